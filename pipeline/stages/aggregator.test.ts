import { afterEach, beforeEach, expect, test } from 'vitest';
import { join } from 'node:path';
import { openEmbeddedAggregates } from '../adapters/embedded-aggregates.ts';
import { aggregations } from '../domain/aggregations.ts';
import { PipelineError } from '../domain/errors.ts';
import { aggregateBasis } from './aggregate-basis.ts';
import type { AggregateStore } from '../ports.ts';
import { partitionOfKey } from '../partition.ts';
import { createWorld, idOf, partitions, userOf, usersFrom, type World } from '../testing/stage-world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

async function fill(): Promise<void> {
  await world.publish(usersFrom(0, 30));
  await world.transform();
}

async function clean(id: string, value: object | null, effectiveUs: number): Promise<void> {
  const bytes = value === null ? null : Buffer.from(JSON.stringify(value));
  const record = {
    partition: partitionOfKey(id, partitions),
    key: id,
    value: bytes,
    createdMs: 0,
    headers: { effectiveUs, revision: 0 },
  };
  await world.log.publish([{ topic: 'users.clean', records: [record] }]);
}

async function personsIn(store: AggregateStore): Promise<number> {
  const rows = await store.rows();
  return rows.filter(({ aggregation }) => aggregation === 'averageAge').reduce((sum, { n }) => sum + n, 0);
}

test('P-DEL-6: a changed person is retracted and folded, an older version changes nothing, and no value forgets', async () => {
  await fill();
  await world.aggregate();
  await world.publish([{ key: idOf(4), value: userOf(4, { nat: 'NZ', gender: 'other' }) }]);
  await world.transform();
  await world.aggregate();
  expect(await world.differences()).toEqual([]);
  const facts = {
    nationality: 'AU',
    age: 99,
    gender: 'male',
    domain: 'old.example',
    registeredOn: null,
    origin: [0, 0, 0],
  };
  await clean(idOf(4), facts, 1);
  await world.aggregate();
  expect(await world.differences()).toEqual([]);
  await clean(idOf(4), null, 1);
  await clean(idOf(5), null, 4e15);
  await clean('not facts', { nationality: 7 }, 1);
  await world.aggregate();
  expect(await personsIn(world.aggregates)).toBe(29);
  expect(world.reports.at(-1)).toMatchObject({ errors: { folded: 1 }, lagRecords: 0 });
});

test('P-ERA-10: a forgotten person is as one never met, in one delivery or two', async () => {
  await fill();
  await world.aggregate();
  await clean(idOf(4), null, 4e15);
  await world.aggregate();
  expect(await world.aggregates.earlier([idOf(4)])).toEqual(new Map());
  for (const between of [() => world.aggregate(), async () => undefined]) {
    await clean(idOf(4), null, 4e15);
    await between();
    await clean(idOf(4), { ...sampleFacts, origin: [0, 9, 0] }, 3e15);
    await world.aggregate();
    expect(await personsIn(world.aggregates)).toBe(30);
  }
});

const sampleFacts = { nationality: 'AU', age: 99, gender: 'male', domain: 'new.example', registeredOn: null };

test('P-DEL-6: a crash before, or after, the commit of the aggregates changes nothing', async () => {
  await fill();
  for (const after of [false, true]) {
    const dying = new Proxy(world.aggregates, {
      get(target, name) {
        if (name !== 'commit') return Reflect.get(target, name) as unknown;
        return async (change: Parameters<AggregateStore['commit']>[0]) => {
          if (after) await target.commit(change);
          throw new PipelineError('unexpected', 'crashed here');
        };
      },
    });
    await expect(world.aggregate({ aggregates: dying })).rejects.toThrow('crashed here');
  }
  await world.aggregate();
  expect(await world.differences()).toEqual([]);
  expect(await personsIn(world.aggregates)).toBe(30);
});

test('P-GRP-9: a row that is changed and changed back in one fold is written', async () => {
  await fill();
  await world.aggregate();
  const written: string[] = [];
  const aggregates = new Proxy(world.aggregates, {
    get(target, name) {
      if (name !== 'commit') return Reflect.get(target, name) as unknown;
      return (change: Parameters<AggregateStore['commit']>[0]) => {
        for (const { aggregation, key, n } of change.rows) written.push(`${aggregation} ${key} ${n}`);
        return target.commit(change);
      };
    },
  });
  await world.publish([
    { key: idOf(4), value: userOf(4, { nat: 'NZ' }) },
    { key: idOf(4), value: userOf(4) },
  ]);
  await world.transform();
  await world.aggregate({ aggregates });
  expect(written).toContain('usersByNationality NZ 0');
  expect(await world.differences()).toEqual([]);
});

test('P-DEL-6: two aggregators that read in other batches come to the same', async () => {
  const second = openEmbeddedAggregates({ path: join(world.directory, 'second.sqlite') });
  await fill();
  await world.aggregate();
  await world.publish([...usersFrom(20, 20), { key: idOf(3), value: userOf(3, { nat: 'BR' }) }]);
  await world.transform();
  await world.aggregate();
  await world.aggregate({ aggregates: second });
  const sorted = async (store: AggregateStore) => (await store.rows()).map((row) => JSON.stringify(row)).toSorted();
  expect(await sorted(second)).toEqual(await sorted(world.aggregates));
  expect(await world.differences()).toEqual([]);
  await second.close();
});

test('P-DEL-7: lost aggregates are rebuilt from the profiles, and read on', async () => {
  await fill();
  await world.aggregate();
  await world.aggregates.clear();
  await world.publish(usersFrom(25, 10));
  await world.transform();
  await world.aggregate();
  expect(world.lines.map(({ code }) => code)).toContain('aggregates-rebuilt');
  expect(await world.differences()).toEqual([]);
  expect(world.reports.at(-1)?.aggregates?.persons).toBe(35);
});

test('P-DEL-7: a rebuild that is interrupted is begun again', async () => {
  await fill();
  await world.aggregate();
  await world.aggregates.clear();
  const dying = new Proxy(world.aggregates, {
    get(target, name) {
      if (name !== 'commit') return Reflect.get(target, name) as unknown;
      return async (change: Parameters<AggregateStore['commit']>[0]) => {
        await target.commit(change);
        throw new PipelineError('unexpected', 'crashed here');
      };
    },
  });
  await expect(world.aggregate({ aggregates: dying })).rejects.toThrow('crashed here');
  await world.aggregate();
  expect(await world.differences()).toEqual([]);
});

test('P-DEL-7: aggregates of a version with another catalogue are rebuilt', async () => {
  await fill();
  await world.aggregate();
  const { topicId } = await world.log.ensureTopic('users.clean', partitions);
  const without = aggregations.filter(({ name }) => name !== 'gender');
  const positions = [...(await world.aggregates.positions())].map(
    ([partition, position]) => [partition, { ...position, topicId: aggregateBasis(topicId, without) }] as const,
  );
  const rows = (await world.aggregates.rows()).filter(({ aggregation }) => aggregation === 'gender');
  await world.aggregates.commit({
    facts: [],
    rows: rows.map((row) => ({ ...row, n: 0, sum: 0 })),
    positions: new Map(positions),
  });
  await world.publish(usersFrom(28, 5));
  await world.transform();
  await world.aggregate();
  expect(await world.differences()).toEqual([]);
  const kept = await world.aggregates.positions();
  expect([...kept.values()].map((position) => position.topicId)).toEqual([
    aggregateBasis(topicId),
    aggregateBasis(topicId),
  ]);
});
