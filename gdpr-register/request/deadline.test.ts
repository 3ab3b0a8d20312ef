import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, weekdayOf } from './calendar-day.ts';
import { type Clock, deadlineOf } from './deadline.ts';
import { isWorkingDay } from './public-holidays.ts';

const plain = (receivedOn: string, clock: Partial<Clock> = {}): Clock => ({
  receivedOn,
  pauses: [],
  extended: false,
  ...clock,
});
const dueOn = (clock: Clock, today = '2026-01-01'): string => deadlineOf(clock, today).dueOn;

describe('the month', () => {
  test.each([
    ['2026-03-05', '2026-04-07', 'Sunday 5 April is Easter Sunday, 6 April Easter Monday'],
    ['2025-03-04', '2025-04-04', 'the same date, a Friday'],
    ['2026-08-31', '2026-09-30', 'September has no 31st'],
    ['2025-01-31', '2025-02-28', 'nor has February'],
    ['2028-01-31', '2028-02-29', 'of a leap year'],
    ['2026-04-01', '2026-05-04', '1 May is a holiday, a Friday, and the weekend follows'],
    ['2026-11-25', '2026-12-28', 'Christmas is a Friday'],
    ['2026-10-11', '2026-11-12', '11 November is a holiday'],
    ['2026-04-14', '2026-05-15', '14 May is Ascension Day'],
    ['2026-04-25', '2026-05-26', '25 May is Whit Monday'],
    ['2025-12-31', '2026-02-02', '31 January is a Saturday'],
  ])('R-REQ-2 received on %s is due on %s: %s', (receivedOn, due) => {
    expect(dueOn(plain(receivedOn))).toBe(due);
  });

  test.each([
    ['2026-11-25', '2027-02-25'],
    ['2026-11-30', '2027-03-01'],
  ])('R-REQ-2 extended, one received on %s is due on %s', (receivedOn, due) => {
    expect(dueOn(plain(receivedOn, { extended: true }))).toBe(due);
  });

  test('R-REQ-2 the last day is a working day on or behind the same date, and no working day lies between', () => {
    const day = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1999-12-31', days));
    fc.assert(
      fc.property(day, fc.boolean(), (receivedOn, extended) => {
        const due = dueOn(plain(receivedOn, { extended }));
        const end = addMonths(receivedOn, extended ? 3 : 1);
        expect(isWorkingDay(due)).toBe(true);
        for (let between = end; between < due; between = addDays(between, 1)) expect(isWorkingDay(between)).toBe(false);
        expect(daysBetween(end, due)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('R-REQ-2 it says how many days are left, and when it is too late', () => {
    expect(deadlineOf(plain('2025-03-04'), '2025-04-01')).toEqual({
      dueOn: '2025-04-04',
      daysLeft: 3,
      state: 'running',
    });
    expect(deadlineOf(plain('2025-03-04'), '2025-04-04')).toMatchObject({ daysLeft: 0, state: 'running' });
    expect(deadlineOf(plain('2025-03-04'), '2025-04-05')).toMatchObject({ daysLeft: -1, state: 'overdue' });
  });
});

describe('a pause', () => {
  test('R-REQ-3 its days are added', () => {
    const pauses = [{ from: '2025-03-06', to: '2025-03-13' }];
    expect(dueOn(plain('2025-03-04', { pauses }))).toBe('2025-04-11');
  });

  test('R-REQ-3 one that goes on keeps the days that are left', () => {
    const paused = plain('2025-03-04', { pauses: [{ from: '2025-03-06', to: null }] });
    const states = ['2025-03-06', '2025-03-20'].map((today) => deadlineOf(paused, today));
    expect(states).toEqual([
      { dueOn: '2025-04-04', daysLeft: 29, state: 'paused' },
      { dueOn: '2025-04-18', daysLeft: 29, state: 'paused' },
    ]);
  });
});

describe('holidays', () => {
  // Easter Sundays as astronomers list them, among them the earliest and the latest that the calendar allows.
  test.each([
    '1961-04-02',
    '2000-04-23',
    '2008-03-23',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2038-04-25',
    '2285-03-22',
  ])('R-REQ-2 the Monday behind Easter Sunday %s is one', (easter) => {
    expect([weekdayOf(easter), isWorkingDay(addDays(easter, 1)), isWorkingDay(addDays(easter, 2))]).toEqual([
      0,
      false,
      true,
    ]);
  });

  test('R-REQ-2 those of 2026 are the eleven of the law', () => {
    const days = Array.from({ length: 365 }, (_, at) => addDays('2026-01-01', at));
    const holidays = days.filter((day) => ![0, 6].includes(weekdayOf(day)) && !isWorkingDay(day));
    expect(holidays.concat('2026-08-15', '2026-11-01').toSorted()).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });
});
