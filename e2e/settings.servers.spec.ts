import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { dumpSynthetic } from './independent/dump-synthetic.ts';
import { openTab, startPipeline, stopPipeline } from './steps/frame.ts';
import { type SecureStores, secureStores } from './steps/server-stores.ts';
import { askToUse, beginConnection, filesWith, saveConnection, storeCard, useConnection } from './steps/settings.ts';
import { seeNumbersExact } from './steps/shown-numbers.ts';
import { chooseFiles } from './steps/source.ts';

const users = 400;
const wrong = 'not-the-password';
/** The rights that a first start needs are the administrator's here; those that suffice are proved elsewhere. */
test.setTimeout(180_000);

test('a wrong port, a stranger’s certificate and a wrong password are told apart; then the servers show the same numbers', async ({
  vigie,
}) => {
  const { page } = vigie;
  const stores = secureStores();
  const file = join(dirname(vigie.dataDirectory), 'users.ndjson');
  const oddities = ['varied-domains', 'repeated-persons', 'minors', 'malformed-json'] as const;
  await dumpSynthetic(file, { seed: 7, count: users, oddities });
  try {
    await chooseFiles(page, [file]);
    await runAndSeeExact(page, vigie.dataDirectory);

    await beginConnection(page, 'Servers');
    for (const service of services) await meetService(page, service, stores);
    await storeCard(page, 'Log of messages').getByRole('textbox', { name: 'Password' }).fill(wrong);
    await saveConnection(page, 'Servers');
    await askToUse(page, 'Servers');
    await expect(page.getByRole('status').filter({ hasText: 'Servers is not in use' })).toContainText(
      'The server refuses this user and password.',
    );
    await expect(page.getByRole('banner')).toContainText('Embedded');

    await page.getByRole('button', { name: 'Edit Servers' }).click();
    const kafka = storeCard(page, 'Log of messages');
    await kafka.getByRole('textbox', { name: 'Password' }).fill(stores.servers.kafka.admin.password);
    await saveConnection(page, 'Servers');
    await useConnection(page, 'Servers');
    await expect(page.getByRole('banner')).toContainText('Servers');
    await runAndSeeExact(page, vigie.dataDirectory);
    const { password } = stores.servers.kafka.admin;
    expect(filesWith(vigie.dataDirectory, password)).toEqual(['connection-secrets.json']);
    await openTab(page, 'Console');
    await expect(page.getByRole('tabpanel')).not.toContainText(password);
  } finally {
    await stores.drop();
  }
});

async function runAndSeeExact(page: Page, dataDirectory: string): Promise<void> {
  await openTab(page, 'Pipeline');
  await startPipeline(page);
  await expect(page.getByTestId('balance')).toHaveText(new RegExp(`^Published ${users} .*✓$`), { timeout: 60_000 });
  await stopPipeline(page);
  await seeNumbersExact(page, dataDirectory);
}

interface ServiceToMeet {
  readonly store: Parameters<typeof storeCard>[1];
  readonly name: string;
  address(card: Locator): Locator;
  wrongAddress: string;
  rightAddress(stores: SecureStores): string;
  account(stores: SecureStores): { readonly user: string; readonly password: string };
  fill(card: Locator, stores: SecureStores): Promise<void>;
}

const services: readonly ServiceToMeet[] = [
  {
    store: 'Log of messages',
    name: 'Apache Kafka',
    address: (card) => card.getByRole('textbox', { name: 'Brokers' }),
    wrongAddress: '127.0.0.1:1',
    rightAddress: ({ servers }) => servers.kafka.brokers.join(', '),
    account: ({ servers }) => servers.kafka.admin,
    async fill(card, { topics, group }) {
      await card.getByRole('textbox', { name: 'Raw messages' }).fill(topics.raw);
      await card.getByRole('textbox', { name: 'Clean facts' }).fill(topics.clean);
      await card.getByRole('textbox', { name: 'Pointers to rejected ones' }).fill(topics.rejected);
      await card.getByRole('textbox', { name: 'Consumer group prefix' }).fill(group);
      await card.getByRole('combobox', { name: 'Mechanism' }).selectOption('scram-sha-256');
    },
  },
  {
    store: 'Profiles',
    name: 'Apache Cassandra',
    address: (card) => card.getByRole('textbox', { name: 'Contact points' }),
    wrongAddress: '127.0.0.1:1',
    rightAddress: ({ servers }) => servers.cassandra.contactPoints.join(', '),
    account: ({ servers }) => servers.cassandra.admin,
    async fill(card, { keyspace, servers }) {
      await card.getByRole('textbox', { name: 'Local datacenter' }).fill(servers.cassandra.datacenter);
      await card.getByRole('textbox', { name: 'Keyspace' }).fill(keyspace);
    },
  },
  {
    store: 'Aggregates',
    name: 'MongoDB',
    address: (card) => card.getByRole('textbox', { name: 'URI' }),
    wrongAddress: 'mongodb://127.0.0.1:1/?directConnection=true',
    rightAddress: ({ servers }) => servers.mongodb.uri,
    account: ({ servers }) => servers.mongodb.admin,
    async fill(card, { database }) {
      await card.getByRole('textbox', { name: 'Database' }).fill(database);
    },
  },
];

/** Each thing wrong alone, and what is said of it; then all is right. */
async function meetService(page: Page, service: ServiceToMeet, stores: SecureStores): Promise<void> {
  const card = storeCard(page, service.store);
  const { user, password } = service.account(stores);
  await service.fill(card, stores);
  await card.getByRole('checkbox', { name: /^Encrypt/ }).check();
  const ca = card.getByRole('textbox', { name: /^Certificate of your own authority/ });
  await ca.fill(stores.servers.ca);
  await card.getByRole('textbox', { name: 'User' }).fill(user);
  const typed = card.getByRole('textbox', { name: 'Password' });
  await typed.fill(password);

  await service.address(card).fill(service.wrongAddress);
  await seeTest(
    card,
    /Nothing answers at 127\.0\.0\.1:1\. Check that the server runs, and that the connection has its host and port/,
  );
  await service.address(card).fill(service.rightAddress(stores));
  await ca.fill(stores.servers.otherCa);
  await seeTest(card, /is from an authority that is not trusted here\. Name the file of that authority/);
  await ca.fill(stores.servers.ca);
  await typed.fill(wrong);
  await seeTest(card, /The server refuses this user and password\. Enter both again/);
  await typed.fill(password);
  await seeTest(card, /It works\./);
}

async function seeTest(card: Locator, said: RegExp): Promise<void> {
  await card.getByRole('button', { name: /^Test connection/ }).click();
  await expect(card.getByRole('status').filter({ hasText: said })).toBeVisible({ timeout: 20_000 });
}
