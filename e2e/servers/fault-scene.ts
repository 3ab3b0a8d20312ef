import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { openTcpProxy, type TcpProxy } from '../../pipeline/testing/tcp-proxy.ts';
import { syntheticOddities } from '../../pipeline/domain/config.ts';
import { recountResultSchema, type RunResult, runResultSchema, vigieJson } from '../cli/vigie.ts';
import { countSynthetic } from '../independent/count-synthetic.ts';
import { datacenter } from './cassandra-server.ts';
import { disposableCassandra, disposableKafka, disposableMongodb, type DisposableServer } from './disposable.ts';
import { type LoadedRun, startLoadedRun } from './loaded-run.ts';
import { freePort, host } from './ports.ts';

export const serverNames = ['kafka', 'cassandra', 'mongodb'] as const;
export type ServerName = (typeof serverNames)[number];

/** A pipeline on three servers of its own, each behind a proxy: what is done to them, and what it all comes to. */
export interface FaultScene {
  readonly servers: Readonly<Record<ServerName, DisposableServer>>;
  readonly ways: Readonly<Record<ServerName, TcpProxy>>;
  /** A run without an end, at work. */
  run(): Promise<LoadedRun>;
  /**
   * Drains the run, goes on to the end of what was published, and compares with an independent count and a recount.
   * Resolves with what is wrong, in words; empty = exact.
   */
  findWrong(run: LoadedRun): Promise<{ readonly published: number; readonly wrong: readonly string[] }>;
  close(): Promise<void>;
}

const seed = 11;
const asOf = '2026-11-24';
// Bursts pause, and a pause is no load.
const oddities = syntheticOddities.filter((oddity) => oddity !== 'bursts');

/** Starts the servers. `rate`: users a second, so that a fault of a minute does not publish for an hour. */
export async function openFaultScene(folder: string, rate: number): Promise<FaultScene> {
  const kafkaPort = await freePort();
  const servers = {
    kafka: await disposableKafka(kafkaPort),
    cassandra: await disposableCassandra(),
    mongodb: await disposableMongodb(),
  };
  const ways = {
    kafka: await openTcpProxy(servers.kafka.address, kafkaPort),
    cassandra: await openTcpProxy(servers.cassandra.address),
    mongodb: await openTcpProxy(servers.mongodb.address),
  };
  const runs: LoadedRun[] = [];
  const close = (): Promise<void> =>
    allDone([
      ...runs.map((run) => run.kill()),
      ...serverNames.map((name) => ways[name].close()),
      ...serverNames.map((name) => servers[name].remove()),
    ]);
  try {
    // Kafka sends clients, and who asks whether it serves, to its proxy.
    await allDone(serverNames.map((name) => servers[name].start()));
  } catch (error) {
    await close();
    throw error;
  }
  const stores = [
    ...['--data', join(folder, 'data')],
    ...['--log', `kafka://${ways.kafka.address}`],
    ...['--profiles', `cassandra://${ways.cassandra.address}/vigie?datacenter=${datacenter}`],
    ...['--aggregates', `mongodb://${host}:${ways.mongodb.port}/vigie?directConnection=true`],
  ];
  const source = ['--source', 'synthetic', '--seed', String(seed), '--oddities', oddities.join(','), '--as-of', asOf];
  return {
    servers,
    ways,
    async run() {
      const run = startLoadedRun([...stores, ...source, '--rate', String(rate)]);
      runs.push(run);
      await run.goesOn();
      return run;
    },
    findWrong: (run) => findWrong(run, { folder, stores, source }),
    close,
  };
}

/** Resolves when all have come to an end, and rejects only then, where any has failed: none is left behind for another's failure. */
async function allDone(works: readonly Promise<void>[]): Promise<void> {
  const failures = (await Promise.allSettled(works)).filter((each) => each.status === 'rejected');
  if (failures.length > 0) throw new AggregateError(failures.map(({ reason }): unknown => reason));
}

interface Place {
  readonly folder: string;
  readonly stores: readonly string[];
  readonly source: readonly string[];
}

async function findWrong(run: LoadedRun, { folder, stores, source }: Place) {
  const { published } = await run.drain();
  const [after, expected] = await Promise.all([
    // The source goes on to where it has already been: what was published and never confirmed is not published again.
    vigieJson(runResultSchema, 'run', ...stores, ...source, '--drain', '--count', String(published)).then(countsOf),
    countSynthetic(folder, { seed, count: published, oddities, asOf }),
  ]);
  const recount = await vigieJson(recountResultSchema, 'recount', ...stores, '--check');
  const checks: readonly (readonly [boolean, string])[] = [
    [isDeepStrictEqual(after, expected), `an independent count differs: ${differencesOf(after, expected)}`],
    [isDeepStrictEqual(recount, { persons: after.persons, aggregates: after.aggregates }), 'a recount differs'],
  ];
  return { published, wrong: checks.filter(([holds]) => !holds).map(([, what]) => what) };
}

function countsOf({ seconds: _seconds, recordsPerSecond: _rate, ...counts }: RunResult) {
  return counts;
}

/** The first few places that are not the same. */
function differencesOf(actual: unknown, expected: unknown, path = ''): string {
  if (isDeepStrictEqual(actual, expected)) return '';
  if (!isObject(actual) || !isObject(expected))
    return `${path} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}; `;
  const keys = [...new Set([...Object.keys(actual), ...Object.keys(expected)])];
  return keys
    .map((key) => differencesOf(actual[key], expected[key], `${path}/${key}`))
    .join('')
    .slice(0, 600);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Kills the application at random moments of load, and starts it again each time. */
export async function killApplication(scene: FaultScene, kills: number, random: () => number): Promise<void> {
  for (let kill = 0; kill < kills; kill += 1) {
    const run = await scene.run();
    // A random moment is the subject here.
    await pause(random() * 1000);
    await run.kill();
  }
}

/**
 * Kills a server at a random moment of load, starts it again, and waits until the run goes on. Resolves with how many
 * milliseconds it took from when the server served.
 */
export async function killServerUnder(
  { run, server }: { readonly run: LoadedRun; readonly server: DisposableServer },
  random: () => number,
): Promise<number> {
  await run.goesOn();
  await pause(random() * 1000);
  await server.kill();
  await server.start();
  return untilGoesOn(run);
}

/** How many milliseconds it takes from now on until more is stored. */
export async function untilGoesOn(run: LoadedRun): Promise<number> {
  const since = performance.now();
  await run.goesOn();
  return Math.round(performance.now() - since);
}
