import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { quit } from './steps/leaving.ts';
import {
  confirmErasure,
  openPurges,
  previewOldProfiles,
  runToItsEnd,
  seeCertificate,
  verifyCertificate,
  wordsToType,
} from './steps/purge.ts';
import { recount } from './steps/recount.ts';
import { type PlainStores, plainStores } from './steps/server-stores.ts';

test.setTimeout(180_000);

const erased = [
  ['Profils', 'Cassandra'],
  ['Faits épurés', 'Kafka'],
  ['Faits des agrégats', 'MongoDB'],
] as const;

test('in French, what is old in Kafka, Cassandra and MongoDB is purged, and the certificate says so of each store', async ({
  vigie,
}) => {
  const stores = plainStores();
  await quit(vigie);
  keepConnection(vigie.dataDirectory, stores);
  try {
    await runToItsEnd(vigie.dataDirectory, { count: 120, seed: 21 });
    await runToItsEnd(vigie.dataDirectory, { count: 30, seed: 24, yearsAgo: 0 });
    const page = await openPurges(vigie);
    await previewOldProfiles(page);
    await confirmErasure(page, await wordsToType(page));
    const certificate = await seeCertificate(page);
    await verifyCertificate(certificate);
    const clocks = certificate.getByRole('table', { name: 'Depuis quand les données ont disparu' });
    for (const [data, store] of erased)
      await expect(clocks.getByRole('row', { name: new RegExp(`^${data}`) })).toContainText(store);
    await expect(certificate).toContainText('Les disques de Cassandra, Kafka ne peuvent pas être lus d’ici');
    await quit(vigie);
    expect((await recount(vigie.dataDirectory)).persons).toBeLessThanOrEqual(30);
  } finally {
    await stores.drop();
  }
});

/** On the servers without passwords. */
function keepConnection(dataDirectory: string, { servers, topics, group, keyspace, database }: PlainStores): void {
  const { kafka, cassandra, mongodb } = servers;
  const names = { 'users.raw': topics.raw, 'users.clean': topics.clean, 'users.rejected': topics.rejected };
  const connection = {
    name: 'Servers',
    log: { kind: 'kafka', ...kafka, topics: names, group },
    profiles: { kind: 'cassandra', ...cassandra, keyspace },
    aggregates: { kind: 'mongodb', ...mongodb, database },
  };
  mkdirSync(dataDirectory, { recursive: true });
  const content = { schema: 'vigie-connections/1', inUse: 'Servers', connections: [connection] };
  writeFileSync(join(dataDirectory, 'connections.json'), JSON.stringify(content));
}
