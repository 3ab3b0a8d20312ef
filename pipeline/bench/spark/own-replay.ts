import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { openLogReader, openProfilesReader, type StorePlaces } from '../../adapters/catalogue.ts';
import { consumerGroups } from '../../domain/topics.ts';
import type { LogReader, ProfileReader } from '../../store-readers.ts';
import { countDifferences, startVigie } from '../command-line.ts';
import { readUsage, type Usage } from '../process-usage.ts';
import { makeStores, type OwnPlaces, storeArguments, toStorePlaces } from './own-places.ts';

export interface OwnReplay {
  /** From the first 50,000 records to the last: stored, aggregated and committed. */
  readonly warmPerSecond: number;
  readonly overallPerSecond: number;
  readonly firstRowSeconds: number;
  readonly usage: Usage;
  readonly stored: number;
  readonly differences: number;
}

const lookMs = 50;
/** The brokers are asked as seldom as a figure of twenty seconds allows: on two cores whoever asks slows what is measured. */
const commitLookMs = 250;
const warmRecords = 50_000;
const longestMs = 600_000;

/** The built command line over a topic that is filled, to its end, watched from outside through the stores. */
export async function replayInVigie(own: OwnPlaces, count: number): Promise<OwnReplay> {
  await makeStores(own);
  const replay = await watched(own, async (run) => {
    const [seen, firstRowMs] = await Promise.all([watchCommits(run, count), firstRowOf(run)]);
    await run.ended;
    if (run.child.exitCode !== 0) throw new Error(`vigie run ended with ${run.child.exitCode}`);
    const { stored } = JSON.parse(run.stdout().trimEnd().split('\n').at(-1) ?? '') as { stored: number };
    return {
      warmPerSecond: Math.round(((count - seen.warmRecords) / (seen.endMs - seen.warmMs)) * 1000),
      overallPerSecond: Math.round((count / (seen.endMs - run.startedMs)) * 1000),
      firstRowSeconds: Math.round(firstRowMs - run.startedMs) / 1000,
      usage: seen.usage,
      stored,
    };
  });
  return { ...replay, differences: await countDifferences(own.dataDirectory) };
}

/** Seconds to the first row where topics, keyspace and tables have to be made as well. */
export function firstRowFromNothing(own: OwnPlaces): Promise<number> {
  return watched(own, async (run) => Math.round((await firstRowOf(run)) - run.startedMs) / 1000);
}

interface Run {
  readonly child: ChildProcess;
  readonly places: StorePlaces;
  readonly startedMs: number;
  readonly ended: Promise<unknown>;
  /** Aborts when the process has ended, or takes too long. */
  readonly over: AbortSignal;
  stdout(): string;
}

/** Starts it, and ends it if `work` has not. What is still looked for when it ends is not there, and rejects. */
async function watched<T>(own: OwnPlaces, work: (run: Run) => Promise<T>): Promise<T> {
  const startedMs = performance.now();
  const stages = ['--stages', 'transformer,aggregator', '--drain', '--json'];
  const child = startVigie(['run', ...stages, '--data', own.dataDirectory, ...storeArguments(own)]);
  let stdout = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const ended = once(child, 'close');
  const gone = new AbortController();
  void ended.then(() => gone.abort(new Error(`vigie run ended too early, with ${child.exitCode}: ${stdout}`)));
  const over = AbortSignal.any([gone.signal, AbortSignal.timeout(longestMs)]);
  try {
    return await work({ child, places: toStorePlaces(own), startedMs, ended, over, stdout: () => stdout });
  } finally {
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL');
    await ended;
  }
}

/**
 * When the first profile can be read. A table that is being made can be listed before it can be read, so what fails is
 * tried again; it is the cause of what is thrown where no row comes.
 */
async function firstRowOf({ places, over }: Run): Promise<number> {
  let problem: unknown = null;
  while (!over.aborted) {
    try {
      const profiles = await openProfilesReader(places);
      if (profiles !== null) return await firstRowIn(profiles, over).finally(() => profiles.close());
    } catch (error) {
      problem = error;
    }
    await pause(lookMs);
  }
  throw new Error('no row was seen', { cause: problem ?? over.reason });
}

async function firstRowIn(profiles: ProfileReader, over: AbortSignal): Promise<number> {
  while (!(await hasRow(profiles, over))) await look(over);
  return performance.now();
}

async function hasRow(profiles: Pick<ProfileReader, 'scanCounted'>, over: AbortSignal): Promise<boolean> {
  for await (const chunk of profiles.scanCounted(over)) if (chunk.length > 0) return true;
  return false;
}

interface SeenCommits {
  readonly warmMs: number;
  readonly warmRecords: number;
  readonly endMs: number;
  readonly usage: Usage;
}

/** Both groups' commits until nothing waits: a commit is behind what was stored. */
async function watchCommits({ places, child, over }: Run, count: number): Promise<SeenCommits> {
  const log = await openLogReader(places);
  if (log === null) throw new Error('The topic is not there.');
  let warm: { readonly warmMs: number; readonly warmRecords: number } | null = null;
  try {
    for (;;) {
      const usage = readUsage(child.pid!);
      const records = await committedIn(log, 'users.raw', consumerGroups.transformer);
      if (records >= warmRecords) warm ??= { warmMs: performance.now(), warmRecords: records };
      if (records >= count && warm !== null && (await isFolded(log)))
        return { ...warm, endMs: performance.now(), usage };
      await look(over, commitLookMs);
    }
  } finally {
    await log.close();
  }
}

async function look(over: AbortSignal, ms = lookMs): Promise<void> {
  over.throwIfAborted();
  await pause(ms);
}

type Committed = Pick<LogReader, 'committed' | 'describe'>;

async function isFolded(log: Committed): Promise<boolean> {
  const clean = await log.describe('users.clean');
  const facts = clean?.partitions.reduce((sum, { endOffset }) => sum + endOffset, 0) ?? 0;
  return (await committedIn(log, 'users.clean', consumerGroups.aggregator)) >= facts;
}

async function committedIn(log: Committed, topic: 'users.raw' | 'users.clean', group: string): Promise<number> {
  const commits = await log.committed(topic, group);
  return [...commits.values()].reduce((sum, { offset }) => sum + offset, 0);
}
