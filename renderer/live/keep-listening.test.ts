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
