import { useText } from '../i18n/use-text.ts';
import { DateField } from '../ui/date-field.tsx';
import { isOfDays } from './act-day.ts';
import type { ActDays } from './act-day.ts';

export interface ActDayFieldProps {
  /** Left out: that something was done on it. */
  readonly label?: string | undefined;
  readonly days: ActDays;
  readonly day: string;
  readonly chosen: (day: string) => void;
}

/** The day on which something was done, where that may have been before today. */
export function ActDayField({ label, days, day, chosen }: ActDayFieldProps) {
  const { words, format, fill } = useText();
  const { steps } = words.request;
  const isWrong = day !== '' && !isOfDays(days, day);
  const between = fill(steps.dayBetween, { first: format.day(days.first), last: format.day(days.last) });
  return (
    <DateField
      label={label ?? steps.day}
      kind="day"
      days={days}
      isNeeded
      problem={isWrong ? between : null}
      value={day}
      changed={chosen}
    />
  );
}
