import { expect, test } from 'vitest';
import type { Activity, ActivitySummary } from '../../electron/contract/calls/register.ts';
import type { ActivityDraft, ActivityVersion } from '../../gdpr-register/activity-record.ts';
import { createFakeConnection, refused, settle } from '../testing/fake-connection.ts';
import type { PendingCall } from '../testing/fake-connection.ts';
import { isOutdated, RegisterStore } from './register-store.ts';
import { createFakeClock } from './testing/fake-clock.ts';

const entry = { kind: 'controller', values: { identity: { title: 'Pay' } } } as const;
const signed = { author: 'Ada', reason: 'Because' };

function version(number: number): ActivityVersion {
  return { version: number, savedMs: 0, ...signed, state: 'draft', entry };
}

function activity(number: number, drafts: ActivityDraft[] = []): Activity {
  return { id: 'act-1', versions: [], current: version(number), drafts };
}

function summary(number: number): ActivitySummary {
  const rest = { reference: '', kind: 'controller', state: 'draft', savedMs: 0, author: 'Ada', score: 0 } as const;
  return {
    id: 'act-1',
    title: 'Pay',
    version: number,
    missing: 0,
    needed: 0,
    dueOn: null,
    drift: 0,
    drafts: 0,
    ...rest,
  };
}

function open() {
  const host = createFakeConnection();
  const clock = createFakeClock();
  let forms = 0;
  const register = new RegisterStore(host.connection, { clock, newEditor: () => `form-${(forms += 1)}` });
  const answer = async (name: PendingCall['name'], value: unknown): Promise<void> => {
    host.calls.findLast((call) => call.name === name)?.answer({ ok: true, value });
    await settle();
  };
  const names = () => host.calls.map(({ name }) => name);
  return { ...host, clock, register, answer, names };
}

async function openActivity(drafts: ActivityDraft[] = []) {
  const opened = open();
  opened.register.activityOpened('act-1');
  await opened.answer('register.read', activity(1, drafts));
  const shown = opened.register.store.getState().open;
  if (shown === null) throw new Error('nothing is open');
  return { ...opened, shown };
}

test('the list is read, follows the host, and says why it could not be read', async () => {
  const { register, calls, send } = open();
  calls[0]?.answer(refused);
  await settle();
  expect(register.store.getState().failure?.code).toBe('invalid-input');
  send('register', { activities: [summary(1)], damaged: [] });
  expect(register.store.getState()).toMatchObject({ failure: null, list: { activities: [{ id: 'act-1' }] } });
});

test('what is open is read again when another window saved it', async () => {
  const { send, names, answer, shown } = await openActivity();
  send('register', { activities: [summary(1)], damaged: [] });
  expect(names().filter((name) => name === 'register.read')).toHaveLength(1);
  send('register', { activities: [summary(2)], damaged: [] });
  await answer('register.read', activity(2));
  expect(shown.store.getState().activity?.current.version).toBe(2);
});

test('R-EDT-2: a draft that another session left is gone on with under this one before the other is forgotten', async () => {
  const left: ActivityDraft = { editor: 'form-0', base: 1, savedMs: 5, entry: { ...entry, values: {} } };
  const { shown, answer, calls, names } = await openActivity([left]);
  shown.draftAsked(left);
  expect(shown.store.getState().editing?.entry).toEqual(left.entry);
  await settle();
  expect(calls.at(-1)).toMatchObject({ name: 'register.draft', input: { editor: 'form-1', entry: left.entry } });
  await answer('register.draft', {});
  expect(calls.at(-1)).toMatchObject({ name: 'register.draft', input: { editor: 'form-0', entry: null } });
  expect(names().filter((name) => name === 'register.draft')).toHaveLength(2);
});

test('R-EDT-2: a form whose draft cannot be kept stays open, and so does its activity', async () => {
  const { register, shown, calls } = await openActivity();
  shown.editAskedAt(null);
  shown.store.getState().editing?.edited(['identity', 'title'], 'Pay roll');
  const closed = register.activityClosed();
  await settle();
  calls.at(-1)?.answer(refused);
  await closed;
  expect(register.store.getState().open?.store.getState().editing).not.toBeNull();
});

