import { chmodSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ActivityState, LooseEntry } from '../../../gdpr-register/activity-record.ts';
import { observedOptions, storeOptions } from '../../../gdpr-register/fields/pipeline-names.ts';
import type { DriftView } from '../../contract/calls/register.ts';
import type { App } from '../app.ts';
import { createAppWorld, runToTheEnd, value } from '../testing/app-world.ts';
import { ownActivityId as id } from '../../../gdpr-register/own-activity/own-activity-id.ts';

const { directory, open } = createAppWorld();
const signed = { author: 'Ada', reason: 'test' };

async function driftOf(app: App): Promise<DriftView[]> {
  const { activities } = await value(app, 'register.check', { language: 'en' });
  return activities.find((activity) => activity.id === id)!.drift;
}

async function codesOf(app: App): Promise<string[]> {
  return (await driftOf(app)).map(({ code, about }) => `${code} ${about}`);
}

function fix(app: App, code: string, about: string) {
  return app.call('register.fix', { id, code, about, author: 'Ada', language: 'en' });
}

async function currentOf(app: App) {
  return (await value(app, 'register.read', { id })).current;
}

async function saveEntry(app: App, values: LooseEntry['values'], state: ActivityState = 'draft') {
  const { version, entry } = await currentOf(app);
  const changed = { ...entry, values: { ...entry.values, ...values } };
  const saved = await value(app, 'register.save', { id, base: version, entry: changed, state, ...signed });
  expect(saved.ok).toBe(true);
}

/** An activity that says what the system is, but for what a test changes. */
async function openAgreeing(): Promise<App> {
  const app = await open({ count: 300 });
  await runToTheEnd(app);
  await saveEntry(app, {
    dataCategories: { rows: [{ category: 'identity', observed: observedOptions.map(({ value: name }) => name) }] },
    recipients: { rows: [{ type: 'internal', stores: storeOptions.map(({ value: name }) => name) }] },
    security: { rows: [{ type: 'other', checks: ['private-files', 'encrypted-connections'] }] },
  });
  expect(await codesOf(app)).toEqual([]);
  return app;
}

test('R-REG-1 P-APP-20 the first activity is in the language of the system, and stays as it was made', async () => {
  const french = await open({}, undefined, { systemLocale: 'fr-FR' });
  const { entry } = await currentOf(french);
  expect(entry).toMatchObject({ values: { identity: { title: 'Suivi en temps réel de profils d’utilisateurs' } } });
  await french.close();
  expect((await currentOf(await open({}, undefined, { systemLocale: 'en-GB' }))).entry).toEqual(entry);
});

