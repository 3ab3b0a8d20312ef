import { expect, test } from 'vitest';
import type { StageReport } from '../worker-protocol.ts';
import { createMeter, toReport } from './meter.ts';
import { createTimedWrites } from './timed-writes.ts';

class Store {
  #written: string[] = [];
  async write(text: string): Promise<number> {
    if (text === '') throw new Error('nothing to write');
    return this.#written.push(text);
  }
  written(): readonly string[] {
    return this.#written;
  }
}

test('P-WCH-1: writes are measured, also those that fail, and nothing else; the store works as it did', async () => {
  const reports: StageReport[] = [];
  let nowMs = 1000;
  const { timing, report } = createTimedWrites({
    clock: { nowMs: () => nowMs, sleep: () => Promise.resolve() },
    report: (said) => reports.push(said),
  });
  const store = timing(new Store(), 'write');
  const say = (): StageReport => {
    report(toReport(createMeter(), null, nowMs));
    return reports.at(-1)!;
  };
  expect(store.written()).toEqual([]);
  expect(say().writes).toBeNull();
  expect(await store.write('one')).toBe(1);
  const said = say().writes!;
  expect(said.p50Ms).toBeGreaterThanOrEqual(0);
  expect(said.maxMs).toBeGreaterThan(0);
  nowMs += 60_000;
  expect(say().writes).toBeNull();
  await expect(store.write('')).rejects.toThrow('nothing to write');
  expect(say().writes).not.toBeNull();
  expect(store.written()).toEqual(['one']);
});
