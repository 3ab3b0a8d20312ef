import { FormField } from '../ui/form-field.tsx';

export interface SignedTextProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly most: number;
  readonly typed: (value: string) => void;
}

/** A text that a version of the register is not saved without. */
export function SignedText({ label, help, value, most, typed }: SignedTextProps) {
  return (
    <FormField label={label} help={help}>
      {(input) => (
        <input
          {...input}
          className="field"
          required
          maxLength={most}
          pattern=".*\S.*"
          autoComplete="off"
          value={value}
          onChange={({ target }) => typed(target.value)}
        />
      )}
    </FormField>
  );
}
