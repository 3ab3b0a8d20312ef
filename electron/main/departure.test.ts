import { expect, test } from 'vitest';
import { createDeparture } from './departure.ts';

function setUp(answer: boolean) {
  const said: string[] = [];
  const drained = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const left = Promise.withResolvers<void>();
  const departure = createDeparture({
    stop: () => (said.push('stop'), drained.promise),
    forceStop: async () => {
      said.push('force');
      drained.resolve();
    },
    close: async () => void said.push('close'),
    askToForce: async () => {
      said.push('ask');
      await asked.promise;
      return answer;
    },
    leave: () => {
      said.push('leave');
      left.resolve();
    },
    failed: (error) => void said.push(`failed: ${String(error)}`),
  });
  return { departure, said, drained, asked, left };
}

test('P-SHL-9: the first request drains, closes and leaves; only then may the program end', async () => {
  const { departure, said, drained, left } = setUp(false);
  expect(departure.request()).toBe(false);
  drained.resolve();
  await left.promise;
  expect({ said, mayEnd: departure.request() }).toEqual({ said: ['stop', 'close', 'leave'], mayEnd: true });
});

test('P-SHL-9: a second request asks once, and forces when told to', async () => {
  const { departure, said, asked, left } = setUp(true);
  expect([departure.request(), departure.request(), departure.request()]).toEqual([false, false, false]);
  asked.resolve();
  await left.promise;
  expect(said).toEqual(['stop', 'ask', 'force', 'close', 'leave']);
});

test('P-SHL-9: whoever keeps waiting can be asked again, and a drain ends the question', async () => {
  const { departure, said, asked, drained, left } = setUp(false);
  departure.request();
  departure.request();
  asked.resolve();
  await asked.promise;
  await Promise.resolve();
  departure.request();
  drained.resolve();
  await left.promise;
  expect(said).toEqual(['stop', 'ask', 'ask', 'close', 'leave']);
});

test('P-SHL-9: a drain that fails is said and does not keep the program', async () => {
  const { departure, said, drained, left } = setUp(false);
  departure.request();
  drained.reject(new Error('no space'));
  await left.promise;
  expect(said).toEqual(['stop', 'failed: Error: no space', 'close', 'leave']);
});
