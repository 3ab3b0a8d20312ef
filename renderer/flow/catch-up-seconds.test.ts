import { expect, test } from 'vitest';
import { sampleStage } from '../testing/sample-snapshot.ts';
import { catchUpSecondsOf } from './catch-up-seconds.ts';

function seconds(lagRecords: number, reads: number, written: number): number | null {
  return catchUpSecondsOf('transformer', {
    producer: sampleStage({ recordsPerSecond: written }),
    transformer: sampleStage({ lagRecords, recordsPerSecond: reads }),
    aggregator: sampleStage(),
  });
}

test('what waits, divided by how much faster it is read than written', () => {
  expect([seconds(5000, 1000, 500), seconds(5000, 1000, 0)]).toEqual([10, 5]);
});

test('who is no faster never catches up; less than a second of work is no backlog', () => {
  expect([seconds(5000, 1000, 1000), seconds(5000, 0, 0)]).toEqual([Infinity, Infinity]);
  expect([seconds(999, 1000, 1000), seconds(0, 0, 100)]).toEqual([null, null]);
});

test('P-WCH-5: who stands still catches up with nothing', () => {
  const transformer = sampleStage({ state: 'stopped', lagRecords: 900 });
  const stages = { producer: sampleStage({ recordsPerSecond: 200 }), transformer, aggregator: sampleStage() };
  expect(catchUpSecondsOf('transformer', stages)).toBeNull();
});

test('nothing stands before the producer', () => {
  const stages = { producer: sampleStage({ lagRecords: 9 }), transformer: sampleStage(), aggregator: sampleStage() };
  expect(catchUpSecondsOf('producer', stages)).toBeNull();
});