test('R-REG-8 an entry that does not fit is refused by its fields, without what stands in them, and journaled', async () => {
  const app = await open();
  const parties = { dpo: [{ name: 'Ada', email: 'not an address' }] };
  const entry = { kind: 'controller', values: { parties, identity: { colour: 'red' } } } as const;
  const refused = { code: 'entry-invalid', message: expect.stringContaining('parties.dpo.0.email: ') };
  const saved = await app.call('register.save', { id, base: 1, entry, state: 'draft', ...signed });
  expect(saved).toMatchObject({ ok: false, error: refused });
  expect(await app.call('register.create', { entry, ...signed })).toMatchObject({ ok: false, error: refused });
  expect(JSON.stringify(saved)).not.toMatch(/not an address|red"/);
  expect((await value(app, 'register.list', {})).activities).toMatchObject([{ id, version: 1, drift: null }]);
  const { entries } = await value(app, 'journal.read', { limit: 2 });
  const details = { why: 'entry-invalid', problems: 2 };
  expect(entries).toMatchObject([
    { act: 'activity-refused', subject: id, details },
    { act: 'activity-refused', subject: null, details },
  ]);
  expect((await app.call('register.draft', { id, base: 1, editor: 'window-1', entry })).ok).toBe(true);
});

describe('drift of the running system', () => {
  test('R-DRF-3 R-DRF-7 what is undeclared is declared by its fix, in a version that says why, and journaled', async () => {
    const app = await openAgreeing();
    await saveEntry(
      app,
      { recipients: { rows: [{ type: 'internal', stores: ['log', 'console', 'files'] }] } },
      'approved',
    );
    expect(await codesOf(app)).toEqual(['store-undeclared profiles', 'store-undeclared aggregates']);
    expect((await value(app, 'register.list', {})).activities).toMatchObject([{ id, drift: 2 }]);
    expect((await fix(app, 'store-undeclared', 'profiles')).ok).toBe(true);
    const { versions } = await value(app, 'register.read', { id });
    const reason = 'A store in use has no recipient: Profile store';
    expect(versions.at(-1)).toMatchObject({ author: 'Ada', reason, state: 'approved' });
    const { entries } = await value(app, 'journal.read', { limit: 2 });
    expect(entries).toMatchObject([
      { act: 'activity-saved', subject: id },
      { act: 'drift-fixed', subject: id, details: { drift: 'store-undeclared', about: 'profiles' } },
    ]);
    expect((await value(app, 'register.list', {})).activities).toMatchObject([{ id, drift: 1 }]);
  });

  test('R-DRF-9 whoever listens hears of a check only where it found something else than the one before', async () => {
    const app = await open();
    const lists: unknown[] = [];
    const abort = new AbortController();
    const heard = (async () => {
      for await (const { activities } of app.listen('register', {}, abort.signal)) lists.push(activities[0]!.drift);
    })();
    for (const _ of [1, 2, 3]) expect(await codesOf(app)).toEqual([]);
    await expect.poll(() => lists.length).toBe(2);
    abort.abort();
    await heard;
    expect(lists).toEqual([null, 0]);
  });

  test('R-DRF-9 nothing counts as compared once a setting is another that the register makes claims about', async () => {
    const app = await openAgreeing();
    const drift = async () => (await value(app, 'register.list', {})).activities.map((activity) => activity.drift);
    await value(app, 'settings.change', { theme: 'dark' });
    const { rawRetention } = await value(app, 'settings.read', {});
    await value(app, 'settings.change', { rawRetention });
    expect(await drift()).toEqual([0]);
    await value(app, 'settings.change', { rawRetention: 'P3D' });
    expect(await drift()).toEqual([null]);
    await codesOf(app);
    expect(await drift()).toEqual([0]);
    await value(app, 'source.set', { source: { kind: 'randomuser', url: 'http://users.example/api/' } });
    expect(await drift()).toEqual([null]);
    expect(await codesOf(app)).toEqual(['measure-failed encrypted-connections']);
    expect(await drift()).toEqual([1]);
  });

  test('R-DRF-1 R-DRF-3 a declared period is set by its fix, and holds at the next start', async () => {
    const app = await openAgreeing();
    const retention = [{ duration: 'P3D', startsAt: 'collection', dataSets: ['raw-messages'] }];
    const { rows } = (await currentOf(app)).entry.values['dataCategories'] as { rows: LooseEntry['values'][string][] };
    await saveEntry(app, { dataCategories: { rows: rows.map((row, at) => (at === 0 ? { ...row, retention } : row)) } });
    const about = 'dataCategories.rows.0.retention.0.raw-messages';
    expect(await driftOf(app)).toMatchObject([
      { code: 'retention-setting', about, declared: '3 days', found: '7 days', fix: 'Set the period to 3 days' },
    ]);
    expect((await fix(app, 'retention-setting', about)).ok).toBe(true);
    expect(await codesOf(app)).toEqual([]);
    await app.close();
    const again = await open();
    expect((await value(again, 'settings.read', {})).rawRetention).toBe('P3D');
    expect(await codesOf(again)).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('R-DRF-3 files that others could read are closed by the fix', async () => {
    const app = await openAgreeing();
    writeFileSync(directory.file('profiles.csv'), 'x');
    chmodSync(directory.file(''), 0o755);
    chmodSync(directory.file('profiles.csv'), 0o644);
    expect(await codesOf(app)).toEqual(['measure-failed private-files']);
    expect((await fix(app, 'measure-failed', 'private-files')).ok).toBe(true);
    expect(statSync(directory.file('profiles.csv')).mode & 0o777).toBe(0o600);
    expect(await codesOf(app)).toEqual([]);
  });

  test('R-DRF-3 a source without encryption is found, and the claim withdrawn by the fix', async () => {
    const app = await openAgreeing();
    const source = { kind: 'randomuser', url: 'http://users.example/api/' } as const;
    await value(app, 'settings.change', { source });
    expect(await codesOf(app)).toEqual(['measure-failed encrypted-connections']);
    expect((await fix(app, 'measure-failed', 'encrypted-connections')).ok).toBe(true);
    expect(await codesOf(app)).toEqual([]);
    expect((await currentOf(app)).entry.values['security']).toEqual({
      rows: [{ type: 'other', checks: ['private-files'] }],
    });
  });

  test('R-DRF-7 of what is gone, of what is for people and of what waits for approval there is no fix', async () => {
    const app = await openAgreeing();
    expect(await fix(app, 'store-undeclared', 'log')).toMatchObject({ ok: false, error: { code: 'drift-gone' } });
    const { entry } = await currentOf(app);
    await saveEntry(app, { recipients: {} }, 'approved');
    await saveEntry(app, { recipients: entry.values['recipients']! }, 'in-review');
    expect(await codesOf(app)).toContain('store-undeclared log');
    expect(await fix(app, 'store-undeclared', 'log')).toMatchObject({ ok: false, error: { code: 'drift-waits' } });
    const retention = [{ duration: 'P3D', startsAt: 'contract-end', dataSets: ['profiles'] }];
    const category = { category: 'other', description: 'x', retention };
    await saveEntry(app, { sensitiveData: { rows: [{ ...category, category: 'health' }] } }, 'approved');
    const people = (await driftOf(app)).find(({ code }) => code === 'retention-not-executed')!;
    expect(people).toMatchObject({ fix: null, explanation: expect.stringContaining('No store knows') });
    expect(await fix(app, people.code, people.about)).toMatchObject({ ok: false, error: { code: 'drift-for-people' } });
  });
});
