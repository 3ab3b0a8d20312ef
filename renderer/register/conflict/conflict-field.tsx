import { useId } from 'react';
import type { Field } from '../../../gdpr-register/field.ts';
import { sections } from '../../../gdpr-register/fields.ts';
import type { MergeField, MergeSide } from '../../../gdpr-register/merge.ts';
import { useText } from '../../i18n/use-text.ts';
import { useTableText } from '../use-table-text.ts';
import { ValueView } from '../value-view.tsx';

export interface ConflictFieldProps {
  readonly field: MergeField;
  /** null where the table no longer knows it. */
  readonly shape: Field | null;
  /** null = nobody has chosen yet. */
  readonly side: MergeSide | null;
  readonly sideChosen: (side: MergeSide) => void;
}

/** One field that the two left different: what each says, and which counts. */
export function ConflictField({ field, shape, side, sideChosen }: ConflictFieldProps) {
  const { register: words } = useText().words;
  const said = useTableText();
  const name = useId();
  const section = sections.find((one) => one.name === field.section);
  const sides = field.canTakeBoth ? (['mine', 'theirs', 'both'] as const) : (['mine', 'theirs'] as const);
  const title = [section, shape].flatMap((one) => (one ? [said(one.label)] : [])).join(' · ');
  return (
    <fieldset className={side === null ? 'card conflict-field unsettled' : 'card conflict-field'}>
      <legend>{title}</legend>
      {field.suggested === null ? (
        <p className="conflict-both">{side === null ? words.bothChanged : words.bothSettled}</p>
      ) : (
        <p className="sub">{words.onlyOneChanged[field.suggested]}</p>
      )}
      <div className="conflict-sides">
        {sides.map((one) => (
          <label key={one} className="conflict-side">
            <span className="check">
              <input type="radio" name={name} checked={side === one} onChange={() => sideChosen(one)} />
              <strong>{words.sides[one]}</strong>
            </span>
            {one !== 'both' && shape !== null && <ValueView field={shape} value={field[one]} />}
            {one === 'both' && <span className="sub">{words.bothText}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
