import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { DateInputProps } from './dates/date-input.tsx';
import { FormField, labelIdOf, type InputProps } from './form-field.tsx';

type DatePart = Pick<typeof import('./dates/date-input.tsx'), 'DateInput'>;
let loaded: DatePart | null = null;

/** Fields of dates are a part of their own, which no screen needs at the start. */
export async function loadDatePart(): Promise<DatePart> {
  return (loaded ??= await import('./dates/date-input.tsx'));
}

export interface DateBoxProps extends Pick<DateInputProps, 'kind' | 'value' | 'changed' | 'days' | 'isNeeded'> {
  /** Of the field around it. */
  readonly input: InputProps;
}

/** The input of a date within a field that has its label. */
export function DateBox({ input, ...date }: DateBoxProps) {
  const [part, setPart] = useState(loaded);
  useEffect(() => {
    if (part === null) void loadDatePart().then(setPart);
  }, [part]);
  const { id, 'aria-describedby': describedBy, 'aria-invalid': isWrong = false } = input;
  if (part === null) return <div className="field date-field" aria-busy="true" />;
  return <part.DateInput {...date} id={id} labelledBy={labelIdOf(id)} describedBy={describedBy} isWrong={isWrong} />;
}

export interface DateFieldProps extends Omit<DateBoxProps, 'input'> {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly problem?: string | null;
}

/** A day or a moment that is entered, in the order and the words of the window's language. */
export function DateField({ label, help, problem = null, ...date }: DateFieldProps) {
  return (
    <FormField label={label} help={help} problem={problem} isMissing={date.isNeeded === true && date.value === ''}>
      {(input) => <DateBox {...date} input={input} />}
    </FormField>
  );
}
