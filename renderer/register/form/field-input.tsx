import { memo } from 'react';
import type { Field } from '../../../gdpr-register/field.ts';
import { useText } from '../../i18n/use-text.ts';
import { FormField } from '../../ui/form-field.tsx';
import { ChoicesInput } from './choices-input.tsx';
import { namesCountry } from './country-fields.ts';
import { CountryStanding } from './country-standing.tsx';
import { FieldGroup } from './field-group.tsx';
import { FieldMark } from './field-mark.tsx';
import type { FormModel } from './form-model.ts';
import { placeText, valueAt } from './place.ts';
import type { Place } from './place.ts';
import { isSameWrong } from './wrong-places.ts';
import { RowsInput } from './rows-input.tsx';
import { PlainInput } from './plain-input.tsx';
import { useTableText } from '../use-table-text.ts';

export interface FieldInputProps {
  readonly field: Field;
  readonly place: Place;
  readonly form: FormModel;
}

/** One field of the table: its label, its article, its help, and the input that its type asks for. */
export const FieldInput = memo(DrawnField, isSameField);

function DrawnField({ field, place, form }: FieldInputProps) {
  const text = useText();
  const said = useTableText();
  const value = valueAt(form.entry, place);
  const why = form.wrong.get(placeText(place));
  // The table explains how a period is written; here it is a number and a unit.
  const problem = why === undefined ? null : field.type === 'duration' ? text.words.register.notDuration : said(why);
  const shared = {
    label: said(field.label),
    mark: <FieldMark field={field} kind={form.entry.kind} />,
    help: said(field.help),
    problem,
  };
  return (
    <div className="entry-field" data-place={placeText(place)}>
      {field.type === 'rows' || field.type === 'choices' ? (
        <FieldGroup {...shared}>
          {field.type === 'rows' ? (
            <RowsInput
              field={field}
              place={place}
              form={form}
              renderColumn={(column, at) => <FieldInput key={column.name} field={column} place={at} form={form} />}
            />
          ) : (
            <ChoicesInput field={field} place={place} form={form} />
          )}
        </FieldGroup>
      ) : (
        <FormField {...shared}>
          {(input) => <PlainInput field={field} place={place} form={form} input={input} />}
        </FormField>
      )}
      {typeof value === 'string' && namesCountry(place) && <CountryStanding country={value} />}
    </div>
  );
}

/** All that the drawing of a field depends on: in a form of thousands of inputs a letter draws what it changes. */
function isSameField(a: FieldInputProps, b: FieldInputProps): boolean {
  return (
    a.field === b.field &&
    placeText(a.place) === placeText(b.place) &&
    valueAt(a.form.entry, a.place) === valueAt(b.form.entry, b.place) &&
    a.form.entry.kind === b.form.entry.kind &&
    isSameWrong(a.form.wrong, b.form.wrong) &&
    a.form.isAipdPresumed === b.form.isAipdPresumed
  );
}
