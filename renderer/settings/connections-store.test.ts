import { expect, test } from 'vitest';
import type { Connections } from '../../electron/contract/calls/connection.ts';
import { embeddedConnection, type NamedConnection } from '../../pipeline/domain/named-connection.ts';
import { createFakeConnection, refused, settle } from '../testing/fake-connection.ts';
import { connectionsStoreOf, findListed } from './connections-store.ts';

function listOf(inUse: string, ...connections: readonly NamedConnection[]): Connections {
  const secrets = { kafka: 'none', cassandra: 'none', mongodb: 'none' } as const;
  const listed = [embeddedConnection, ...connections].map((connection) => ({ connection, secrets }));
  return { inUse, protection: 'file', keyStore: null, connections: listed };
}

const trial: NamedConnection = { ...embeddedConnection, name: 'Trial', colour: 'green' };

function open() {
  const host = createFakeConnection();
  const store = connectionsStoreOf(host.connection);
  host.send('connection', listOf('embedded', trial));
  return { ...host, store };
}

test('P-SET-11: the connections are heard of when the host is there, when it is back, and whenever another window changes them', async () => {
  const { store, streams, send, become } = open();
  expect(findListed(store.getState().list, 'TRIAL')?.connection).toBe(trial);
  become('offline');
  become('open');
  expect(streams.map(({ name }) => name)).toEqual(['connection', 'connection']);
  send('connection', listOf('Trial', { ...trial, colour: 'red' }));
  const { list } = store.getState();
  expect([list?.inUse, findListed(list, 'Trial')?.connection.colour]).toEqual(['Trial', 'red']);
});

test('a form is closed by its save, and stays with the refusal otherwise', async () => {
  const { store, calls } = open();
  store.formOpened('Trial');
  const wish = { was: 'Trial', connection: trial };
  const first = store.saveAsked(wish);
  calls[0]?.answer(refused);
  expect([(await first)?.code, store.getState().form]).toEqual(['invalid-input', { was: 'Trial' }]);
  const second = store.saveAsked(wish);
  calls[1]?.answer({ ok: true, value: listOf('embedded', { ...trial, colour: 'red' }) });
  expect([await second, store.getState().form]).toEqual([null, null]);
  expect(findListed(store.getState().list, 'Trial')?.connection.colour).toBe('red');
});

test('one that was taken into use is listed so; one whose server lets nobody in is not, and each server says why', async () => {
  const { store, calls } = open();
  const checks = { kafka: { cause: 'wrong-password' as const, details: {}, warnings: [], version: null } };
  const first = store.switchAsked('Trial');
  expect(store.getState().used).toEqual({ kind: 'asked', name: 'Trial' });
  calls[0]?.answer({ ok: true, value: { used: false, checks } });
  await settle();
  calls[1]?.answer({ ok: true, value: listOf('embedded', trial) });
  await first;
  expect(store.getState().used).toEqual({ kind: 'refused', name: 'Trial', checks });
  const second = store.switchAsked('Trial');
  calls[2]?.answer({ ok: true, value: { used: true, checks: {} } });
  await settle();
  calls[3]?.answer({ ok: true, value: listOf('Trial', trial) });
  await second;
  expect([store.getState().used?.kind, store.getState().list?.inUse]).toEqual(['used', 'Trial']);
  const third = store.switchAsked('embedded');
  calls[4]?.answer(refused);
  await third;
  expect([store.getState().used, store.getState().problem?.code]).toEqual([null, 'invalid-input']);
});

test('what was taken of a file is said, and the list is as it is then', async () => {
  const { store, calls } = open();
  const result = { added: ['Other'], unchanged: [], refused: [] };
  const done = store.importAsked({ fileName: 'a.json', mediaType: '', base64: '' });
  calls[0]?.answer({ ok: true, value: result });
  await settle();
  calls[1]?.answer({ ok: true, value: listOf('embedded', trial, { ...trial, name: 'Other' }) });
  await done;
  expect(store.getState().imported).toEqual({ fileName: 'a.json', ...result });
  expect(store.getState().list?.connections).toHaveLength(3);
  const removed = store.removeAsked('Other');
  calls[2]?.answer({ ok: true, value: listOf('embedded', trial) });
  await removed;
  expect(store.getState().list?.connections).toHaveLength(2);
});
