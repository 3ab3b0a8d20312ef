import { expect, test } from 'vitest';
import { pipelineConfigSchema } from '../domain/config.ts';
import { noSecrets } from '../domain/connections.ts';
import { createManualClock } from '../testing/stage-world.ts';
import type { WorkerListener } from '../worker-handle.ts';
import type { WorkerCommand } from '../worker-protocol.ts';
import { StageControl } from './stage-control.ts';

function setUp() {
  const commands: WorkerCommand[] = [];
  const listeners: WorkerListener[] = [];
  const control = new StageControl({
    stage: 'transformer',
    startWorker(_, listener) {
      listeners.push(listener);
      return { send: (command) => void commands.push(command), kill: async () => listener.onExit('killed') };
    },
    clock: createManualClock(),
    random: () => 1,
    onLines: () => undefined,
    say: () => undefined,
    onChange: () => undefined,
  });
  control.run(() => ({
    stage: 'transformer',
    config: pipelineConfigSchema.parse({}),
    dataDirectory: '/none',
    secrets: noSecrets,
    protectionKey: null,
    wake: new SharedArrayBuffer(16),
    slowedBy: [],
    counts: false,
  }));
  return { control, commands, listeners };
}

async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  await new Promise((resolve) => setImmediate(resolve));
  return (await Promise.race([promise, Promise.resolve(pending)])) === pending;
}

test('P-ERA-8: each barrier waits for its own answer', async () => {
  const { control, commands, listeners } = setUp();
  const [first, second] = [control.passBarrier(), control.passBarrier()];
  expect(commands).toEqual([
    { type: 'barrier', number: 1 },
    { type: 'barrier', number: 2 },
  ]);
  listeners[0]?.onEvent({ type: 'barrier-passed', number: 1 });
  await first;
  expect(await isPending(second)).toBe(true);
  listeners[0]?.onEvent({ type: 'barrier-passed', number: 2 });
  await second;
});

test('P-ERA-8: a worker that is gone holds no barrier, and none is asked of a stage without one', async () => {
  const { control, commands, listeners } = setUp();
  const passing = control.passBarrier();
  expect(await isPending(passing)).toBe(true);
  listeners[0]?.onExit('killed');
  await passing;
  await control.passBarrier();
  expect(commands.length).toBe(1);
});
