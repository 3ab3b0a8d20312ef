import { setTimeout as pause } from 'node:timers/promises';
import { embeddedPlaces } from '../adapters/catalogue.ts';
import { createEngine, type Engine } from '../../electron/app/engine.ts';
import { createErasurePort } from '../../electron/app/erasure/erasure-port.ts';
import { openInstallationKey } from '../../electron/app/installation-key.ts';
import { toPipelineError } from '../domain/errors.ts';
import { pipelineConfigSchema } from '../domain/config.ts';
import { compareWithRecount } from '../maintenance/recount-profiles.ts';
import { systemClock } from '../stages/system-clock.ts';
import type { Figures } from './bars.ts';
import { round } from './percentile.ts';
import { say } from './say.ts';
import { watchStages } from './stage-watch.ts';
import { inTemporaryDirectory } from './temporary-directory.ts';

const pace = 5000;
/** The pipeline runs alone this long before, so that its own pauses are known; what is opened first takes its time. */
const aloneMs = 5000;
const settlingMs = 2000;
const built = new URL('../../out/main/', import.meta.url);
const never = new AbortController().signal;

/** A tenth of the profiles are due, and are purged from preview to verification while the pipeline runs on. */
export function measurePurge(persons = 1_000_000): Promise<Figures> {
  return inTemporaryDirectory(async (dataDirectory) => {
    say(`until ${persons / 10} persons are stored, who are the old ones`);
    const first = await open(dataDirectory, persons / 10);
    first.start();
    await first.supervisor().drained();
    await pause(5);
    const beforeMs = Date.now();
    say(`until ${persons} persons are stored`);
    const engine = await open(dataDirectory, null);
    engine.start();
    await until(engine, persons);
    await engine.stop();
    engine.setPace(pace);
    engine.start();
    await until(engine, persons + 3 * pace);
    const alone = watchStages(dataDirectory);
    await pause(settlingMs);
    alone.lap();
    await pause(aloneMs);
    const pauseAloneMs = alone.lap();
    alone.end();
    const watch = watchStages(dataDirectory);
    const purge = await purgeAll({
      engine,
      beforeMs,
      onStep: (step) => say(`${step}: pause ${watch.lap()} ms`),
    });
    const during = watch.end();
    await engine.stop();
    const { differences } = await compareWithRecount(embeddedPlaces(dataDirectory), never);
    return { ...purge, ...during, pauseAloneMs, differences: differences.length };
  });
}

async function open(dataDirectory: string, count: number | null): Promise<Engine> {
  const engine = await createEngine({
    workerUrl: new URL('worker.cjs', built),
    config: pipelineConfigSchema.parse({ source: { kind: 'synthetic', seed: 7, oddities: [] }, count, pace: 'max' }),
    stages: ['producer', 'transformer', 'aggregator'],
    dataDirectory,
    protectionKey: openInstallationKey(dataDirectory),
    clock: systemClock,
    onLog: (lines) => lines.filter(({ level }) => level === 'error').forEach((line) => say(JSON.stringify(line))),
    onChange: () => undefined,
    onStoreError: (error) => say(toPipelineError(error).message),
  });
  return engine;
}

async function until(engine: Engine, stored: number): Promise<void> {
  const supervisor = engine.supervisor();
  const isThere = (): boolean => (supervisor.snapshotParts().balance?.stored ?? 0) >= stored;
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = supervisor.subscribe(() => (isThere() ? resolve() : undefined));
  if (isThere()) resolve();
  await promise;
  end();
}

interface Purging {
  readonly engine: Engine;
  readonly beforeMs: number;
  onStep(step: string): void;
}

async function purgeAll({ engine, beforeMs, onStep }: Purging): Promise<Figures> {
  const maintenanceWorkerUrl = new URL('maintenance-worker.cjs', built);
  const port = createErasurePort({
    maintenanceWorkerUrl,
    engine,
    log: { info: () => undefined, warn: () => undefined },
  });
  const scopes = [{ kind: 'older', dataSet: 'profiles', beforeMs }] as const;
  const steps: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const startedMs = performance.now();
    const result = await work();
    steps[name] = round((performance.now() - startedMs) / 1000, 2);
    say(`${name}: ${steps[name]} s`);
    onStep(name);
    return result;
  };
  const counts = await timed('count', () => port.count(scopes, never));
  const receipt = await timed('record', () => port.record('purge', scopes, never));
  await timed('barrier', () => port.awaitBarrier(receipt, never));
  const work = { scopes, receipt, signal: never };
  for (const { dataSet } of counts) await timed(dataSet, () => port.erase(work, dataSet, () => undefined));
  await timed('settle', () => port.settle(receipt, never));
  const seen = await timed('verify', () => port.verify(work));
  const { count, ...run } = steps;
  return {
    due: counts.find(({ dataSet }) => dataSet === 'profiles')?.n,
    previewSeconds: count,
    seconds: round(
      Object.values(run).reduce((sum, each) => sum + each, 0),
      2,
    ),
    steps: run,
    left: seen.remaining.reduce((sum, { n }) => sum + n, 0) + seen.scan.found.length,
    agreed: Number(seen.aggregatesAgree),
    scannedMB: round(seen.scan.bytes / 2 ** 20),
  };
}
