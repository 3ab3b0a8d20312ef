import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AggregateChange, AggregateRow, AggregateStore, CleanPosition } from '../ports.ts';
import { describeAggregateStore, sampleChange } from '../testing/aggregate-store-contract.ts';
import { mongodbServers, openTestDatabase, type TestDatabase } from '../testing/mongodb-database.ts';
import { createTemporaryDirectory } from '../testing/temporary-directory.ts';
import type { StoreNotice } from './catalogue.ts';
import { openEmbeddedAggregates } from './embedded-aggregates.ts';
import { openMongodbAggregates, openMongodbAggregatesReader } from './mongodb-aggregates.ts';

const directory = createTemporaryDirectory();
let at: TestDatabase;

describe.each(mongodbServers())('MongoDB, $title', (server) => {
  const { password, hasRules } = server;
  const opened: { close(): Promise<void> }[] = [];
  const notices: StoreNotice[] = [];

  beforeAll(async () => {
    at = await openTestDatabase(server);
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    directory.remove();
    notices.length = 0;
    await at.database.dropDatabase();
  });
  afterAll(() => at.close());

  function open(file = 'aggregates.sqlite'): AggregateStore {
    const onNotice = (notice: StoreNotice): void => void notices.push(notice);
    const store = openMongodbAggregates({ config: at.config, password, path: directory.file(file), onNotice });
    opened.push(store);
    return store;
  }

  async function read(): Promise<string[]> {
    const reader = openMongodbAggregatesReader({ config: at.config, password, path: directory.file('none.sqlite') });
    try {
      return (await reader.rows())
        .filter(({ n }) => n !== 0)
        .map(({ partition, aggregation, key, n, sum }) => `${partition} ${aggregation} ${key} ${n} ${sum}`)
        .toSorted();
    } finally {
      await reader.close();
    }
  }

  test('P-MON-1: rows are written as absolute values with the offset they hold at; what changes later follows', async () => {
    const store = open();
    await store.commit(change([row('all', 3, 90)], 7));
    await store.settle!();
    await store.commit(change([row('all', 4, 130), row('FR', 1, 40)], 9));
    await store.settle!();
    expect(await read()).toEqual(['1 averageAge FR 1 40', '1 averageAge all 4 130']);
    expect(await at.database.collection('aggregates').find().sort({ key: 1 }).toArray()).toEqual([
      expect.objectContaining({
        _id: '1/averageAge/FR',
        cleanOffset: 9,
        topicId: 'topic',
        updatedAt: expect.any(Date),
      }),
      expect.objectContaining({ _id: '1/averageAge/all', n: 4, sum: 130, partition: 1 }),
    ]);
  });

  test('P-MON-1: a write that was lost behind the local transaction is made after a restart', async () => {
    const local = open();
    await local.commit(change([row('all', 3, 90)], 7));
    await local.settle!();
    // As a kill leaves it: the change is in the file, and nobody has told MongoDB.
    await local.commit(change([row('all', 2, 60), row('FR', 0, 0)], 8));
    expect(await read()).toEqual(['1 averageAge all 3 90']);
    await open().settle!();
    expect(await read()).toEqual(['1 averageAge all 2 60']);
  });

  test('P-MON-2: of two writers of a partition the one that is further wins, and the other catches up', async () => {
    const [ahead, behind] = [open('a.sqlite'), open('b.sqlite')];
    await ahead.commit(change([row('all', 5, 150)], 20));
    await ahead.settle!();
    await behind.commit(change([row('all', 3, 90)], 10));
    await behind.settle!();
    expect(await read()).toEqual(['1 averageAge all 5 150']);
    await behind.commit(change([row('all', 5, 150)], 20));
    await behind.commit(change([row('all', 6, 190)], 21));
    await behind.settle!();
    await ahead.settle!();
    expect(await read()).toEqual(['1 averageAge all 6 190']);
  });

  test('P-MON-2: two writers at once end in the documents of the one that is further', async () => {
    const stores = [open('a.sqlite'), open('b.sqlite'), open('c.sqlite')];
    const keys = Array.from({ length: 120 }, (_, index) => `key ${index}`);
    await Promise.all(
      stores.map(async (store, index) => {
        await store.commit(
          change(
            keys.map((key) => row(key, index + 1, 0)),
            index + 1,
          ),
        );
        await store.settle!();
      }),
    );
    const rows = await read();
    expect([rows.length, new Set(rows.map((text) => text.split(' ').at(-2)))]).toEqual([120, new Set(['3'])]);
  });

  test('P-MON-2 P-MON-3: a late writer changes nothing, and a key that it adds does not count', async () => {
    const [late, owner] = [open('late.sqlite'), open('owner.sqlite')];
    await late.commit(change([row('all', 4, 120), row('gone', 1, 30)], 10));
    await owner.commit(change([row('all', 3, 90)], 12));
    await owner.settle!();
    await late.settle!();
    expect(await read()).toEqual(['1 averageAge all 3 90']);
    if (hasRules)
      expect(await totals()).toEqual([{ aggregation: 'averageAge', key: 'all', n: 3, sum: 90, average: 30 }]);
  });

  test('P-MON-3: a rebuild writes the partition anew, and a key that vanished is kept as an empty document', async () => {
    const store = open();
    await store.commit(change([row('all', 3, 90), row('gone', 1, 30)], 7));
    await store.commit({
      ...change([], 5),
      positions: new Map([[2, position(5)]]),
      rows: [{ ...row('all', 1, 20), partition: 2 }],
    });
    await store.settle!();
    await store.clear([1]);
    await store.commit({ facts: [], rows: [row('all', 2, 60)], positions: new Map() });
    await store.settle!();
    expect(await read()).toEqual(['1 averageAge all 3 90', '1 averageAge gone 1 30', '2 averageAge all 1 20']);
    await store.commit({ ...change([], 6), wholeFrom: new Map([[1, 8]]) });
    await store.settle!();
    expect(await read()).toEqual(['1 averageAge all 3 90', '1 averageAge gone 1 30', '2 averageAge all 1 20']);
    await store.commit(change([], 8));
    await store.settle!();
    expect(await read()).toEqual(['1 averageAge all 2 60', '2 averageAge all 1 20']);
    expect(await at.database.collection('aggregates').findOne({ key: 'gone' })).toMatchObject({ n: 0, sum: 0 });
  });

  test('P-MON-3: a database that was emptied, or is another one, is filled again', async () => {
    const store = open();
    await store.commit(change([row('all', 3, 90)], 7));
    await store.close();
    await at.database.dropDatabase();
    await open().settle!();
    expect(await read()).toEqual(['1 averageAge all 3 90']);
  });

  test('P-MON-3: what changed while the aggregates were embedded is there when they are in MongoDB again', async () => {
    const store = open();
    await store.commit(change([row('all', 3, 90), row('gone', 1, 30)], 7));
    await store.close();
    const embedded = openEmbeddedAggregates({ path: directory.file('aggregates.sqlite') });
    await embedded.commit(change([row('all', 4, 120), row('gone', 0, 0)], 8));
    await embedded.close();
    await open().settle!();
    expect(await read()).toEqual(['1 averageAge all 4 120']);
  });

  test('P-MON-4: closing brings what was committed', async () => {
    const store = open();
    await store.commit(change([row('all', 3, 90)], 7));
    await store.close();
    expect(await read()).toEqual(['1 averageAge all 3 90']);
  });

  test('P-MON-5: what is missing is made and said; what is there stays', async () => {
    const store = open();
    await store.commit(change([row('all', 3, 90), { ...row('all', 1, 20), partition: 2 }], 7));
    await store.settle!();
    const names = notices.map(({ code, fields }) => [code, fields['collection']]);
    expect(names).toEqual(
      ['aggregates', 'aggregate_partitions', ...(hasRules ? ['aggregate_totals'] : [])].map((name) => [
        'collection-made',
        name,
      ]),
    );
    notices.length = 0;
    await open('second.sqlite').settle!();
    expect(notices).toEqual([]);
    expect((await at.database.collection('aggregates').indexes()).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['by_partition', 'by_aggregation_and_key']),
    );
  });

  // The second server knows neither validators nor views that divide.
  if (hasRules)
    test('P-MON-5: the server refuses a document that is none of ours; the view has totals and averages', async () => {
      const store = open();
      const positions = new Map([1, 2].map((partition) => [partition, position(7)]));
      await store.commit({ facts: [], rows: [row('all', 3, 90), { ...row('all', 1, 30), partition: 2 }], positions });
      await store.settle!();
      await expect(at.database.collection('aggregates').insertOne({ n: 'three' })).rejects.toMatchObject({ code: 121 });
      expect(await totals()).toEqual([{ aggregation: 'averageAge', key: 'all', n: 4, sum: 120, average: 30 }]);
    });

  test('P-MON-6: a reader sees the rows of all machines, and of persons what its own file has', async () => {
    const [here, there] = [open('here.sqlite'), open('there.sqlite')];
    await here.commit({ ...sampleChange, positions: new Map([[1, position(3)]]) });
    await there.commit({
      ...change([], 5),
      positions: new Map([[2, position(5)]]),
      rows: [{ ...row('all', 2, 50), partition: 2 }],
    });
    await here.settle!();
    await there.settle!();
    const reader = openMongodbAggregatesReader({ config: at.config, password, path: directory.file('here.sqlite') });
    opened.push(reader);
    expect((await reader.rows()).map(({ partition }) => partition).toSorted()).toEqual([1, 1, 2]);
    expect((await reader.earlier([sampleChange.facts[0]!.id])).size).toBe(1);
    expect([...(await reader.positions())].map(([of, { offset }]) => [of, offset]).toSorted()).toEqual([
      [1, 3],
      [2, 5],
    ]);
    reader.pin();
    expect([(await reader.rows()).length, [...(await reader.positions()).keys()]]).toEqual([2, [1]]);
  });

  async function totals(): Promise<unknown> {
    const found = await at.database
      .collection('aggregate_totals')
      .find({}, { projection: { updatedAt: 0 } })
      .toArray();
    return found.map(({ aggregation, key, n, sum, average }) => ({ aggregation, key, n, sum, average }));
  }

  describeAggregateStore(`MongoDB, ${server.title}`, {
    open: async () => open(),
    reset: async () => {
      for (const store of opened.splice(0)) await store.close();
      directory.remove();
      await at.database.dropDatabase();
    },
  });
});

function position(offset: number): CleanPosition {
  return { topicId: 'topic', offset, atEndMs: null };
}

function row(key: string, n: number, sum: number): AggregateRow {
  return { aggregation: 'averageAge', partition: 1, key, n, sum };
}

function change(rows: readonly AggregateRow[], offset: number): AggregateChange {
  return { facts: [], rows, positions: new Map([[1, position(offset)]]) };
}
