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

  let asked = 0;
  const askLate = () => {
    asked += 1;
    return client.execute(`SELECT id FROM ${keyspace}.late`);
  };
  // A node with much to do takes longer than five seconds to make a table: how long is not what is asked here.
  const late = onceReadable(askLate, 60_000);
  await expect.poll(() => asked).toBeGreaterThan(1);
  await session.define(`CREATE TABLE ${keyspace}.late (id int PRIMARY KEY)`);
  await expect(late).resolves.toMatchObject({ rows: [] });

  const since = performance.now();
  const nobody = session.rows({ query: `SELECT id FROM ${keyspace}.nobody`, params: [] }, 'one');
  await expect(nobody).rejects.toMatchObject({ code: 'store-refused' });
  expect(performance.now() - since).toBeGreaterThan(5000);
});
