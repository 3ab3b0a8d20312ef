import type { Field } from '../../../gdpr-register/field.ts';
import { useText } from '../../i18n/use-text.ts';
import { DateBox } from '../../ui/date-field.tsx';
import type { InputProps } from '../../ui/form-field.tsx';
import { longTitle } from '../../ui/long-title.ts';
import { useTableText } from '../use-table-text.ts';
import { DurationInput } from './duration-input.tsx';
import type { FormModel } from './form-model.ts';
import { valueAt } from './place.ts';
import type { Place } from './place.ts';

export interface PlainInputProps {
  readonly field: Field;
  readonly place: Place;
  readonly form: FormModel;
  readonly input: InputProps;
}

/** A field that is entered with one input. */
export function PlainInput({ field, place, form, input }: PlainInputProps) {
  const value = valueAt(form.entry, place);
  const written = typeof value === 'string' ? value : '';
  const typed = (next: string): void => form.edited(place, next === '' ? undefined : next);
  switch (field.type) {
    case 'duration':
      return <DurationInput input={input} value={written} changed={typed} />;
    case 'text':
      return (
        <textarea
          {...input}
          className="field"
          rows={Math.min(8, Math.max(2, Math.ceil(written.length / 80)))}
          value={written}
          onChange={({ target }) => typed(target.value)}
        />
      );
    case 'yes-no':
      return (
        <YesNo
          input={input}
          value={typeof value === 'boolean' ? value : null}
          answered={(answer) => form.edited(place, answer ?? undefined)}
        />
      );
    case 'choice':
      return <Choice input={input} field={field} value={written} chosen={typed} />;
    case 'date':
      return <DateBox input={input} kind="day" value={written} changed={typed} />;
    default:
      return (
        <input
          {...input}
          className="field"
          inputMode={field.type === 'email' ? 'email' : 'text'}
          spellCheck={field.type === 'line'}
          autoComplete="off"
          value={written}
          onChange={({ target }) => typed(target.value)}
        />
      );
  }
}

interface YesNoProps {
  readonly input: InputProps;
  readonly value: boolean | null;
  readonly answered: (answer: boolean | null) => void;
}

function YesNo({ input, value, answered }: YesNoProps) {
  const { yes, no, noAnswer } = useText().words.register;
  return (
    <select
      {...input}
      className="field short"
      value={value === null ? '' : String(value)}
      onChange={({ target }) => answered(target.value === '' ? null : target.value === 'true')}
    >
      <option value="">{noAnswer}</option>
      <option value="true">{yes}</option>
      <option value="false">{no}</option>
    </select>
  );
}

interface ChoiceProps {
  readonly input: InputProps;
  readonly field: Field & { readonly type: 'choice' | 'choices' };
  readonly value: string;
  readonly chosen: (value: string) => void;
}

function Choice({ input, field, value, chosen }: ChoiceProps) {
  const { noAnswer } = useText().words.register;
  const said = useTableText();
  const label = field.options.find((option) => option.value === value)?.label;
  return (
    <select
      {...input}
      className="field"
      title={longTitle(label && said(label))}
      value={value}
      onChange={({ target }) => chosen(target.value)}
    >
      <option value="">{noAnswer}</option>
      {field.options.map((option) => (
        <option key={option.value} value={option.value}>
          {said(option.label)}
        </option>
      ))}
    </select>
  );
}