test('a new activity is made at once, and its form is opened', async () => {
  const { register, answer } = open();
  const created = register.createAsked(entry, signed);
  await settle();
  await answer('register.create', activity(1));
  await answer('register.read', activity(1));
  expect(await created).toMatchObject({ ok: true });
  expect(register.store.getState().open?.store.getState().editing?.entry).toEqual(entry);
});

test('a version is restored on the newest that is known; where somebody saved in between, that is shown first', async () => {
  const { shown, answer, calls } = await openActivity();
  const restored = shown.restoreAsked(1, signed);
  await settle();
  expect(calls.at(-1)?.input).toEqual({ id: 'act-1', version: 1, base: 1, ...signed });
  await answer('register.restore', { ok: false, current: version(2) });
  await answer('register.read', activity(2));
  await restored;
  expect(shown.store.getState().activity?.current.version).toBe(2);
});

test('R-DRF-9 what was compared is outdated where the host says that it is not any more, until it is compared again', async () => {
  const { register, answer, send } = open();
  const drift = [{ code: 'retention-setting', about: 'raw-messages' }];
  const outdated: boolean[] = [];
  const noted = (): void => void outdated.push(isOutdated(register.store.getState()));
  noted();
  send('register', { activities: [{ ...summary(1), drift: null }], damaged: [] });
  noted();
  void register.checkAsked('en');
  send('register', { activities: [summary(1)], damaged: [] });
  await answer('register.check', { activities: [{ id: 'act-1', missing: [], drift: [] }] });
  noted();
  send('register', {
    activities: [
      { ...summary(1), drift: null },
      { ...summary(1), id: 'act-2' },
    ],
    damaged: [],
  });
  noted();
  void register.checkAsked('en');
  send('register', { activities: [{ ...summary(1), drift: 1 }], damaged: [] });
  await answer('register.check', { activities: [{ id: 'act-1', missing: [], drift }] });
  noted();
  expect(outdated).toEqual([false, false, false, true, false]);
});

test('a difference that was fixed is looked at again', async () => {
  const { register, answer, names } = open();
  const fix = { id: 'act-1', code: 'retention', about: 'raw-messages', author: 'Ada', language: 'en' } as const;
  const fixed = register.fixAsked(fix);
  await settle();
  await answer('register.fix', {});
  await answer('register.check', { activities: [{ id: 'act-1', missing: [], drift: [] }] });
  expect([await fixed, names().at(-1)]).toEqual([{ ok: true, value: {} }, 'register.check']);
  expect(register.store.getState().checks?.get('act-1')?.drift).toEqual([]);
});

test('the activity of this pipeline is rewritten from its configuration as an edit that can be undone', async () => {
  const { shown, answer, calls } = await openActivity();
  const asked = shown.rewriteAsked('fr');
  await settle();
  expect(calls.at(-1)).toMatchObject({ name: 'register.own', input: { language: 'fr' } });
  const today = { ...entry, values: { identity: { title: 'Suivi' } } };
  await answer('register.own', { entry: today });
  await asked;
  const { editing } = shown.store.getState();
  expect(editing?.entry).toEqual(today);
  editing?.undone();
  expect(editing?.entry).toEqual(entry);
});

test('R-EDT-2: a form that is opened anew leaves the draft of the one before as it was', async () => {
  const { shown, calls, answer } = await openActivity();
  for (const title of ['First', 'Second']) {
    shown.editAskedAt(null);
    shown.store.getState().editing?.edited(['identity', 'title'], title);
    const left = shown.formLeft();
    await settle();
    await answer('register.draft', {});
    await answer('register.read', activity(1));
    await left;
  }
  const editors = calls.flatMap(({ name, input }) => (name === 'register.draft' ? [input] : []));
  expect(editors).toMatchObject([
    { editor: 'form-1', entry: { values: { identity: { title: 'First' } } } },
    { editor: 'form-2', entry: { values: { identity: { title: 'Second' } } } },
  ]);
});

test('R-LET-1: whoever is led to a field finds the form open at it', async () => {
  const { register, calls } = open();
  const asked = register.fieldAsked('act-1', ['rights', 'contact']);
  await settle();
  const reads = calls.filter(({ name }) => name === 'register.read');
  expect(reads).toHaveLength(2);
  for (const read of reads) read.answer({ ok: true, value: activity(1) });
  await asked;
  const state = register.store.getState().open?.store.getState();
  expect(state?.begunAt).toEqual(['rights', 'contact']);
  expect(state?.editing?.entry).toEqual(entry);
});
