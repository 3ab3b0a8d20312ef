import type { OutputOf } from '../../electron/contract/api.ts';
import type { Text } from '../i18n/text.ts';
import { Badge } from '../ui/badge.tsx';
import type { Column } from '../ui/record-table.tsx';
import { holdGroundText, holdSubjectText, toneOfHold } from './hold-text.ts';
import { HostButton } from '../ui/host-button.tsx';

export type ListedHold = OutputOf<'hold.list'>[number];

/** What can be done about one. */
export interface HoldActs {
  readonly reviewChosen: (hold: ListedHold) => void;
  readonly liftChosen: (hold: ListedHold) => void;
}

/** What the list of holds says of each. */
export function holdColumns(text: Text, acts: HoldActs): readonly Column<ListedHold>[] {
  const { hold: words } = text.words;
  const day = (of: string | undefined): string => (of === undefined ? '–' : text.format.day(of));
  return [
    { key: 'ground', label: words.ground, kind: 'wrap', cell: (listed) => groundOf(text, listed) },
    { key: 'subject', label: words.subject, cell: ({ hold }) => holdSubjectText(text, hold) },
    { key: 'starts', label: words.startsOn, cell: ({ hold }) => day(hold?.startsOn) },
    {
      key: 'review',
      label: words.reviewOn,
      cell: ({ hold, state }) => day(state === 'lifted' ? undefined : hold?.reviewOn),
    },
    { key: 'state', label: words.state, cell: (listed) => badgeOf(text, listed) },
    { key: 'lift', label: '', kind: 'number', cell: (listed) => holdButtons(text, listed, acts) },
  ];
}

/** Why it is held, by which article, and of one that was lifted when that was, and why. */
function groundOf(text: Text, { hold, state }: ListedHold) {
  const { exception, liftedFor } = text.words.hold;
  const letter = hold?.exception ?? null;
  const lifted = state === 'lifted' ? (hold?.lifted ?? null) : null;
  return (
    <>
      {holdGroundText(text, hold)}
      {letter !== null && <p className="sub hold-beside">{text.fill(exception, { letter })}</p>}
      {lifted !== null && (
        <p className="sub hold-beside">
          {text.fill(liftedFor, { day: text.format.moment(lifted.atMs), reason: lifted.reason })}
        </p>
      )}
    </>
  );
}

function badgeOf({ words }: Text, { state }: ListedHold) {
  return (
    <Badge tone={toneOfHold(state)} title={words.hold.stateTexts[state]}>
      {words.hold.states[state]}
    </Badge>
  );
}

/** One that the stores do not know has to be lifted or added again first. */
const reviewable: ReadonlySet<ListedHold['state']> = new Set(['in-force', 'review-overdue']);

function holdButtons(text: Text, listed: ListedHold, { reviewChosen, liftChosen }: HoldActs) {
  if (listed.state === 'lifted') return null;
  const { hold: words } = text.words;
  const ground = holdGroundText(text, listed.hold);
  return (
    <span className="hold-acts">
      {reviewable.has(listed.state) && (
        <HostButton
          className="button small"
          aria-label={text.fill(words.reviewLabel, { ground })}
          onClick={() => reviewChosen(listed)}
        >
          {words.review}
        </HostButton>
      )}
      <HostButton
        className="button small"
        act="changes"
        aria-label={text.fill(words.liftLabel, { ground })}
        onClick={() => liftChosen(listed)}
      >
        {words.lift}
      </HostButton>
    </span>
  );
}
