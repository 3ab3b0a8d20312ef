import { Client } from 'cassandra-driver';
import { expect, onTestFinished, test } from 'vitest';
import { plainCassandra } from '../../testing/cassandra-places.ts';
import { clientOptions } from './client-options.ts';
import { onceReadable } from './listed-table.ts';

test('P-CAS-15: a table that another one is making is waited for, one that nobody makes is refused after five seconds', async () => {
  const place = plainCassandra();
  onTestFinished(() => place.drop());
  const session = await place.admin();
  const { keyspace } = place.config;
  await session.define(
    `CREATE KEYSPACE ${keyspace} WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}`,
  );
  const client = new Client(clientOptions(place.config, null));
  onTestFinished(() => client.shutdown());
  await client.connect();

  // Of many tables, read by many, so that some are read at every step of their making.
  for (let table = 0; table < 10; table += 1) {
    let asked = 0;
    const read = () => {
      asked += 1;
      return client.execute(`SELECT id FROM ${keyspace}.late_${table}`);
    };
    // A node with much to do takes longer than five seconds to make a table: how long is not what is asked here.
    const readers = Promise.all(Array.from({ length: 6 }, () => onceReadable(read, 60_000)));
    await expect.poll(() => asked).toBeGreaterThan(6);
    const [results] = await Promise.all([
      readers,
      session.define(`CREATE TABLE ${keyspace}.late_${table} (id int PRIMARY KEY)`),
    ]);
    expect(results.map(({ rowLength }) => rowLength)).toEqual([0, 0, 0, 0, 0, 0]);
  }

  const since = performance.now();
  const nobody = session.rows({ query: `SELECT id FROM ${keyspace}.nobody`, params: [] }, 'one');
  await expect(nobody).rejects.toMatchObject({ code: 'store-refused' });
  expect(performance.now() - since).toBeGreaterThan(5000);
});
