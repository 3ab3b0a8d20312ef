import { useMemo } from 'react';
import type { Entry } from '../../../gdpr-register/entry.ts';
import { fieldsOf } from '../../../gdpr-register/fields.ts';
import { useText } from '../../i18n/use-text.ts';
import { completenessOf } from '../completeness-view.ts';
import type { Place } from '../form/place.ts';
import { CompletenessPanel } from '../form/completeness-panel.tsx';
import { useTableText } from '../use-table-text.ts';
import { FieldValues } from '../value-view.tsx';

export interface ActivityCardProps {
  readonly entry: Entry;
  /** Opens the form where something is missing. */
  readonly missingChosen: (place: Place) => void;
}

/** What the register says of one activity, to be read. */
export function ActivityCard({ entry, missingChosen }: ActivityCardProps) {
  const { register: words } = useText().words;
  const said = useTableText();
  const completeness = useMemo(() => completenessOf(entry), [entry]);
  const filled = fieldsOf(entry.kind).filter(({ name }) => entry.values[name] !== undefined);
  return (
    <div className="card-columns">
      <div className="entry-form">
        {filled.length === 0 && <p className="sub">{words.nothingFilled}</p>}
        {filled.map(({ name, label, fields }) => (
          <section key={name} className="card entry-section" aria-labelledby={`card-${name}`}>
            <h2 id={`card-${name}`}>{said(label)}</h2>
            <FieldValues fields={fields} values={entry.values[name] ?? {}} />
          </section>
        ))}
      </div>
      <CompletenessPanel completeness={completeness} missingChosen={missingChosen} />
    </div>
  );
}
