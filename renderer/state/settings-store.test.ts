import { expect, test } from 'vitest';
import { pipelineConfigSchema } from '../../pipeline/domain/config.ts';
import { defaultAlertRules } from '../../electron/contract/alert-rules.ts';
import type { Settings } from '../../electron/contract/settings.ts';
import { createFakeConnection, refused, settle } from '../testing/fake-connection.ts';
import { createKeptLook } from './kept-look.ts';
import type { Look } from './kept-look.ts';
import { createSettingsStore } from './settings-store.ts';

const { source, pace } = pipelineConfigSchema.parse({});
const kept: Settings = {
  language: 'fr',
  theme: 'dark',
  source,
  sourceCount: null,
  pace,
  rawRetention: 'P7D',
  consoleFilters: [],
  alertRules: defaultAlertRules(),
  whenClosed: 'ask',
  tourLeft: true,
  notifications: false,
  panels: { order: [], hidden: [] },
  hideSmallGroups: false,
};

function open(look: Look = { language: 'system', theme: 'system' }) {
  const fake = createFakeConnection();
  const written: Look[] = [];
  const store = createSettingsStore(fake.connection, { read: () => look, write: (next) => void written.push(next) });
  return { ...fake, store, written };
}

test('the look of the last time is shown at once, and then what the host has kept', () => {
  const { store, send, written } = open({ language: 'fr', theme: 'light' });
  expect(store.getState()).toEqual({ look: { language: 'fr', theme: 'light' }, settings: null });
  send('settings', kept);
  expect([store.getState(), written]).toEqual([
    { look: { language: 'fr', theme: 'dark' }, settings: kept },
    [{ language: 'fr', theme: 'dark' }],
  ]);
});

test('a change is shown before it is kept, and taken back when the host refuses it', async () => {
  const { store, calls, send } = open();
  send('settings', kept);
  const changed = store.change({ theme: 'light' });
  expect(store.getState().look.theme).toBe('light');
  calls[0]?.answer(refused);
  await settle();
  calls[1]?.answer({ ok: true, value: kept });
  await changed;
  expect(calls.map(({ name }) => name)).toEqual(['settings.change', 'settings.read']);
  expect(store.getState()).toEqual({ look: { language: 'fr', theme: 'dark' }, settings: kept });
});

test('P-LOK-5: what another window changes is shown; what was sent before an own change is not', async () => {
  const { store, calls, send } = open();
  send('settings', kept);
  send('settings', { ...kept, language: 'en' });
  expect(store.getState().look).toEqual({ language: 'en', theme: 'dark' });
  const changed = store.change({ theme: 'contrast' });
  send('settings', kept);
  expect(store.getState().look.theme).toBe('contrast');
  calls[0]?.answer({ ok: true, value: { ...kept, theme: 'contrast' } });
  await settle();
  calls[1]?.answer({ ok: true, value: { ...kept, theme: 'contrast', pace: 900 } });
  await changed;
  expect([store.getState().look.theme, store.getState().settings?.pace]).toEqual(['contrast', 900]);
});

test('a look that cannot be read counts as the system’s', () => {
  const system = { language: 'system', theme: 'system' };
  const read = (text: string | null) => createKeptLook({ getItem: () => text, setItem: () => undefined }).read();
  expect([read(null), read('no JSON'), read('{"language":"xx","theme":"dark"}')]).toEqual([system, system, system]);
  expect(read('{"language":"fr","theme":"dark"}')).toEqual({ language: 'fr', theme: 'dark' });
});
