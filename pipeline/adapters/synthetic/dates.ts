import type { SyntheticOddity } from '../../domain/config.ts';
import { createDayTable, type DayTable, dayNumber, timeOfDay } from './days.ts';
import type { Draw } from './draw.ts';
import { driftPhase } from './person.ts';

const msPerDay = 86_400_000;
const leapYears = [1948, 1952, 1960, 1964, 1972, 1976, 1980, 1984, 1988, 1992, 1996, 2000];

/** What `dob` is where it is bad: missing in four ways, in the future, not in the calendar, too long ago, not a date. */
const badBirths: readonly string[] = [
  '"dob":null,',
  '',
  '"dob":{"age":44},',
  '"dob":{"date":"","age":44},',
  '"dob":{"date":"2999-01-01T00:00:00.000Z","age":0},',
  '"dob":{"date":"1990-02-30T11:22:33.444Z","age":36},',
  '"dob":{"date":"1871-03-18T11:22:33.444Z","age":155},',
  '"dob":{"date":638150400,"age":36},',
  '"dob":{"date":"1.4.1985","age":41},',
];

/** Draws the dates of users: the API's own ranges, and what the oddities add. */
export interface DateWriter {
  /** The member `dob` with a comma behind it; the draw is the person's. */
  birth(number: number, draw: Draw): string;
  /** A bad one instead; the draw is the record's. */
  badBirth(draw: Draw): string;
  registration(draw: Draw): string;
}

export function createDateWriter(oddities: ReadonlySet<SyntheticOddity>): DateWriter {
  const days = createDayTable('1944-01-01', '2026-11-23');
  const born = { from: dayNumber('1944-08-25'), to: dayNumber('2001-05-28') };
  const bornMinor = { from: dayNumber('2009-06-01'), to: dayNumber('2025-12-31') };
  const registered = { from: dayNumber('2002-03-21'), to: dayNumber('2022-05-23') };

  function birthDay(number: number, draw: Draw): number {
    if (oddities.has('minors') && draw.oneIn(30)) return bornMinor.from + draw.below(bornMinor.to - bornMinor.from + 1);
    if (oddities.has('leap-birthdays') && draw.oneIn(40)) return dayNumber(`${draw.pick(leapYears)}-02-29`);
    const span = born.to - born.from + 1;
    const day = draw.below(span);
    return born.from + (oddities.has('drift') && draw.oneIn(2) ? Math.floor(day * (1 - driftPhase(number) / 2)) : day);
  }

  return {
    birth: (number, draw) => `"dob":${dateJson(days, birthDay(number, draw), draw)},`,
    badBirth: (draw) => draw.pick(badBirths),
    registration(draw) {
      return `"registered":${dateJson(days, registered.from + draw.below(registered.to - registered.from + 1), draw)}`;
    },
  };
}

function dateJson(days: DayTable, day: number, draw: Draw): string {
  const index = day - days.first;
  return `{"date":"${days.text[index]!}${timeOfDay(draw.below(msPerDay))}","age":${days.age[index]!}}`;
}
