import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { fieldAt } from '../../../gdpr-register/fields.ts';
import { mergeEntries, mergeFields } from '../../../gdpr-register/merge.ts';
import type { MergeField, MergeSide } from '../../../gdpr-register/merge.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Conflict, EditSession } from '../form/edit-session.ts';
import { filledEntry } from '../form/filled-entry.ts';
import './conflict.css';
import { ConflictField } from './conflict-field.tsx';

export interface ConflictScreenProps {
  readonly session: EditSession;
  readonly conflict: Conflict;
}

/** Two saves of the same version: field by field, which one counts (R-EDT-3). */
export function ConflictScreen({ session, conflict }: ConflictScreenProps) {
  const text = useText();
  const { register: words } = text.words;
  const mine = useStore(session.store, ({ history }) => history.present);
  const { base, theirs } = conflict;
  const fields = useMemo(
    () => mergeFields({ base, mine: filledEntry(mine), theirs: theirs.entry }),
    [base, mine, theirs],
  );
  const [chosen, setChosen] = useState<ReadonlyMap<string, MergeSide>>(new Map());
  const sideOf = (field: MergeField): MergeSide | null => chosen.get(keyOf(field)) ?? field.suggested;
  const open = fields.filter((field) => sideOf(field) === null).length;
  const resolved = (): void => {
    void session.conflictResolved(mergeEntries(theirs.entry, fields, (field) => sideOf(field) ?? 'theirs'));
  };
  return (
    <div className="conflict" role="region" aria-labelledby="conflict-title">
      <header className="card conflict-head">
        <h2 id="conflict-title">
          {text.fill(words.conflictTitle, { version: theirs.version, author: theirs.author })}
        </h2>
        <p>{text.fill(words.conflictText, { reason: theirs.reason, time: text.format.moment(theirs.savedMs) })}</p>
        <div className="dialog-actions">
          <span className="sub" role="status">
            {open === 0 ? words.conflictDone : text.plural(words.conflictOpen, open)}
          </span>
          <span className="grow" />
          <button type="button" className="button" onClick={() => session.conflictLeft()}>
            {words.backToForm}
          </button>
          <button type="button" className="button primary" disabled={open > 0} onClick={resolved}>
            {text.fill(words.saveMerged, { version: theirs.version + 1 })}
          </button>
        </div>
      </header>
      {fields.map((field) => (
        <ConflictField
          key={keyOf(field)}
          field={field}
          shape={fieldAt([field.section, field.field])}
          side={sideOf(field)}
          sideChosen={(side) => setChosen(new Map([...chosen, [keyOf(field), side]]))}
        />
      ))}
    </div>
  );
}

function keyOf({ section, field }: MergeField): string {
  return `${section}.${field}`;
}
