import { expect, test } from 'vitest';
import { allReady, createSupervisedWorld, sampleReport } from '../testing/supervised-world.ts';
import type { StageReport } from '../worker-protocol.ts';

const latency = { p50Ms: 1, p95Ms: 2, p99Ms: 3, maxMs: 4 };

function flowing() {
  const world = createSupervisedWorld();
  world.supervisor.startAll();
  allReady(world);
  const parts = () => world.supervisor.snapshotParts();
  const say = (stage: 'producer' | 'transformer' | 'aggregator', change: Partial<StageReport>) =>
    world.say(stage, { type: 'report', report: { ...sampleReport, lagRecords: 0, ...change } });
  /** As many in a tenth of a second, all along. */
  const flow = async (from: number, to: number, lagRecords = 0): Promise<void> => {
    for (let records = from; records <= to; records += 10) {
      say('producer', { records });
      say('transformer', { records, rejected: records / 10, latency, lagRecords });
      say('aggregator', { records });
      await world.clock.advance(100);
    }
  };
  const rates = () => Object.values(parts().stages).map(({ recordsPerSecond }) => Math.round(recordsPerSecond));
  return { world, parts, say, flow, rates };
}

test('P-WCH-25: once the source has ended and nothing is left, rates are zero at once, and nothing has a latency', async () => {
  const { world, parts, say, flow, rates } = flowing();
  await flow(0, 100);
  expect([rates(), parts().latency]).toEqual([[100, 100, 100], latency]);
  world.finish('producer');
  await world.clock.advance(1);
  say('transformer', { records: 110, latency, lagRecords: 4 });
  say('transformer', { records: 110, latency, lagRecords: 4 });
  expect(rates().slice(1), 'some of it still waits').not.toContain(0);
  say('transformer', { records: 114, latency });
  expect(parts().latency, 'it has just done something').toEqual(latency);
  say('transformer', { records: 114, latency });
  say('aggregator', { records: 114 });
  expect(rates(), 'the aggregator has just done something').toEqual([0, 0, 100]);
  say('aggregator', { records: 114 });
  expect(parts()).toMatchObject({ state: 'running', latency: null, latencyBands: null });
  expect(rates()).toEqual([0, 0, 0]);
});

test('P-WCH-25: behind a transformer that was stopped, the aggregator has no rate once it has folded what was left', async () => {
  const { world, say, flow, rates } = flowing();
  await flow(0, 100);
  void world.supervisor.stopStage('transformer');
  world.finish('transformer');
  await world.clock.advance(1);
  say('aggregator', { records: 100 });
  say('aggregator', { records: 100 });
  const [published, read, folded] = rates();
  expect([published! > 0, read, folded]).toEqual([true, 0, 0]);
});

test('P-WCH-25: while the producer runs, what has nothing to do now has the rate of its span', async () => {
  const { say, flow, rates } = flowing();
  await flow(0, 100);
  say('transformer', { records: 100, latency });
  say('aggregator', { records: 100 });
  expect(rates().slice(1)).not.toContain(0);
});

test('P-WCH-21: what is rejected per second is of the span of what is read', async () => {
  const { parts, flow } = flowing();
  await flow(0, 100);
  const { recordsPerSecond, rejectedPerSecond } = parts().stages.transformer;
  expect(rejectedPerSecond).toBeCloseTo(recordsPerSecond / 10);
});

test('P-WCH-20: the aggregator is never ahead of the balance, and says all that it did once it rests', async () => {
  const { world, parts, say, flow } = flowing();
  await flow(0, 100);
  say('aggregator', { records: 140 });
  const folded = () => parts().stages.aggregator.records;
  expect(folded()).toBeLessThanOrEqual(100);
  await world.clock.advance(100);
  say('transformer', { records: 140 });
  expect(folded()).toBeGreaterThan(70);
  say('aggregator', { records: 140 });
  expect(folded()).toBe(140);
});
