import { Client } from 'cassandra-driver';
import { expect, test } from 'vitest';
import { plainCassandra } from '../../testing/cassandra-places.ts';
import { clientOptions } from './client-options.ts';
import { searchInTurn } from './search-in-turn.ts';

const [search, register] = ['_refresh', '_registerToConnectionEvents'] as const;

interface Watched {
  readonly controlConnection: {
    readonly host: unknown;
    readonly connection: unknown;
    [search](): Promise<void>;
    [register](): Promise<void>;
  };
}

test('P-CAS-13: the driver looks for a node once at a time, however often it is told to', async ({
  onTestFinished,
}) => {
  const client = new Client(clientOptions(plainCassandra().config, null));
  onTestFinished(() => client.shutdown());
  await client.connect();
  searchInTurn(client);
  const { controlConnection: watch } = client as unknown as Watched;
  const registerOnce = watch[register].bind(watch);
  const searches: Promise<void>[] = [];
  watch[register] = async () => {
    const registered = registerOnce();
    // As a node that is lost again while the search is at its last question.
    if (searches.length < 3) searches.push(watch[search](), watch[search]());
    await registered;
  };
  searches.push(watch[search]());
  await expect.poll(() => searches.length).toBe(3);
  await Promise.all(searches);
  expect(watch).toMatchObject({ host: expect.anything(), connection: expect.anything() });
  await expect(client.execute('SELECT key FROM system.local')).resolves.toMatchObject({ rowLength: 1 });
});
