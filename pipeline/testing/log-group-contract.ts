import { describe, expect, test } from 'vitest';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PipelineError } from '../domain/errors.ts';
import type { Log } from '../ports.ts';
import type { LogContract } from './log-contract.ts';
import { collect, countOf, group, openForEach, range, subscribe, topic } from './log-reading.ts';
import { toRecord } from './log-records.ts';

/** What every log must do for a member of a group: where it begins, and what gathers for it. */
export function describeGroupReading(name: string, contract: LogContract): void {
  describe(`${name}: a member of a group`, () => {
    let log: Log;
    openForEach(contract, (opened) => (log = opened));

    test('P-LOG-21: a lingering reader gets in one delivery what gathered; drain ends the wait', async () => {
      const drain = new AbortController();
      const met: number[] = [];
      const reading = (async () => {
        for await (const delivery of subscribe(log, { drain: drain.signal, lingerMs: 600_000 }))
          met.push(countOf(delivery));
      })();
      await log.publish([{ topic, records: [toRecord(0)] }]);
      await expect.poll(async () => (await log.backlog(topic, group)).records).toBe(0);
      for (const index of range(1, 4)) await log.publish([{ topic, records: [toRecord(index)] }]);
      await Promise.all(range(0, 10).map(() => nextTurn()));
      expect(met).toEqual([1]);
      drain.abort();
      await reading;
      expect(met).toEqual([1, 3]);
    });

    test('P-LOG-21: nothing is waited for behind a delivery of half of a limit', async () => {
      for (const index of range(0, 6)) await log.publish([{ topic, records: [toRecord(index)] }]);
      const met: number[] = [];
      const abort = new AbortController();
      const options = { maxRecords: 2, lingerMs: 600_000, signal: abort.signal, drain: new AbortController().signal };
      for await (const delivery of subscribe(log, options)) {
        met.push(countOf(delivery));
        if (met.length === 3) abort.abort();
      }
      expect(met).toEqual([2, 2, 2]);
    });

    test('P-LOG-22: a member is told its partitions before their first delivery, and begins where it says', async () => {
      await log.publish([{ topic, records: range(0, 8).map((index) => toRecord(index)) }]);
      await collect(log);
      const assigned: (readonly number[])[] = [];
      let deliveries = 0;
      const onAssigned = async (partitions: readonly number[]) => {
        expect(deliveries).toBe(0);
        assigned.push(partitions);
        return new Map([[0, 2]]);
      };
      for await (const { batches } of subscribe(log, { onAssigned })) {
        deliveries += 1;
        expect(batches).toMatchObject([{ partition: 0, baseOffset: 2, nextOffset: 4 }]);
      }
      expect([assigned.flat().toSorted(), deliveries]).toEqual([[0, 1], 1]);
    });

    test('P-LOG-24: what a group without members has committed can be set, back too, with its note', async () => {
      await log.publish([{ topic, records: range(0, 8).map((index) => toRecord(index)) }]);
      await collect(log);
      await log.resetCommits(topic, group, new Map([[1, { offset: 2, metadata: 'back' }]]));
      const committed = await log.committed(topic, group);
      expect([committed.get(0)?.offset, committed.get(1)]).toEqual([4, { offset: 2, metadata: 'back' }]);
      expect(await log.backlog(topic, group)).toMatchObject({ records: 2 });
      expect(await collect(log)).toMatchObject([{ batches: [{ partition: 1, baseOffset: 2, nextOffset: 4 }] }]);
    });

    test('P-LOG-25: a log says where in each partition a time begins', async () => {
      await log.publish([{ topic, records: range(0, 4).map((index) => toRecord(index)) }]);
      await log.publish([{ topic, records: range(4, 9).map((index) => toRecord(index)) }]);
      const at = async (timeMs: number) => [...(await log.offsetsFrom(topic, timeMs)).values()];
      expect(await at(0)).toEqual([0, 0]);
      expect(await at(1003)).toEqual([2, 1]);
      expect(await at(1006)).toEqual([3, 3]);
      expect(await at(1008)).toEqual([4, 4]);
      expect(await at(1009)).toEqual([5, 4]);
    });

    test('P-LOG-22: where a member cannot say where it begins, its subscription fails with the same error', async () => {
      const error = new PipelineError('io-failed', 'The store does not answer.', { canRetry: true });
      await expect(collect(log, { onAssigned: () => Promise.reject(error) })).rejects.toBe(error);
    });
  });
}
