import type { OutputOf } from '../../electron/contract/api.ts';
import type { Text } from '../i18n/text.ts';
import { Badge } from '../ui/badge.tsx';
import type { Column } from '../ui/record-table.tsx';
import { holdGroundText, holdSubjectText, toneOfHold } from './hold-text.ts';

export type ListedHold = OutputOf<'hold.list'>[number];

/** What the list of holds says of each. */
export function holdColumns(text: Text, liftChosen: (hold: ListedHold) => void): readonly Column<ListedHold>[] {
  const { hold: words } = text.words;
  const day = (of: string | undefined): string => (of === undefined ? '–' : text.format.day(of));
  return [
    { key: 'ground', label: words.ground, kind: 'grow', cell: ({ hold }) => holdGroundText(text, hold) },
    { key: 'subject', label: words.subject, cell: ({ hold }) => holdSubjectText(text, hold) },
    { key: 'article', label: words.article, cell: (listed) => articleText(text, listed) },
    { key: 'starts', label: words.startsOn, cell: ({ hold }) => day(hold?.startsOn) },
    { key: 'review', label: words.reviewOn, cell: ({ hold }) => day(hold?.reviewOn) },
    { key: 'state', label: words.state, cell: (listed) => badgeOf(text, listed) },
    { key: 'lift', label: '', kind: 'number', cell: (listed) => liftButton(text, listed, liftChosen) },
  ];
}

function articleText({ words, fill }: Text, { hold }: ListedHold): string {
  const letter = hold?.exception ?? null;
  return letter === null ? words.hold.noException : fill(words.hold.exception, { letter });
}

function badgeOf({ words, fill, format }: Text, { hold, state }: ListedHold) {
  const lifted = hold?.lifted ?? null;
  const title =
    lifted === null
      ? words.hold.stateTexts[state]
      : fill(words.hold.liftedFor, { day: format.moment(lifted.atMs), reason: lifted.reason });
  return (
    <Badge tone={toneOfHold(state)} title={title}>
      {words.hold.states[state]}
    </Badge>
  );
}

function liftButton(text: Text, listed: ListedHold, liftChosen: (hold: ListedHold) => void) {
  if (listed.state === 'lifted') return null;
  const { hold: words } = text.words;
  return (
    <button
      type="button"
      className="button small"
      aria-label={text.fill(words.liftLabel, { ground: holdGroundText(text, listed.hold) })}
      onClick={() => liftChosen(listed)}
    >
      {words.lift}
    </button>
  );
}
