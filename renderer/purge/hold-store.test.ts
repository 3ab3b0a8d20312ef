import { expect, test } from 'vitest';
import { createFakeConnection, refused, settle } from '../testing/fake-connection.ts';
import { holdStoreOf } from './hold-store.ts';

function open() {
  const host = createFakeConnection();
  return { ...host, store: holdStoreOf(host.connection) };
}

const listed = ['hold-1', 'hold-2'].map((id) => ({ id, hold: null, state: 'undocumented' as const }));

test('what was added, reviewed or lifted is followed by the list as it is then', async () => {
  const { store, calls } = open();
  const added = store.addAsked({
    subject: { kind: 'data-set', dataSet: 'logs' },
    ground: 'Case 12',
    startsOn: '2026-11-01',
    reviewOn: '2027-05-01',
  });
  calls[0]?.answer({ ok: true, value: listed[0] });
  await settle();
  calls[1]?.answer({ ok: true, value: listed });
  expect([await added, store.getState().holds?.map(({ id }) => id)]).toEqual([null, ['hold-1', 'hold-2']]);
  const reviewed = store.reviewAsked({ id: 'hold-1', reviewOn: '2027-05-01' });
  calls[2]?.answer({ ok: true, value: {} });
  await settle();
  calls[3]?.answer({ ok: true, value: listed });
  expect(await reviewed).toBeNull();
  const lifted = store.liftAsked({ id: 'hold-1', reason: 'closed' });
  calls[4]?.answer({ ok: true, value: {} });
  await settle();
  calls[5]?.answer({ ok: true, value: listed.slice(1) });
  expect([await lifted, calls.map(({ name }) => name)]).toEqual([
    null,
    ['hold.add', 'hold.list', 'hold.review', 'hold.list', 'hold.lift', 'hold.list'],
  ]);
});

test('a refusal is handed back, and a list that cannot be read says why', async () => {
  const { store, calls } = open();
  const lifted = store.liftAsked({ id: 'hold-1', reason: 'closed' });
  calls[0]?.answer(refused);
  expect((await lifted)?.code).toBe('invalid-input');
  const read = store.listWanted();
  calls[1]?.answer(refused);
  await read;
  expect([store.getState().holds, store.getState().problem?.code]).toEqual([null, 'invalid-input']);
});
