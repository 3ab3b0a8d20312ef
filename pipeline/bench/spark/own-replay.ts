import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { openLogReader, openProfilesReader, type StorePlaces } from '../../adapters/catalogue.ts';
import { parseAggregatesUrl, parseLogUrl, parseProfilesUrl } from '../../domain/store-urls.ts';
import { noSecrets } from '../../domain/connections.ts';
import { consumerGroups } from '../../domain/topics.ts';
import { countDifferences, startVigie } from '../command-line.ts';
import type { LogReader, ProfileReader } from '../../store-readers.ts';
import { readUsage, type Usage } from '../process-usage.ts';

export interface OwnPlaces {
  readonly dataDirectory: string;
  readonly log: string;
  readonly profiles: string;
  readonly aggregates: string;
}

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
const warmRecords = 50_000;
const never = new AbortController().signal;

export function storeArguments({ dataDirectory, log, profiles, aggregates }: OwnPlaces): string[] {
  return ['--data', dataDirectory, '--log', log, '--profiles', profiles, '--aggregates', aggregates];
}

/** The built command line over a topic that is filled, to its end, watched from outside through the stores. */
export async function replayInVigie(own: OwnPlaces, count: number): Promise<OwnReplay> {
  const startedMs = performance.now();
  const stages = ['--stages', 'transformer,aggregator', '--drain', '--json'];
  const child = startVigie(['run', ...stages, ...storeArguments(own)]);
  let stdout = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const ended = once(child, 'close');
  const places = placesOf(own);
  const firstRow = firstRowOf(places);
  const seen = await watchCommits(places, count);
  const firstRowMs = await firstRow;
  const usage = readUsage(child.pid!);
  await ended;
  if (child.exitCode !== 0) throw new Error(`vigie run ended with ${child.exitCode}`);
  const { stored } = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as { stored: number };
  const warm = count - seen.warmRecords;
  return {
    warmPerSecond: Math.round((warm / (seen.endMs - seen.warmMs)) * 1000),
    overallPerSecond: Math.round((count / (seen.endMs - startedMs)) * 1000),
    firstRowSeconds: Math.round(firstRowMs - startedMs) / 1000,
    usage,
    stored,
    differences: await countDifferences(own.dataDirectory),
  };
}

function placesOf({ dataDirectory, log, profiles, aggregates }: OwnPlaces): StorePlaces {
  const config = {
    log: parseLogUrl(log),
    profiles: parseProfilesUrl(profiles),
    aggregates: parseAggregatesUrl(aggregates),
  };
  return { dataDirectory, config, secrets: noSecrets };
}

/** When the first profile can be read. */
async function firstRowOf(places: StorePlaces): Promise<number> {
  for (;;) {
    const profiles = await openProfilesReader(places).catch(() => null);
    if (profiles !== null) return firstRowIn(profiles).finally(() => profiles.close());
    await pause(lookMs);
  }
}

async function firstRowIn(profiles: Pick<ProfileReader, 'scanCounted'>): Promise<number> {
  for (;;) {
    for await (const chunk of profiles.scanCounted(never)) if (chunk.length > 0) return performance.now();
    await pause(lookMs);
  }
}

interface SeenCommits {
  readonly warmMs: number;
  readonly warmRecords: number;
  readonly endMs: number;
}

/** Both groups' commits until nothing waits: a commit is behind what was stored. */
async function watchCommits(places: StorePlaces, count: number): Promise<SeenCommits> {
  const log = await openLogReader(places);
  if (log === null) throw new Error('The topic is not there.');
  let warm: { readonly warmMs: number; readonly warmRecords: number } | null = null;
  try {
    for (;;) {
      const records = await committedIn(log, 'users.raw', consumerGroups.transformer);
      if (records >= warmRecords) warm ??= { warmMs: performance.now(), warmRecords: records };
      if (records >= count && warm !== null && (await isFolded(log))) return { ...warm, endMs: performance.now() };
      await pause(lookMs);
    }
  } finally {
    await log.close();
  }
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
