import { useText } from '../i18n/use-text.ts';
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
  const { needs } = useText().words.register;
  return (
    <FormField
      label={label}
      help={help}
      mark={
        <span className="field-mark">
          <span className="field-need required">{needs.required}</span>
        </span>
      }
    >
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
