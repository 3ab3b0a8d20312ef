import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { createCatchUpStore } from './catch-up-store.ts';
import type { LiveState } from './live-store.ts';

function open() {
  const live = createStore<LiveState>(() => ({ connection: 'open', snapshot: null }));
  const store = createCatchUpStore(live);
  return {
    store,
    tell(atMs: number, transformer: Parameters<typeof sampleStage>[0], { producer = {}, pace = 200 } = {}) {
      const stages = {
        producer: sampleStage({ recordsPerSecond: 500, ...producer }),
        transformer: sampleStage({ recordsPerSecond: 1000, ...transformer }),
        aggregator: sampleStage(),
      };
      live.setState({ snapshot: sampleSnapshot({ atMs, stages, pace }) });
      return store.getState().transformer;
    },
  };
}

test('P-WCH-22 how long a stage needs is said once a second, from the course of what waits', () => {
  const { tell } = open();
  const said = Array.from({ length: 41 }, (_, n) => tell(1000 + n * 250, { lagRecords: 9000 - n * 50 }));
  expect(said[0]).toBe(18);
  expect(new Set(said).size).toBe(11);
  expect(said.at(-1)).toBeCloseTo(7000 / 200, 5);
});

test('P-WCH-22 what was before a stage was started anew, or a window was hidden, counts no more', () => {
  const { tell } = open();
  for (let n = 0; n < 40; n++) tell(1000 + n * 250, { lagRecords: 9000 + n * 500 });
  expect(tell(11_000, { lagRecords: 29_000 })).toBe('falls-behind');
  expect(tell(11_250, { lagRecords: 29_000, sinceMs: 11_200 })).toBe(58);
  expect(tell(60_000, { lagRecords: 20_000, sinceMs: 11_200 })).toBe(40);
});

test('P-WCH-22 nobody falls behind by what came while its writer still wrote, or at another pace', () => {
  const { tell } = open();
  for (let n = 0; n <= 40; n++) tell(1000 + n * 250, { lagRecords: 9000 + n * 500 });
  const stopped = { state: 'stopped', sinceMs: 11_200, recordsPerSecond: 0 } as const;
  expect(tell(11_250, { lagRecords: 29_000 }, { producer: stopped })).toBe(29);
  expect(tell(11_500, { lagRecords: 29_000 }, { producer: stopped, pace: 10 })).toBe(29);
});

test('P-WCH-5 P-WCH-22 who stands still catches up with nothing, and nothing stands before the producer', () => {
  const { tell, store } = open();
  expect(tell(1000, { lagRecords: 9000 })).toBe(18);
  expect(tell(1250, { lagRecords: 9000, state: 'stopped', sinceMs: 1200 })).toBe('unknown');
  expect(store.getState().producer).toBe('unknown');
});
