import type { Field } from '../../../gdpr-register/field.ts';
import { useTableText } from '../use-table-text.ts';
import type { FormModel } from './form-model.ts';
import { valueAt } from './place.ts';
import type { Place } from './place.ts';

export interface ChoicesInputProps {
  readonly field: Field & { readonly type: 'choice' | 'choices' };
  readonly place: Place;
  readonly form: FormModel;
}

/** Any number of the options. */
export function ChoicesInput({ field, place, form }: ChoicesInputProps) {
  const said = useTableText();
  const value = valueAt(form.entry, place);
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  const toggled = (option: string, isOn: boolean): void => {
    // In the table's order, so that the order of the clicks makes no difference between versions.
    const next = field.options.map((one) => one.value).filter((one) => (one === option ? isOn : chosen.includes(one)));
    form.edited(place, next.length === 0 ? undefined : next);
  };
  return (
    <div className="choices">
      {field.options.map((option) => (
        <label key={option.value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={({ target }) => toggled(option.value, target.checked)}
          />
          <span>{said(option.label)}</span>
        </label>
      ))}
    </div>
  );
}
