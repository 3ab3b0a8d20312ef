import { readFileSync, writeFileSync } from 'node:fs';
import { expect, pageOnly, test } from './fixtures.ts';
import { openTab, startPipeline } from './steps/frame.ts';
import { saveToFolder } from './steps/saved-file.ts';
import {
  askToUse,
  beginConnection,
  connectionRow,
  embed,
  filesWith,
  saveConnection,
  storeCard,
  useConnection,
} from './steps/settings.ts';

const password = 'k7-Xq!opaque';

test('a connection is filled in, refused while something is wrong, saved, and there after a restart, without its password', async ({
  vigie,
}) => {
  const { page } = vigie;
  await beginConnection(page, 'embedded');
  await expect(page.getByText('That name is the embedded connection’s.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Trial');
  await embed(page, 'Aggregates');
  const kafka = storeCard(page, 'Log of messages');
  await kafka.getByRole('textbox', { name: 'Brokers' }).fill('broker-1:99999');
  await expect(kafka.getByText(/Hosts with a port/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await kafka.getByRole('textbox', { name: 'Brokers' }).fill('broker-1');
  await kafka.getByRole('combobox', { name: 'Compression' }).selectOption('gzip');
  await kafka.getByRole('textbox', { name: 'User' }).fill('app');
  await kafka.getByRole('textbox', { name: 'Password' }).fill(password);
  await expect(kafka.getByText('Without TLS, passwords and personal data travel readable.')).toBeVisible();
  const keeps = page.getByRole('checkbox', { name: 'Save the passwords that I typed', exact: true });
  await expect(keeps).toHaveAccessibleDescription(/^Otherwise/);
  await keeps.check();
  await saveConnection(page, 'Trial');
  await expect(connectionRow(page, 'Trial')).toContainText('Apache Kafka · broker-1:9092');

  const kept = vigie.host === 'web' ? ['connection-secrets.json'] : [];
  expect(filesWith(vigie.dataDirectory, password)).toEqual(kept);
  await page.reload();
  await openTab(page, 'Settings');
  await page.getByRole('button', { name: 'Edit Trial' }).click();
  const again = storeCard(page, 'Log of messages');
  await expect(again.getByRole('combobox', { name: 'Compression' })).toHaveValue('gzip');
  await expect(again.getByRole('textbox', { name: 'Password' })).toHaveValue('');
  await expect(again.getByText('A password is saved. It is never shown; type to replace it.')).toBeVisible();
  await again.getByRole('textbox', { name: 'Brokers' }).fill('other');
  await expect(again.getByText(/The saved password was for another user or server/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Drop it' }).click();
  await openTab(page, 'Console');
  await expect(page.getByText(password)).toHaveCount(0);
});

test(
  'connections are exported without passwords, and imported where their name is free',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    await beginConnection(page, 'Trial');
    await embed(page, 'Profiles', 'Aggregates');
    await storeCard(page, 'Log of messages').getByRole('textbox', { name: 'User' }).fill('app');
    await storeCard(page, 'Log of messages').getByRole('textbox', { name: 'Password' }).fill(password);
    await saveConnection(page, 'Trial');
    const file = await saveToFolder(vigie, page.getByRole('button', { name: 'Export' }));
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('localhost:9092');
    expect(text).not.toContain(password);
    await page.getByRole('button', { name: 'Remove Trial' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await expect(connectionRow(page, 'Trial')).toHaveCount(0);
    expect(filesWith(vigie.dataDirectory, password)).toEqual([]);
    const chooser = page.locator('input[type=file]');
    await chooser.setInputFiles(file);
    await expect(page.getByText(/1 added, 0 already there, 0 not taken/)).toBeVisible();
    writeFileSync(file, text.replace('localhost:9092', 'elsewhere:9092'));
    await chooser.setInputFiles(file);
    await expect(page.getByText(/^Trial: there is another connection of that name/)).toBeVisible();
    await expect(connectionRow(page, 'Trial')).toContainText('localhost:9092');
  },
);

test(
  'a read-only connection marks the header, and starts nothing until another one is used',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    await beginConnection(page, 'Production');
    await embed(page, 'Log of messages', 'Profiles', 'Aggregates');
    await page.getByRole('radio', { name: 'Red' }).check();
    await page.getByRole('checkbox', { name: /^Read-only/ }).check();
    await saveConnection(page, 'Production');
    await useConnection(page, 'Production');
    const header = page.getByRole('banner');
    await expect(header).toContainText('Production');
    await expect(header).toContainText('read-only');
    const start = page.getByRole('button', { name: 'Start pipeline' });
    await expect(start).toBeDisabled();
    await expect(start).toHaveAccessibleDescription('Not now: the connection is read-only');
    await page.reload();
    await expect(header).toContainText('Production');
    await openTab(page, 'Settings');
    await useConnection(page, 'Embedded');
    await expect(header).not.toContainText('Production');
    await startPipeline(page);
    await askToUse(page, 'Production');
    await expect(start).toHaveAccessibleDescription('Not now: the connection is read-only');
    await expect(connectionRow(page, 'Production')).toContainText('In use');
    await openTab(page, 'Journal');
    await expect(page.getByText(/The stores of another connection were taken into use/).first()).toBeVisible();
  },
);

test(
  'P-SET-5 P-HLP-4: a connection test that failed leads to the field that it is about, and its report names neither the server nor the user nor the password',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await beginConnection(page, 'Trial');
    await embed(page, 'Profiles', 'Aggregates');
    const kafka = storeCard(page, 'Log of messages');
    await kafka.getByRole('textbox', { name: 'Brokers' }).fill('127.0.0.1:1');
    await kafka.getByRole('textbox', { name: 'User' }).fill('grace.hopper');
    await kafka.getByRole('textbox', { name: 'Password' }).fill(password);
    await kafka.getByRole('button', { name: 'Test connection' }).click();
    await expect(kafka.getByText('Nothing answers at 127.0.0.1:1.')).toBeVisible();
    const brokers = kafka.getByRole('textbox', { name: 'Brokers' });
    await kafka.getByRole('button', { name: 'Show the field' }).click();
    await expect(brokers).toBeFocused();
    await expect(brokers).toHaveAccessibleDescription(/See below what the test found/);
    await kafka.getByRole('button', { name: 'Copy report' }).click();
    await expect(kafka.getByText('Copied', { exact: true })).toBeAttached();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain('error: kafka refused (connection.test)');
    expect(report).not.toMatch(/127\.0\.0\.1|grace|hopper|opaque/);
    await brokers.fill('127.0.0.1:2');
    await expect(brokers).not.toHaveAccessibleDescription(/test/);
  },
);
