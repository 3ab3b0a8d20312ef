import { type CSSProperties, Fragment } from 'react';
import type { JournalEntry } from '../../gdpr-register/journal.ts';
import type { Text } from '../i18n/text.ts';
import { journalParts } from './journal-text.ts';

export interface JournalRowProps {
  readonly entry: JournalEntry;
  /** Of the activity that it is about, where it is about one that is known. */
  readonly title: string | null;
  readonly text: Text;
  readonly isAltered: boolean;
  readonly subjectChosen: (subject: string) => void;
  readonly style: CSSProperties;
  /** Its place in the list, and what measures it there: a long sentence takes two lines. */
  readonly index: number;
  readonly measured: (row: HTMLElement | null) => void;
}

/** Its year is always said: a journal is kept for years. */
const beforeAnyJournal = 0;
/** A detail of so many characters is not broken into two lines. */
const mostTogether = 40;

export function JournalRow({ entry, title, text, isAltered, subjectChosen, style, index, measured }: JournalRowProps) {
  const { journal: words } = text.words;
  const { subject } = entry;
  const said = journalParts(text, entry);
  return (
    <div
      ref={measured}
      className={isAltered ? 'journal-row altered' : 'journal-row'}
      style={style}
      data-index={index}
      data-act={entry.act}
    >
      <span className="journal-number">{text.format.count(entry.seq)}</span>
      <time dateTime={entry.at} title={entry.at}>
        {text.format.instant(Date.parse(entry.at), beforeAnyJournal)}
      </time>
      <span className="journal-actor">{words.actors[entry.actor]}</span>
      <span className="journal-what">
        {isAltered && <strong>{words.altered} </strong>}
        {said.map((part, place) => (
          <Fragment key={place}>
            <span className={place > 0 && part.length <= mostTogether ? 'journal-together' : undefined}>
              {place < said.length - 1 ? `${part}\u00a0·` : part}
            </span>{' '}
          </Fragment>
        ))}
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
          {title ?? subject}
        </button>
      )}
    </div>
  );
}
