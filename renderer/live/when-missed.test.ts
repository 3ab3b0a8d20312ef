import { expect, test } from 'vitest';
import { createFakeConnection } from '../testing/fake-connection.ts';
import { whenMissed } from './when-missed.ts';

test('P-SPD-2 what was missed is read when the page is seen again or the connection is back, and both are there', () => {
  const { connection, become, see } = createFakeConnection();
  const heard: string[] = [];
  let step = '';
  const stop = whenMissed(connection, () => void heard.push(step));
  const steps: readonly (readonly [string, () => void])[] = [
    ['hidden', () => see(false)],
    ['seen', () => see(true)],
    ['away', () => become('offline')],
    ['hidden while away', () => see(false)],
    ['seen while away', () => see(true)],
    ['back', () => become('open')],
    ['stopped', stop],
    ['seen again', () => see(true)],
  ];
  for (const [name, act] of steps) {
    step = name;
    act();
  }
  expect(heard).toEqual(['seen', 'back']);
});
