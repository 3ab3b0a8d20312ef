import { domainToASCII } from 'node:url';
import type { StorePlaces } from '../adapters/catalogue.ts';
import {
  emptyPlan,
  type RedrivePlan,
  type RedriveProgress,
  type RedriveResult,
  type RedriveWish,
} from '../domain/redrive.ts';
import { findRedrivable } from '../redrive/find-redrivable.ts';
import { redrive } from '../redrive/redrive.ts';
import { type OnStores, reading, writing } from './open-stores.ts';

interface Wished {
  readonly wish: RedriveWish;
  /** The fixed processing day of the transformer, or null. */
  readonly asOf: string | null;
}

export type RedriveJob =
  | ({ readonly type: 'plan-redrive' } & Wished & StorePlaces)
  | ({ readonly type: 'redrive' } & Wished & OnStores);

export interface RedriveJobResults {
  'plan-redrive': RedrivePlan;
  redrive: RedriveResult;
}

export function runRedriveJob(
  job: RedriveJob,
  options: { readonly signal: AbortSignal; onProgress(progress: RedriveProgress): void },
): Promise<RedrivePlan | RedriveResult> {
  const how = { asOf: job.asOf, domainToAscii: domainToASCII, nowMs: () => Date.now() };
  if (job.type === 'redrive') return writing(job, (stores) => redrive({ ...stores, ...how }, job.wish, options));
  return reading(job, async ({ log, profiles, ledgerHash }) =>
    log === null || profiles === null
      ? emptyPlan
      : (await findRedrivable({ log, profiles, ledgerHash, ...how }, job.wish, options.signal)).plan,
  );
}
