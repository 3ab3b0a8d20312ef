import type { Row, Value } from '../../gdpr-register/value.ts';
import type { Field } from '../../gdpr-register/field.ts';
import { rowsOf } from '../../gdpr-register/entry-values.ts';
import { valueWords } from '../../gdpr-register/field-words.ts';
import { useText } from '../i18n/use-text.ts';
import { useTableText } from './use-table-text.ts';

export interface ValueViewProps {
  readonly field: Field;
  /** undefined or null = not filled. */
  readonly value: Value | null | undefined;
}

/** A value as one reads it: options by their labels, periods in words, rows one below the other. */
export function ValueView({ field, value }: ValueViewProps) {
  const text = useText();
  if (value === undefined || value === null) return <span className="no-value">{text.words.register.notFilled}</span>;
  if (field.type === 'date') return <time dateTime={String(value)}>{text.format.day(String(value))}</time>;
  if (field.type !== 'rows') return <span className="value">{valueWords(field, value, text.language)}</span>;
  return (
    <ol className="value-rows">
      {rowsOf(value).map((row, index) => (
        // Rows have no name of their own: their place is what they are.
        // eslint-disable-next-line react/no-array-index-key
        <li key={index}>
          <FieldValues fields={field.columns} values={row} />
        </li>
      ))}
    </ol>
  );
}

export interface FieldValuesProps {
  readonly fields: readonly Field[];
  readonly values: Row;
}

/** The fields that are filled, with their labels. */
export function FieldValues({ fields, values }: FieldValuesProps) {
  const said = useTableText();
  return (
    <dl className="field-values">
      {fields.map((field) => {
        const value = values[field.name];
        return value === undefined ? null : (
          <div key={field.name} className={field.type === 'rows' ? 'field-value rows-value' : 'field-value'}>
            <dt>{said(field.label)}</dt>
            <dd>
              <ValueView field={field} value={value} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
