import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageOn, dayAtStart } from './calendar.ts';
import { nextEffectiveUs } from './effective-time.ts';

describe('time', () => {
  test('P-TRF-5: age by calendar for every birth date and day around 29 February', () => {
    const wrong: string[] = [];
    for (const bornOn of daysAroundLeapDay(1996, 2009)) {
      for (const today of daysAroundLeapDay(Number(bornOn.slice(0, 4)) + 1, 2018)) {
        if (ageOn(bornOn, today) !== birthdaysPassed(bornOn, today)) wrong.push(`${bornOn} on ${today}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(ageOn('2004-02-29', '2004-02-29')).toBe(0);
    expect(ageOn('2004-03-01', '2004-02-29')).toBe(-1);
  });

  test('P-TRF-13: effective times increase along a partition and never meet in two', () => {
    const times = fc.array(fc.integer({ min: 1, max: 1e12 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 16 }), (given, partitions) => {
        for (let partition = 0; partition < partitions; partition += 1) {
          let previousUs = 0;
          for (const timeMs of given) {
            const next = nextEffectiveUs({ timeMs, previousUs, partition, partitions });
            expect(next).toBeGreaterThan(previousUs);
            expect(next).toBeGreaterThanOrEqual(timeMs * 1000);
            expect(next % partitions).toBe(partition);
            previousUs = next;
          }
        }
      }),
    );
  });
});

function daysAroundLeapDay(fromYear: number, toYear: number): string[] {
  const days: string[] = [];
  for (let year = fromYear; year <= toYear; year += 1) {
    days.push(...['02-26', '02-27', '02-28', '02-29', '03-01', '03-02'].map((day) => `${year}-${day}`));
  }
  return days.filter((day) => dayAtStart(day) !== null);
}

/** The plain way: count the birthdays, one by one, each on 1 March where its year has no such day. */
function birthdaysPassed(bornOn: string, today: string): number {
  const [year, month, day] = bornOn.split('-').map(Number) as [number, number, number];
  let passed = 0;
  for (let y = year + 1; new Date(Date.UTC(y, month - 1, day)).toISOString().slice(0, 10) <= today; y += 1) passed += 1;
  return passed;
}
