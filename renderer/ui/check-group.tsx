import { useGap } from './form-gaps.ts';
import type { SelectOption } from './select-field.tsx';

export interface CheckGroupProps {
  readonly label: string;
  readonly options: readonly SelectOption[];
  /** Values of those that are on. */
  readonly checked: readonly string[];
  /** At least one has to be on, and none is. */
  readonly isMissing?: boolean;
  readonly changed: (checked: readonly string[]) => void;
}

/** Any of several. */
export function CheckGroup({ label, options, checked, isMissing = false, changed }: CheckGroupProps) {
  useGap(label, isMissing ? 'missing' : null);
  return (
    <fieldset className="check-group">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="check">
          <input
            type="checkbox"
            checked={checked.includes(option.value)}
            onChange={({ target }) =>
              changed(target.checked ? [...checked, option.value] : checked.filter((value) => value !== option.value))
            }
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
