import type { ReactNode } from 'react';
import { FormField } from './form-field.tsx';
import { longTitle } from './long-title.ts';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly problem?: string | null;
  readonly value: string;
  readonly chosen: (value: string) => void;
  readonly options: readonly SelectOption[];
  /** Shown as long as nothing is chosen, which is the empty value; left out where something always is. */
  readonly placeholder?: string;
}

/** One of several. */
export function SelectField(props: SelectFieldProps) {
  const { label, help, problem = null, value, chosen, options, placeholder } = props;
  return (
    <FormField label={label} help={help} problem={problem} isMissing={placeholder !== undefined && value === ''}>
      {(input) => (
        <select
          {...input}
          className="field"
          title={longTitle(options.find((option) => option.value === value)?.label)}
          value={value}
          onChange={({ target }) => chosen(target.value)}
        >
          {placeholder !== undefined && (
            <option value="" disabled>
              {placeholder}
            </option>
          )}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
