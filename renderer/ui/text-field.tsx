import type { ReactNode, RefObject } from 'react';
import { FormField } from './form-field.tsx';

export interface TextFieldProps {
  readonly label: ReactNode;
  readonly mark?: ReactNode;
  readonly help?: ReactNode;
  readonly problem?: string | null;
  readonly isMissing?: boolean;
  readonly value: string;
  readonly typed: (value: string) => void;
  readonly left?: () => void;
  readonly type?: 'text' | 'password';
  /** More than one = a text of several lines. */
  readonly lines?: number;
  /** For ids and what is typed letter by letter. */
  readonly mono?: boolean;
  readonly maxLength?: number;
  /** Of a text of one line. */
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** One text that is entered. The browser offers nothing from earlier: it may be about a person. */
export function TextField(props: TextFieldProps) {
  const { label, mark, help, problem = null, value, typed, type = 'text', lines = 1, mono = false, maxLength } = props;
  return (
    <FormField label={label} mark={mark} help={help} problem={problem} isMissing={props.isMissing ?? false}>
      {(input) => {
        const shared = {
          ...input,
          className: mono ? 'field mono' : 'field',
          value,
          maxLength,
          onBlur: props.left,
          // A browser offers to fill a password in however it is asked not to, unless it takes it for a new one.
          autoComplete: type === 'password' ? 'new-password' : 'off',
          spellCheck: !mono && type !== 'password',
        };
        return lines > 1 ? (
          <textarea {...shared} rows={lines} onChange={({ target }) => typed(target.value)} />
        ) : (
          <input {...shared} ref={props.inputRef} type={type} onChange={({ target }) => typed(target.value)} />
        );
      }}
    </FormField>
  );
}
