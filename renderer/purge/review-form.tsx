import { useState } from 'react';
import { utcDay } from '../../pipeline/domain/effective-time.ts';
import { useText } from '../i18n/use-text.ts';
import { DateField } from '../ui/date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { ListedHold } from './hold-columns.tsx';
import type { HoldStore } from './hold-store.ts';
import { holdGroundText } from './hold-text.ts';

export interface ReviewFormProps {
  readonly listed: ListedHold;
  readonly reviewAsked: HoldStore['reviewAsked'];
  readonly closed: () => void;
}

/** A hold that is still needed is looked at again on another day. */
export function ReviewForm({ listed: { id, hold }, reviewAsked, closed }: ReviewFormProps) {
  const text = useText();
  const { reviewing: words } = text.words.hold;
  const [reviewOn, setReviewOn] = useState('');
  const [today] = useState(() => utcDay(Date.now()));
  const isPast = reviewOn !== '' && reviewOn <= today;
  return (
    <FormDialog
      title={text.fill(words.title, { ground: holdGroundText(text, hold) })}
      description={words.description}
      submit={words.note}
      canSubmit={reviewOn !== '' && !isPast}
      submitted={async () => (await reviewAsked({ id, reviewOn })) ?? 'done'}
      closed={closed}
    >
      <DateField
        label={words.next}
        help={words.nextHelp}
        problem={isPast ? words.past : null}
        kind="day"
        isNeeded
        value={reviewOn}
        changed={setReviewOn}
      />
    </FormDialog>
  );
}
