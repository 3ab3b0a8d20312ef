import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { embeddedPlaces, openLog } from '../../pipeline/adapters/catalogue.ts';
import { consumerGroups } from '../../pipeline/domain/topics.ts';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { watchLog } from './watch-log.ts';

const record = { key: null, value: Buffer.from('{}'), createdMs: 1, headers: {} };

test('P-WCH-2: the log is looked at again and again, from before it is made', async () => {
  const directory = createTemporaryDirectory();
  const places = embeddedPlaces(dirname(directory.file('log.sqlite')));
  const abort = new AbortController();
  const seen: unknown[] = [];
  let turns = 0;
  const clock = {
    nowMs: () => turns,
    async sleep() {
      turns += 1;
      if (turns === 2) return abort.abort();
      const log = await openLog({ ...places, wake: null });
      await log.ensureTopic('users.raw', 2);
      await log.publish([{ topic: 'users.raw', records: [1, 1, 0].map((partition) => ({ ...record, partition })) }]);
      await log.close();
    },
  };
  for await (const item of watchLog({ places: () => places, clock }, abort.signal)) seen.push(item);
  const [before, after] = seen as [unknown, { log: { readers: readonly unknown[] } }];
  expect(before).toEqual({ atMs: 0, kind: 'embedded', log: null, problem: null });
  expect(after).toMatchObject({
    atMs: 1,
    problem: null,
    log: {
      brokers: [],
      topics: [
        {
          topic: 'users.raw',
          alias: 'users.raw',
          partitions: [
            { partition: 0, startOffset: 0, endOffset: 1, leader: null },
            { partition: 1, startOffset: 0, endOffset: 2, leader: null },
          ],
        },
      ],
    },
  });
  expect(after.log.readers).toEqual([
    {
      stage: 'transformer',
      group: consumerGroups.transformer,
      members: [],
      lag: [
        { partition: 0, records: 1, seconds: expect.any(Number) },
        { partition: 1, records: 2, seconds: expect.any(Number) },
      ],
    },
    { stage: 'aggregator', group: consumerGroups.aggregator, members: [], lag: [] },
  ]);
  directory.remove();
});

test('P-WCH-2: a log that cannot be opened is said, and asked again', async () => {
  const abort = new AbortController();
  const directory = createTemporaryDirectory();
  const path = directory.file('log.sqlite');
  writeFileSync(path, 'no database');
  const places = embeddedPlaces(dirname(path));
  let turns = 0;
  const sleep = async (): Promise<void> => (++turns === 2 ? abort.abort() : undefined);
  const items = await Array.fromAsync(
    watchLog({ places: () => places, clock: { nowMs: () => 1, sleep } }, abort.signal),
  );
  const said = { log: null, problem: expect.objectContaining({ code: 'store-damaged' }) };
  expect(items).toEqual([said, said].map((item) => expect.objectContaining(item)));
  directory.remove();
});
