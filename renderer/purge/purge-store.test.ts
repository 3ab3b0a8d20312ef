import { expect, test } from 'vitest';
import type { PlanView } from '../../electron/contract/calls/purge.ts';
import { createFakeConnection, refused, settle } from '../testing/fake-connection.ts';
import { purgeStoreOf } from './purge-store.ts';

function open() {
  const host = createFakeConnection();
  return { ...host, store: purgeStoreOf(host.connection) };
}

const plan: PlanView = {
  plan: 'purge-1',
  origin: 'asked',
  createdMs: 1,
  counts: [],
  total: 3,
  held: 0,
  oldestMs: null,
  newestMs: null,
  reasons: [],
  holds: [],
  confirmation: 'ERASE 3',
};

const failing = (code: string, details = {}) => ({ ok: false, error: { code, message: 'No.', details } }) as const;

test('a preview is counted, and kept under its name', async () => {
  const { store, calls } = open();
  const made = store.planAsked({ olderThan: 'P3Y' });
  expect([calls[0]?.name, calls[0]?.input, store.getState().isCounting]).toEqual([
    'purge.plan',
    { olderThan: 'P3Y' },
    true,
  ]);
  calls[0]?.answer({ ok: true, value: plan });
  expect([await made, store.getState()]).toEqual([
    'purge-1',
    expect.objectContaining({ isCounting: false, plans: { 'purge-1': plan } }),
  ]);
  await store.planWanted('purge-1');
  expect(calls).toHaveLength(1);
});

test('counting that was stopped makes no preview, whatever comes later', async () => {
  const { store, calls } = open();
  const made = store.planAsked({});
  store.countingCancelled();
  calls[0]?.answer({ ok: true, value: plan });
  expect([await made, store.getState().isCounting, store.getState().plans]).toEqual([null, false, {}]);
});

test('what cannot be counted says why', async () => {
  const { store, calls } = open();
  const made = store.planAsked({});
  calls[0]?.answer(refused);
  expect([await made, store.getState().problem?.code]).toEqual([null, 'invalid-input']);
});

test('the id of a person is in the call and in nothing that the window keeps', async () => {
  const { store, calls } = open();
  const id = '0b2c5d1e-0a3f-4c7d-9e8f-112233445566';
  const made = store.personPlanAsked(id);
  expect(calls[0]?.input).toEqual({ id });
  calls[0]?.answer({ ok: true, value: { ...plan, origin: 'person', confirmation: null } });
  await made;
  const run = store.runAsked({ plan: 'purge-1', confirm: id });
  expect(JSON.stringify(store.getState())).not.toContain(id);
  calls[1]?.answer(failing('confirmation-wrong'));
  await run;
  expect(store.getState().refusals['purge-1']?.code).toBe('confirmation-wrong');
  expect(JSON.stringify(store.getState())).not.toContain(id);
});

test('a confirmation is sent once, and its refusal stays until the next try', async () => {
  const { store, calls } = open();
  const confirmation = { plan: 'purge-1', confirm: 'ERASE 3' };
  const run = store.runAsked(confirmation);
  await store.runAsked(confirmation);
  expect([calls.length, store.getState().asked]).toEqual([1, ['purge-1']]);
  calls[0]?.answer(failing('plan-stale', { plan: 'purge-2' }));
  await run;
  expect([store.getState().asked, store.getState().refusals['purge-1']?.details]).toEqual([[], { plan: 'purge-2' }]);
  const again = store.runAsked(confirmation);
  expect(store.getState().refusals).toEqual({});
  calls[1]?.answer({ ok: true, value: {} });
  await again;
  expect(store.getState().refusals).toEqual({});
});

test('a pause, a lost connection and an end of the host are no refusal: the purge says how it stands', async () => {
  const { store, calls, send } = open();
  for (const [place, code] of ['purge-paused', 'disconnected', 'closing'].entries()) {
    const run = store.resumeAsked('purge-1');
    calls[place]?.answer(failing(code));
    await run;
  }
  expect([calls.length, store.getState().refusals]).toEqual([3, {}]);
  const live = { purges: [], due: { atMs: 1, total: 5, dataSets: 2, held: 1, missed: true } };
  send('purge', live);
  await settle();
  expect(store.getState().live).toEqual(live);
});

test('a pause that the host refuses is said', async () => {
  const { store, calls } = open();
  const paused = store.pauseAsked('purge-1');
  calls[0]?.answer(refused);
  await paused;
  expect(store.getState().refusals['purge-1']?.code).toBe('invalid-input');
});
