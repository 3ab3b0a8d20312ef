import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAggregates, openLog, openProfiles } from './adapters/catalogue.ts';
import { readBalance, isBalanced } from './balance.ts';
import { pipelineConfigSchema, stageNames, type PipelineConfig } from './domain/config.ts';
import { noSecrets } from './domain/connections.ts';
import { createRecount } from './domain/recount.ts';
import { systemClock } from './stages/system-clock.ts';
import type { LogLine } from './log.ts';
import { createSupervisor, type Supervisor } from './supervisor.ts';
import { createThreads } from './worker-handle.ts';
import type { WorkerStart } from './worker-protocol.ts';

let dataDirectory: string;
beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'vigie-worker-'));
});
afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }));

const lines: LogLine[] = [];

function supervise(config: PipelineConfig, directory = dataDirectory): Supervisor {
  return createSupervisor({
    workerUrl: new URL('worker.ts', import.meta.url),
    config,
    dataDirectory: directory,
    protectionKey: new Uint8Array(32).fill(3),
    clock: systemClock,
    onLog: (more) => void lines.push(...more),
    random: () => 0,
  });
}

async function countStores(config: PipelineConfig) {
  const options = { config, dataDirectory, secrets: noSecrets, wake: null };
  const [log, profiles, aggregates] = [
    await openLog(options),
    await openProfiles(options),
    await openAggregates(options),
  ];
  const recount = createRecount();
  for await (const chunk of profiles.scan(new AbortController().signal))
    for (const profile of chunk) recount.add(profile);
  const balance = await readBalance(log, profiles, config.partitions);
  const rows = await aggregates.rows();
  for (const store of [log, profiles, aggregates]) await store.close();
  const kept = rows.filter(({ aggregation }) => aggregation === 'averageAge').reduce((sum, { n }) => sum + n, 0);
  return { balance, recounted: recount.persons, kept };
}

test('P-SUP-3: threads that are killed at work leave exact numbers behind', async () => {
  // So slow that every stage is still at work when it is killed, however busy the machine is.
  const config = pipelineConfigSchema.parse({ pace: 100, count: 40_000 });
  const supervisor = supervise(config);
  supervisor.startAll();
  for (const stage of stageNames) {
    await expect.poll(() => supervisor.snapshotParts().balance?.stored ?? 0).toBeGreaterThan(0);
    await supervisor.kill(stage);
  }
  supervisor.setPace('max');
  await supervisor.drained();
  const { balance, recounted, kept } = await countStores(config);
  expect(balance.published).toBe(40_000);
  expect(isBalanced(balance)).toBe(true);
  expect(kept).toBe(recounted);
  expect(supervisor.snapshotParts()).toMatchObject({
    state: 'stopped',
    source: { ended: true },
    balance,
    aggregates: { persons: recounted },
  });
  expect(lines.filter(({ code }) => code === 'stage-restarting').length).toBeGreaterThanOrEqual(3);
});

test('P-SUP-6: a running thread takes another pace, and draining is quick', async () => {
  const supervisor = supervise(pipelineConfigSchema.parse({ pace: 1 / 6 }));
  supervisor.startAll();
  const records = () => supervisor.snapshotParts().stages.producer.records;
  await expect.poll(records).toBe(1);
  supervisor.setPace('max');
  await expect.poll(records).toBeGreaterThan(1000);
  supervisor.setPace(1 / 6);
  await supervisor.stopAll();
  const { balance } = supervisor.snapshotParts();
  expect(balance && isBalanced(balance)).toBe(true);
});

test('P-DEL-10: a store that cannot be opened yet is waited for, and the stage starts by itself', async () => {
  const config = pipelineConfigSchema.parse({ pace: 'max', count: 500 });
  const later = join(dataDirectory, 'not', 'mounted', 'yet');
  const supervisor = supervise(config, later);
  supervisor.startAll();
  const waiting = () =>
    Object.values(supervisor.snapshotParts().stages).map(({ state, wait }) => [state, wait?.reason]);
  await expect.poll(waiting).toEqual(stageNames.map(() => ['running', 'io-failed']));
  mkdirSync(later, { recursive: true });
  await supervisor.drained();
  expect(supervisor.snapshotParts()).toMatchObject({ state: 'stopped', balance: { published: 500, waiting: 0 } });
  for (const stage of Object.values(supervisor.snapshotParts().stages)) expect(stage.restarts).toBe(0);
});

test('P-SUP-8: a message that is not in the protocol is the worker that fails', async () => {
  const code =
    "import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ type: 'report', report: { records: -1 } });";
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const start: WorkerStart = {
    stage: 'producer',
    config: pipelineConfigSchema.parse({}),
    dataDirectory,
    secrets: noSecrets,
    protectionKey: null,
    wake: new SharedArrayBuffer(16),
    slowedBy: [],
    counts: false,
  };
  createThreads(new URL(`data:text/javascript,${encodeURIComponent(code)}`))(start, {
    onEvent: () => undefined,
    onExit: resolve,
  });
  expect(await promise).toContain('not in the protocol');
});
