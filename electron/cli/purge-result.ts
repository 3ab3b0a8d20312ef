import { tabulate } from '../../gdpr-register/purge-plan.ts';
import { type Moment, pendingText } from '../../gdpr-register/deletion-words.ts';
import type { PlanView, PurgeOutcome, PurgeRecheck, PurgeStatus } from '../contract/calls/purge.ts';

type Due = ReturnType<typeof tabulate>;

/** What `purge plan --json` prints. */
export interface PlanResult {
  readonly plan: string;
  readonly due: Due;
  readonly held: number;
  /** ISO 8601 in UTC; null = nothing is due. */
  readonly oldest: string | null;
  readonly newest: string | null;
}

/** What `purge run --json` and `person erase --json` print; `certificate` is a whole path. */
export interface RunResult {
  readonly certificate: string;
  readonly erased: Due;
  readonly remaining: Due;
}

/** One purge of `purge status --json`. */
export interface StatusResult {
  readonly plan: string;
  readonly state: PurgeStatus['state'];
  readonly confirmed: string | null;
  /** The step that is next; null = all are done. */
  readonly step: string | null;
  readonly failure: string | null;
}

export function toPlanResult({ plan, counts, held, oldestMs, newestMs }: PlanView): PlanResult {
  return { plan, due: tabulate(counts), held, oldest: toInstant(oldestMs), newest: toInstant(newestMs) };
}

export function toRunResult({ certificate, erased, remaining }: PurgeOutcome): RunResult {
  return { certificate, erased: tabulate(erased), remaining: tabulate(remaining) };
}

export function toStatusResult({ id, state, confirmedMs, steps, failure }: PurgeStatus): StatusResult {
  return {
    plan: id,
    state,
    confirmed: state === 'unreadable' ? null : toInstant(confirmedMs),
    step: steps.find(({ atMs }) => atMs === null)?.step ?? null,
    failure: failure?.message ?? null,
  };
}

/** `profiles in profiles: 12`, a line each. */
export function describeCounts(due: Due): string[] {
  return Object.entries(due).flatMap(([dataSet, stores]) =>
    Object.entries(stores).map(([store, n]) => `${dataSet} in ${store}: ${n}`),
  );
}

/** What a later look has found, a line each. */
export function* describeRecheck({ complete, clock, pending, remaining }: PurgeRecheck): Iterable<string> {
  for (const { dataSet, system, physicallyGoneFrom, verifiedOn } of clock) {
    const gone = physicallyGoneFrom === null ? 'not gone by itself' : `physically gone from ${physicallyGoneFrom}`;
    yield `${dataSet} in ${system}: ${gone}, ${verifiedOn === null ? 'not verified yet' : `verified on ${verifiedOn}`}`;
  }
  const readable: Moment = (instant) => instant;
  yield* pendingText({ pending, clock }, 'en', readable);
  for (const { dataSet, store, n } of remaining)
    yield `${n} of ${dataSet} are in ${store} again: erase them anew with a new plan.`;
  yield complete ? 'Everything is verified.' : 'What waits is looked at again with the same command, later.';
}

function toInstant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
