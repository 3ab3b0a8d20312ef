import { expect, test } from 'vitest';
import { createFakeConnection } from '../testing/fake-connection.ts';
import { keepListening } from './keep-listening.ts';

test('a stream is opened again whenever the connection is back, and what was missed can be read before', () => {
  const { connection, streams, become } = createFakeConnection('connecting');
  const again: number[] = [];
  keepListening(connection, {
    name: 'console',
    input: {},
    onItem: () => undefined,
    onAgain: () => again.push(streams.length),
  });
  become('open');
  expect([streams.length, again]).toEqual([1, []]);
  for (let loss = 0; loss < 2; loss += 1) {
    streams.at(-1)?.listener.onEnd(null);
    become('offline');
    become('open');
  }
  expect([streams.length, again]).toEqual([3, [1, 2]]);
});

test('nothing is opened while the host is away, and nothing after the stop', () => {
  const { connection, streams, become } = createFakeConnection('offline');
  const stop = keepListening(connection, { name: 'console', input: {}, onItem: () => undefined });
  expect(streams).toHaveLength(0);
  become('open');
  stop();
  expect(streams.map(({ stopped }) => stopped)).toEqual([true]);
  become('offline');
  become('open');
  expect(streams).toHaveLength(1);
});

test('P-SPD-2 what is only looked at is not sent while nobody sees the page, and is asked for again when somebody does', () => {
  const { connection, streams, become, see } = createFakeConnection();
  const stop = keepListening(connection, { name: 'snapshot', input: {}, onItem: () => undefined, whileSeen: true });
  keepListening(connection, { name: 'alert', input: {}, onItem: () => undefined });
  const open = () => streams.filter(({ stopped }) => !stopped).map(({ name }) => name);
  see(false);
  expect(open()).toEqual(['alert']);
  streams.forEach(({ listener }) => listener.onEnd(null));
  for (const state of ['offline', 'open'] as const) become(state);
  expect(streams.map(({ name }) => name)).toEqual(['snapshot', 'alert', 'alert']);
  see(true);
  see(true);
  expect(streams.map(({ name }) => name)).toEqual(['snapshot', 'alert', 'alert', 'snapshot']);
  stop();
  see(false);
  see(true);
  expect(streams).toHaveLength(4);
});

test('P-SPD-2 a stream that begins while nobody sees the page waits until somebody does', () => {
  const { connection, streams, see } = createFakeConnection();
  see(false);
  keepListening(connection, { name: 'snapshot', input: {}, onItem: () => undefined, whileSeen: true });
  expect(streams).toHaveLength(0);
  see(true);
  expect(streams).toHaveLength(1);
});
