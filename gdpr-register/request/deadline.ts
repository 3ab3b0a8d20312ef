import { addDays, addMonths, type CalendarDay, daysBetween } from './calendar-day.ts';
import { isWorkingDay } from './public-holidays.ts';

/** While the person is asked who they are; `to` is null as long as they have not answered. */
export interface Pause {
  readonly from: CalendarDay;
  readonly to: CalendarDay | null;
}

export interface Clock {
  readonly receivedOn: CalendarDay;
  readonly pauses: readonly Pause[];
  readonly extended: boolean;
}

export interface Deadline {
  /** The last day on which an answer is in time; while it is paused, as if the pause ended today. */
  readonly dueOn: CalendarDay;
  /** Negative when it is past. */
  readonly daysLeft: number;
  readonly state: 'running' | 'paused' | 'overdue';
}

const months = { usual: 1, extended: 3 } as const;

/**
 * One month from receipt, three where it was extended (Art. 12(3)), counted as Regulation (EEC, Euratom) No 1182/71
 * counts, Art. 3: the day of receipt is not counted; the period ends with the day of the same date, or the last of a month
 * that lacks it; where that is a Saturday, a Sunday or a public holiday, with the next working day.
 */
export function deadlineOf({ receivedOn, pauses, extended }: Clock, today: CalendarDay): Deadline {
  const paused = pauses.reduce((sum, { from, to }) => sum + Math.max(0, daysBetween(from, to ?? today)), 0);
  const end = addDays(addMonths(receivedOn, extended ? months.extended : months.usual), paused);
  const dueOn = nextWorkingDay(end);
  const daysLeft = daysBetween(today, dueOn);
  if (pauses.some(({ to }) => to === null)) return { dueOn, daysLeft, state: 'paused' };
  return { dueOn, daysLeft, state: daysLeft < 0 ? 'overdue' : 'running' };
}

function nextWorkingDay(day: CalendarDay): CalendarDay {
  return isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1));
}
