import { expect, test } from 'vitest';
import type { Activity } from '../../../electron/contract/calls/register.ts';
import type { ActivityVersion } from '../../../gdpr-register/activity-record.ts';
import type { Entry } from '../../../gdpr-register/entry.ts';
import type { Value } from '../../../gdpr-register/value.ts';
import { createFakeConnection, refused, settle } from '../../testing/fake-connection.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { EditSession } from './edit-session.ts';

const wish = { author: 'Ada', reason: 'Because', state: 'draft' } as const;

function entry(fields: Readonly<Record<string, Value>>): Entry {
  return { kind: 'controller', values: { identity: fields } };
}

function version(number: number, fields: Readonly<Record<string, Value>>): ActivityVersion {
  return { version: number, savedMs: 0, author: 'Grace', reason: 'Hers', state: 'draft', entry: entry(fields) };
}

function open() {
  const host = createFakeConnection();
  const clock = createFakeClock();
  const saved: Activity[] = [];
  const session = new EditSession({
    bridge: host.connection.bridge,
    clock,
    id: 'act-1',
    editor: 'window-1',
    base: 1,
    entry: entry({ title: 'Pay', service: 'HR' }),
    saved: (activity) => saved.push(activity),
  });
  const answerLast = async (value: unknown): Promise<void> => {
    host.calls.at(-1)?.answer({ ok: true, value });
    await settle();
  };
  return { ...host, clock, saved, session, answerLast };
}

test('R-EDT-2: edits are kept as a draft of this window, and everything undone is forgotten again', async () => {
  const { session, clock, calls, answerLast } = open();
  session.edited(['identity', 'title'], 'Pay roll ');
  clock.pass(800);
  await settle();
  const draft = { id: 'act-1', base: 1, editor: 'window-1' };
  const edited = { ...draft, entry: entry({ title: 'Pay roll', service: 'HR' }) };
  expect(calls.map(({ name, input }) => [name, input])).toEqual([['register.draft', edited]]);
  await answerLast({});
  session.undone();
  clock.pass(800);
  await settle();
  expect(calls.at(-1)?.input).toEqual({ ...draft, entry: null });
});

test('R-EDT-2: saving waits for the draft, sends the newest entry, and drafts no more', async () => {
  const { session, clock, calls, saved, answerLast } = open();
  session.edited(['identity', 'title'], 'Pay roll');
  void session.saveAsked(wish);
  void session.saveAsked(wish);
  await settle();
  expect(calls.map(({ name }) => name)).toEqual(['register.draft']);
  await answerLast({});
  expect(calls.at(-1)).toMatchObject({
    name: 'register.save',
    input: { id: 'act-1', base: 1, editor: 'window-1', entry: entry({ title: 'Pay roll', service: 'HR' }), ...wish },
  });
  const current = version(2, { title: 'Pay roll' });
  const activity: Activity = { id: 'act-1', versions: [], current, drafts: [] };
  await answerLast({ ok: true, activity });
  expect(saved).toEqual([activity]);
  clock.pass(10_000);
  await settle();
  expect(calls).toHaveLength(2);
});

test('R-EDT-3: a conflict is resolved on their version and saved again, with nothing of either lost', async () => {
  const { session, calls, answerLast } = open();
  session.edited(['identity', 'title'], 'Mine');
  void session.saveAsked(wish);
  await settle();
  await answerLast({});
  const theirs = version(2, { title: 'Theirs', service: 'Finance' });
  await answerLast({ ok: false, current: theirs });
  expect(calls.at(-1)).toMatchObject({ name: 'register.version', input: { id: 'act-1', version: 1 } });
  await answerLast(version(1, { title: 'Pay', service: 'HR' }));
  const { conflict, isSaving, history } = session.store.getState();
  expect([conflict?.theirs, conflict?.wish, isSaving]).toEqual([theirs, wish, false]);
  expect(history.present, 'what was written stays').toEqual(entry({ title: 'Mine', service: 'HR' }));
  void session.conflictResolved(entry({ title: 'Mine', service: 'Finance' }));
  await settle();
  await answerLast({});
  expect(calls.at(-1)).toMatchObject({
    name: 'register.save',
    input: { base: 2, entry: entry({ title: 'Mine', service: 'Finance' }), ...wish },
  });
});

test('R-EDT-2: a save that failed says so and leaves everything as it was written', async () => {
  const { session, calls, saved } = open();
  session.edited(['identity', 'title'], 'Mine');
  void session.saveAsked(wish);
  await settle();
  calls[0]?.answer({ ok: true, value: {} });
  await settle();
  calls[1]?.answer(refused);
  await settle();
  const { failure, isSaving } = session.store.getState();
  expect([failure?.code, isSaving, saved]).toEqual(['invalid-input', false, []]);
  expect(session.entry).toEqual(entry({ title: 'Mine', service: 'HR' }));
});
