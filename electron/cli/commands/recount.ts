import { setTimeout as pause } from 'node:timers/promises';
import { openLogReader, type StorePlaces } from '../../../pipeline/adapters/catalogue.ts';
import { toSummary } from '../../../pipeline/domain/summary.ts';
import { consumerGroups } from '../../../pipeline/domain/topics.ts';
import {
  type ComparedResult,
  compareWithRecount,
  recountProfiles,
  type RecountResult,
} from '../../../pipeline/maintenance/recount-profiles.ts';
import { scrubStores } from '../../../pipeline/maintenance/scrub-stores.ts';
import type { StoreName } from '../../contract/store-damage.ts';
import { requireDirectory } from '../existing-directory.ts';
import { offerRepair } from '../failure.ts';
import { placesOf, type StoreFlags } from '../stores.ts';
import type { Terminal } from '../terminal.ts';
import { describeResult } from '../text-result.ts';

export interface RecountOptions extends StoreFlags {
  readonly check?: boolean;
  readonly json?: boolean;
}

const never = new AbortController().signal;
const maxTries = 5;
const pauseMs = 200;
const maxDifferences = 50;

/** Counts the profile store alone, read-only, beside whoever owns the directory; resolves with the exit code. */
export async function recount(options: RecountOptions, terminal: Terminal): Promise<number> {
  const { data, check, json } = options;
  const holdsStores = requireDirectory(data);
  const places = placesOf(options, terminal);
  if (!holdsStores && places.config.profiles.kind === 'embedded')
    terminal.say(`There is no store in ${data} yet: nobody is counted.`);
  if (!check) {
    print(await recountProfiles(places, never), json, terminal);
    return 0;
  }
  const damaged = await reportDamage(places, terminal);
  if (damaged.has('profiles') || damaged.has('aggregates')) return 1;
  const compared = await compareAtRest(places);
  print(compared, json, terminal);
  for (const line of describeDifferences(data, compared)) terminal.say(line);
  return compared.differences.length > 0 || damaged.size > 0 ? 1 : 0;
}

function print({ persons, tables }: RecountResult, json: boolean | undefined, terminal: Terminal): void {
  const result = { persons, aggregates: toSummary(tables) };
  terminal.result(json ? JSON.stringify(result) : describeResult(result));
}

async function reportDamage(places: StorePlaces, terminal: Terminal): Promise<ReadonlySet<StoreName>> {
  const damaged = new Set<StoreName>();
  for await (const step of scrubStores(places, never)) {
    if (step.type === 'finished') continue;
    damaged.add(step.damage.store);
    terminal.say(`The ${step.damage.store} store is damaged: ${step.damage.where}`);
  }
  for (const store of damaged) terminal.say(offerRepair(store, places.dataDirectory));
  return damaged;
}

interface Verdict extends ComparedResult {
  /** Records moved while it was counted, so that a difference may be of the moment. */
  readonly atWork: boolean;
}

/** Beside a pipeline at work the two stores differ for moments: a difference is one where nothing moved meanwhile. */
async function compareAtRest(places: StorePlaces): Promise<Verdict> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await readMotion(places);
    const compared = await compareWithRecount(places, never);
    const after = await readMotion(places);
    const atWork = after.waiting > 0 || before.positions !== after.positions;
    if (compared.differences.length === 0 || !atWork || attempt === maxTries) return { ...compared, atWork };
    await pause(pauseMs * attempt);
  }
}

interface Motion {
  readonly waiting: number;
  /** What both readers have committed, as text. */
  readonly positions: string;
}

async function readMotion(places: StorePlaces): Promise<Motion> {
  const log = await openLogReader(places);
  if (log === null) return { waiting: 0, positions: '' };
  try {
    const readers = [
      ['users.raw', consumerGroups.transformer],
      ['users.clean', consumerGroups.aggregator],
    ] as const;
    const backlogs = await Promise.all(readers.map(([topic, group]) => log.backlog(topic, group)));
    const commits = await Promise.all(readers.map(([topic, group]) => log.committed(topic, group)));
    return {
      waiting: backlogs.reduce((sum, { records }) => sum + records, 0),
      positions: JSON.stringify(commits.map((positions) => [...positions])),
    };
  } finally {
    await log.close();
  }
}

function* describeDifferences(data: string, { differences, atWork }: Verdict): Iterable<string> {
  if (differences.length === 0) return;
  yield* differences.slice(0, maxDifferences);
  const more = differences.length - maxDifferences;
  if (more > 0) yield `and ${more} more differences`;
  yield atWork
    ? 'The pipeline is at work, and records on their way are in one store already and not yet in the other. Drain it, then check again.'
    : `The aggregates disagree with the profiles. ${offerRepair('aggregates', data)}`;
}
