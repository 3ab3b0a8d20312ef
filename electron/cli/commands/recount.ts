import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openEmbeddedLogReader } from '../../../pipeline/adapters/embedded-log.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { toSummary } from '../../../pipeline/domain/summary.ts';
import { consumerGroups } from '../../../pipeline/domain/topics.ts';
import {
  type ComparedResult,
  compareWithRecount,
  recountProfiles,
  type RecountResult,
} from '../../../pipeline/maintenance/recount-profiles.ts';
import { scrubStores } from '../../../pipeline/maintenance/scrub-stores.ts';
import { storeFiles } from '../../../pipeline/maintenance/store-files.ts';
import type { StoreName } from '../../contract/store-damage.ts';
import { offerRepair } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { describeResult } from '../text-result.ts';

export interface RecountOptions {
  readonly data: string;
  readonly check: boolean;
  readonly json: boolean;
}

const never = new AbortController().signal;
const maxTries = 5;
const maxDifferences = 50;

/** Counts the profile store alone, read-only, beside whoever owns the directory; resolves with the exit code. */
export async function recount({ data, check, json }: RecountOptions, terminal: Terminal): Promise<number> {
  if (!existsSync(data)) throw new PipelineError('input-not-found', `The data directory ${data} does not exist.`);
  if (!check) {
    print(await recountProfiles(data, never), json, terminal);
    return 0;
  }
  const damaged = await reportDamage(data, terminal);
  if (damaged.has('profiles') || damaged.has('aggregates')) return 1;
  const compared = await compareAtRest(data);
  print(compared, json, terminal);
  for (const difference of compared.differences.slice(0, maxDifferences)) terminal.say(difference);
  const more = compared.differences.length - maxDifferences;
  if (more > 0) terminal.say(`and ${more} more differences`);
  if (compared.differences.length > 0) terminal.say(await describeCause(data));
  return compared.differences.length > 0 || damaged.size > 0 ? 1 : 0;
}

function print({ persons, tables }: RecountResult, json: boolean, terminal: Terminal): void {
  const result = { persons, aggregates: toSummary(tables) };
  terminal.result(json ? JSON.stringify(result) : describeResult(result));
}

async function reportDamage(data: string, terminal: Terminal): Promise<ReadonlySet<StoreName>> {
  const damaged = new Set<StoreName>();
  for await (const step of scrubStores(data, never)) {
    if (step.type === 'finished') continue;
    damaged.add(step.damage.store);
    terminal.say(`The ${step.damage.store} store is damaged: ${step.damage.where}`);
  }
  for (const store of damaged) terminal.say(offerRepair(store, data));
  return damaged;
}

/** Beside a pipeline at work the two differ for moments: a difference only counts where nothing is on its way. */
async function compareAtRest(data: string): Promise<ComparedResult> {
  for (let attempt = 1; ; attempt += 1) {
    const compared = await compareWithRecount(data, never);
    if (compared.differences.length === 0 || attempt === maxTries || (await countWaiting(data)) === 0) return compared;
    await pause(200 * attempt);
  }
}

async function countWaiting(data: string): Promise<number> {
  const path = storeFiles(data).log;
  if (!existsSync(path)) return 0;
  const log = openEmbeddedLogReader({ path });
  try {
    const raw = await log.backlog('users.raw', consumerGroups.transformer);
    const clean = await log.backlog('users.clean', consumerGroups.aggregator);
    return raw.records + clean.records;
  } finally {
    await log.close();
  }
}

async function describeCause(data: string): Promise<string> {
  const waiting = await countWaiting(data);
  if (waiting > 0) return `${waiting} records are on their way: drain the pipeline, then check again.`;
  return `The aggregates disagree with the profiles. ${offerRepair('aggregates', data)}`;
}
