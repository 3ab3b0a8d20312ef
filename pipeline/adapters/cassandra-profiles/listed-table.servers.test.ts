import { expect, onTestFinished, test } from 'vitest';
import { plainCassandra } from '../../testing/cassandra-places.ts';

test('P-CAS-15: a table that another one is making is waited for, one that nobody makes is refused', async () => {
  const place = plainCassandra();
  onTestFinished(() => place.drop());
  const session = await place.admin();
  const { keyspace } = place.config;
  await session.define(
    `CREATE KEYSPACE ${keyspace} WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}`,
  );
  const read = (table: string) => session.rows({ query: `SELECT id FROM ${keyspace}.${table}`, params: [] }, 'one');
  const readings = Promise.all([
    expect(read('late')).resolves.toEqual([]),
    expect(read('nobody')).rejects.toMatchObject({ code: 'store-refused' }),
  ]);
  await session.define(`CREATE TABLE ${keyspace}.late (id int PRIMARY KEY)`);
  await readings;
});
