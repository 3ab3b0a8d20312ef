import type { CSSProperties } from 'react';
import type { JournalEntry } from '../../gdpr-register/journal.ts';
import type { Text } from '../i18n/text.ts';
import { journalText } from './journal-text.ts';

export interface JournalRowProps {
  readonly entry: JournalEntry;
  readonly text: Text;
  readonly isAltered: boolean;
  readonly subjectChosen: (subject: string) => void;
  readonly style: CSSProperties;
  /** Its place in the list, and what measures it there: a long sentence takes two lines. */
  readonly index: number;
  readonly measured: (row: HTMLElement | null) => void;
}

export function JournalRow({ entry, text, isAltered, subjectChosen, style, index, measured }: JournalRowProps) {
  const { journal: words } = text.words;
  const { subject } = entry;
  const said = journalText(text, entry);
  return (
    <div
      ref={measured}
      className={isAltered ? 'journal-row altered' : 'journal-row'}
      style={style}
      data-index={index}
      data-act={entry.act}
    >
      <span className="journal-number">{text.format.count(entry.seq)}</span>
      <time dateTime={entry.at}>{text.format.instant(Date.parse(entry.at))}</time>
      <span className="journal-actor">{words.actors[entry.actor]}</span>
      <span className="journal-what">
        {isAltered && <strong>{words.altered} </strong>}
        {said}
      </span>
      {subject === null ? (
        <span />
      ) : (
        <button
          type="button"
          className="link journal-subject"
          title={text.fill(words.filterBy, { subject })}
          onClick={() => subjectChosen(subject)}
        >
          {subject}
        </button>
      )}
    </div>
  );
}
