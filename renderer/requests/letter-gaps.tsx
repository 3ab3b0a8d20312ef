import { CircleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import type { SenderPart } from '../../gdpr-register/letters/letter.ts';
import { ownActivityId } from '../../gdpr-register/own-activity/own-activity-id.ts';
import { useText } from '../i18n/use-text.ts';
import type { Place } from '../register/form/place.ts';
import { registerStoreOf } from '../register/register-store.ts';
import { useApp } from '../state/app-context.ts';

export interface LetterGapsProps {
  readonly gaps: readonly SenderPart[];
  /** It led to the register. */
  readonly left: () => void;
}

const placeOf: Readonly<Record<SenderPart, Place>> = {
  controller: ['parties', 'controller'],
  contact: ['rights', 'contact'],
};

/** What the register does not say of who writes, before the letter is sent with its brackets; each leads to its field. */
export function LetterGaps({ gaps, left }: LetterGapsProps) {
  const { connection, navigation } = useApp();
  const { letters: words } = useText().words.request;
  const register = registerStoreOf(connection);
  const list = useStore(register.store, (state) => state.list);
  if (gaps.length === 0) return null;
  const led = (part: SenderPart): void => {
    left();
    navigation.tabChosen('register');
    const activity = list?.activities.find(({ id }) => id === ownActivityId) ?? list?.activities[0];
    if (activity !== undefined) void register.fieldAsked(activity.id, placeOf[part]);
  };
  return (
    <div className="trouble tone-warn">
      <CircleAlert size={15} aria-hidden="true" />
      <div className="grow">
        <p role="alert">{words.gaps}</p>
        <ul className="request-gaps">
          {gaps.map((part) => (
            <li key={part}>
              <button type="button" className="link" onClick={() => led(part)}>
                {words.gap[part]}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
