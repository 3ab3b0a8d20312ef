import { describe, expect, test } from 'vitest';
import type { Log } from '../ports.ts';
import { describeGroupReading } from './log-group-contract.ts';
import { collect, countOf, group, openForEach, plain, range, readAll, subscribe, topic } from './log-reading.ts';
import { toRecord } from './log-records.ts';

export interface LogContract {
  /** Whether a single record can be emptied where it stands. */
  readonly rewrites: boolean;
  /** A log of its own; a second call within a test opens the same one again. */
  open(): Promise<Log>;
  /** After each test: forget what was opened. */
  reset(): Promise<void>;
}

/** What every log must do. Written against the port alone. */
export function describeLog(name: string, contract: LogContract): void {
  describeGroupReading(name, contract);
  describe(`${name}: a log`, () => {
    let log: Log;
    openForEach(contract, (opened) => (log = opened));

    test('P-LOG-1: a topic is made once, keeps its id, and refuses another number of partitions', async () => {
      const first = await log.ensureTopic(topic, 2);
      expect(await log.ensureTopic(topic, 2)).toEqual(first);
      expect(first.partitions).toEqual([
        { startOffset: 0, endOffset: 0 },
        { startOffset: 0, endOffset: 0 },
      ]);
      await expect(log.ensureTopic(topic, 3)).rejects.toMatchObject({ code: 'topic-changed' });
      expect((await log.ensureTopic('users.clean', 2)).topicId).not.toBe(first.topicId);
    });

    test('P-LOG-2: records come back as they were published, in order per partition', async () => {
      const records = [
        toRecord(0),
        { ...toRecord(1), key: null, headers: {} },
        { ...toRecord(2), key: 'émile', value: null },
        toRecord(3),
      ];
      await log.publish([{ topic, records }]);
      const read = await readAll(log);
      expect(read.map(({ partition, offset }) => [partition, offset])).toEqual([
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ]);
      expect(read.map(plain)).toEqual(
        [records[0], records[2], records[1], records[3]].map((record) => plain({ ...record!, erased: false })),
      );
    });

    test('P-LOG-3: a publish of several topics is one: all of it or nothing', async () => {
      await log.ensureTopic('users.clean', 2);
      const wrong = { ...toRecord(0), partition: 7 };
      await expect(
        log.publish([
          { topic, records: [toRecord(0)] },
          { topic: 'users.clean', records: [wrong] },
        ]),
      ).rejects.toThrow('partition');
      expect(await readAll(log)).toEqual([]);
    });

    test('P-LOG-4: a delivery is bounded by records and bytes, always moves on, and every partition has its turn', async () => {
      await log.publish([{ topic, records: range(0, 40).map((index) => toRecord(index)) }]);
      const deliveries = await collect(log, { maxRecords: 5 });
      expect(deliveries.every((delivery) => countOf(delivery) <= 5)).toBe(true);
      expect(deliveries.reduce((sum, delivery) => sum + countOf(delivery), 0)).toBe(40);
      expect(
        new Set(deliveries.slice(0, 2).flatMap(({ batches }) => batches.map(({ partition }) => partition))),
      ).toEqual(new Set([0, 1]));
      const tiny = await collect(log, { maxBytes: 1, group: 'others' });
      expect(tiny.reduce((sum, delivery) => sum + countOf(delivery), 0)).toBe(40);
    });

    test('P-LOG-5: asking for the next delivery commits the last one, with its note; leaving early does not', async () => {
      await log.publish([{ topic, records: [toRecord(0), toRecord(2)] }]);
      for await (const delivery of subscribe(log)) {
        delivery.annotate(0, 'first');
        break;
      }
      expect(await log.committed(topic, group)).toEqual(new Map());
      for await (const delivery of subscribe(log)) delivery.annotate(0, 'second');
      expect(await log.committed(topic, group)).toEqual(new Map([[0, { offset: 2, metadata: 'second' }]]));
      expect(await collect(log)).toEqual([]);
      await log.close();
      const again = await contract.open();
      expect(await again.committed(topic, group)).toEqual(new Map([[0, { offset: 2, metadata: 'second' }]]));
      await again.close();
    });

    test('P-LOG-6: after abort no delivery arrives, and a waiting reader ends', async () => {
      const abort = new AbortController();
      const deliveries = subscribe(log, { signal: abort.signal, drain: new AbortController().signal });
      const waiting = deliveries[Symbol.asyncIterator]().next();
      abort.abort();
      expect(await waiting).toMatchObject({ done: true });
      await log.publish([{ topic, records: [toRecord(0)] }]);
      expect(await collect(log, { signal: abort.signal })).toEqual([]);
    });

    test('P-LOG-7: a publish wakes a waiting reader; drain ends it behind what was there', async () => {
      const drain = new AbortController();
      const met: number[] = [];
      const reading = (async () => {
        for await (const delivery of subscribe(log, { drain: drain.signal })) {
          met.push(countOf(delivery));
          drain.abort();
        }
      })();
      await log.publish([{ topic, records: [toRecord(0)] }]);
      await reading;
      expect(met).toEqual([1]);
    });

    test('P-LOG-8: backlog is what the group has not committed', async () => {
      await log.publish([{ topic, records: range(0, 10).map((index) => toRecord(index)) }]);
      expect(await log.backlog(topic, group)).toMatchObject({ records: 10, oldestMs: 1000 });
      expect((await log.backlog(topic, group)).bytes).toBeGreaterThan(10 * toRecord(0).value.length);
      await collect(log);
      expect(await log.backlog(topic, group)).toEqual({ records: 0, bytes: 0, oldestMs: null });
    });

    if (contract.rewrites)
      test('P-LOG-9: an erased record leaves an empty one at its offset, with its headers', async () => {
        await log.publish([{ topic, records: [toRecord(0), toRecord(2), toRecord(4)] }]);
        expect(await log.erase(topic, ({ key }) => key === 'key 2')).toBe(1);
        expect(await log.erase(topic, ({ key }) => key === 'key 2')).toBe(0);
        const read = await readAll(log);
        expect(read.map(({ offset, key, erased }) => ({ offset, key, erased }))).toEqual([
          { offset: 0, key: 'key 0', erased: false },
          { offset: 1, key: null, erased: true },
          { offset: 2, key: 'key 4', erased: false },
        ]);
        expect(read[1]).toMatchObject({ value: null, headers: { source: 'test', position: 2 } });
      });

    test('P-LOG-10: trimming by age removes the old, read or not; the reader sees the gap', async () => {
      for (const index of range(0, 6)) await log.publish([{ topic, records: [toRecord(index * 2)] }]);
      expect(await log.trim({ topic, before: 1006 })).toBe(3);
      expect(
        (await collect(log)).flatMap(({ batches }) =>
          batches.map(({ baseOffset, nextOffset }) => [baseOffset, nextOffset]),
        ),
      ).toEqual([[3, 6]]);
      expect((await log.ensureTopic(topic, 2)).partitions[0]).toEqual({ startOffset: 3, endOffset: 6 });
    });

    test('P-LOG-11: a gap with nothing behind it is delivered as an empty batch', async () => {
      await log.publish([{ topic, records: [toRecord(0), toRecord(2)] }]);
      await log.trim({ topic, before: 5000 });
      const [delivery] = await collect(log, { onAssigned: async () => new Map([[0, 0]]) });
      expect(delivery?.batches).toMatchObject([
        { topic, partition: 0, baseOffset: 2, nextOffset: 2, bytes: 0, records: [] },
      ]);
    });

    test('P-LOG-12: trimming by size removes the oldest, but nothing that must be kept', async () => {
      for (const index of range(0, 6)) await log.publish([{ topic, records: [toRecord(index * 2)] }]);
      expect(await log.trim({ topic, maxBytes: 0, keepFrom: new Map([[0, 4]]) })).toBe(4);
      expect((await readAll(log)).map(({ offset }) => offset)).toEqual([4, 5]);
    });

    test('P-LOG-13: close is safe twice, and ends a waiting reader', async () => {
      const waiting = subscribe(log, { drain: new AbortController().signal })[Symbol.asyncIterator]().next();
      await log.close();
      await log.close();
      expect(await waiting).toMatchObject({ done: true });
    });

    test('P-LOG-14: a whole log has no damage', async () => {
      await log.publish([{ topic, records: range(0, 100).map((index) => toRecord(index)) }]);
      await collect(log);
      expect(await Array.fromAsync(log.scrub(new AbortController().signal))).toEqual([]);
    });
  });
}
