import { useText } from '../i18n/use-text.ts';
import { TextField } from '../ui/text-field.tsx';
import { isOfDays } from './act-day.ts';
import type { ActDays } from './act-day.ts';

export interface ActDayFieldProps {
  readonly days: ActDays;
  readonly day: string;
  readonly chosen: (day: string) => void;
}

/** The day on which something was done, where that may have been before today. */
export function ActDayField({ days, day, chosen }: ActDayFieldProps) {
  const { words, format, fill } = useText();
  const { steps } = words.request;
  const isWrong = day !== '' && !isOfDays(days, day);
  const between = fill(steps.dayBetween, { first: format.day(days.first), last: format.day(days.last) });
  return (
    <TextField
      label={steps.day}
      type="date"
      days={days}
      problem={isWrong ? between : null}
      value={day}
      typed={chosen}
    />
  );
}
