import { addDays, type CalendarDay, weekdayOf } from './calendar-day.ts';

/** Of the whole of France (Code du travail, L. 3133-1): month and day. */
const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'] as const;
/** Easter Monday, Ascension Day, Whit Monday: days behind Easter Sunday. */
const behindEaster = [1, 39, 50] as const;

/**
 * Monday to Friday and no public holiday of the whole of France. Days that are public holidays in parts of it (Good
 * Friday and 26 December in Alsace and Moselle, the days of the abolition of slavery overseas) count as working days:
 * a time limit then ends earlier than it might, never later.
 */
export function isWorkingDay(day: CalendarDay): boolean {
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6 || fixedHolidays.some((fixed) => day.endsWith(`-${fixed}`))) return false;
  const easter = easterSunday(Number(day.slice(0, 4)));
  return !behindEaster.some((days) => addDays(easter, days) === day);
}

/** Gregorian Easter by the anonymous algorithm that Meeus gives in "Astronomical Algorithms", chapter 8. */
function easterSunday(year: number): CalendarDay {
  const [golden, century, inCentury] = [year % 19, Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  const [month, date] = [Math.floor(sum / 31), (sum % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
