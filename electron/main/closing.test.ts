import { expect, test } from 'vitest';
import type { Settings } from '../contract/settings.ts';
import { type ClosingAnswer, createClosing } from './closing.ts';

interface World {
  readonly running?: boolean;
  readonly wish?: Settings['whenClosed'];
  readonly answer?: ClosingAnswer | null;
  readonly leaving?: boolean;
}

function setUp({ running = true, wish = 'ask', answer = null, leaving = false }: World) {
  const said: string[] = [];
  const asked = Promise.withResolvers<ClosingAnswer | null>();
  const mayClose = createClosing({
    departure: { request: () => (said.push('leave'), false), isUnderWay: () => leaving },
    canKeep: () => running,
    whenClosed: () => wish,
    ask: () => (said.push('ask'), asked.promise),
    remember: (choice) => void said.push(`remember ${choice}`),
    hide: () => void said.push('hide'),
    failed: (error) => void said.push(String(error)),
  });
  return {
    said,
    mayClose,
    async answered() {
      asked.resolve(answer);
      await asked.promise;
      await Promise.resolve();
    },
  };
}

test.each([
  [{ running: false }, ['leave']],
  [{ leaving: true }, ['leave']],
  [{ wish: 'stop' }, ['leave']],
  [{ wish: 'keep-running' }, ['hide']],
  [{ wish: 'keep-running', running: false }, ['leave']],
] as const)('P-SHL-13: what closes without a question: %j', (world, said) => {
  const closing = setUp(world);
  expect(closing.mayClose()).toBe(false);
  expect(closing.said).toEqual(said);
});

test.each([
  [null, []],
  [{ choice: 'keep-running', isRemembered: false }, ['hide']],
  [{ choice: 'stop', isRemembered: false }, ['leave']],
  [{ choice: 'keep-running', isRemembered: true }, ['remember keep-running', 'hide']],
] as const)('P-SHL-13: it is asked once at a time, and the answer is done: %j', async (answer, said) => {
  const closing = setUp({ answer });
  expect([closing.mayClose(), closing.mayClose()]).toEqual([false, false]);
  await closing.answered();
  expect(closing.said).toEqual(['ask', ...said]);
});
