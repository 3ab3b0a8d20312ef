import type { PlanView } from '../../electron/contract/calls/purge.ts';
import { useText } from '../i18n/use-text.ts';
import { Badge } from '../ui/badge.tsx';
import { holdGroundText, holdSubjectText, toneOfHold } from './hold-text.ts';

/** What no purge takes, and for which reason. */
export function PreviewHolds({ holds }: { readonly holds: PlanView['holds'] }) {
  const text = useText();
  const { purge, hold: words } = text.words;
  return (
    <section className="card" aria-label={purge.preview.holds}>
      <h2>{purge.preview.holds}</h2>
      {holds.length === 0 ? (
        <p>{purge.preview.noHold}</p>
      ) : (
        <ul className="purge-holds">
          {holds.map(({ id, hold, state }) => (
            <li key={id}>
              <Badge tone={toneOfHold(state)} title={words.stateTexts[state]}>
                {words.states[state]}
              </Badge>
              <span className="grow">
                <strong>{holdGroundText(text, hold)}</strong>
                <span className="sub purge-hold-facts">
                  {[
                    holdSubjectText(text, hold),
                    ...(hold === null || hold.exception === null
                      ? []
                      : [text.fill(words.exception, { letter: hold.exception })]),
                    ...(hold === null ? [] : [`${words.reviewOn} ${text.format.day(hold.reviewOn)}`]),
                  ].join(' · ')}
                </span>
                {state !== 'in-force' && <span className="sub purge-hold-facts">{words.stateTexts[state]}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
