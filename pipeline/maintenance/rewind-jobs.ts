import type { StorePlaces } from '../adapters/catalogue.ts';
import { PipelineError } from '../domain/errors.ts';
import type { RewindPlan, RewindWish } from '../domain/rewind.ts';
import { planRewind } from '../rewind/plan-rewind.ts';
import { rewind } from '../rewind/rewind.ts';
import { type OnStores, reading, writing } from './open-stores.ts';

export type RewindJob =
  | ({ readonly type: 'plan-rewind'; readonly wish: RewindWish } & StorePlaces)
  | ({ readonly type: 'rewind'; readonly wish: RewindWish } & OnStores);

export interface RewindJobResults {
  'plan-rewind': RewindPlan;
  rewind: RewindPlan;
}

export function runRewindJob(job: RewindJob, signal: AbortSignal): Promise<RewindPlan> {
  return job.type === 'rewind'
    ? writing(job, (stores) => rewind(stores, job.wish, signal))
    : reading(job, async ({ log, profiles, ledgerHash }) => {
        if (log === null || profiles === null) throw nothingThere();
        return (await planRewind({ log, profiles, ledgerHash }, job.wish, signal)).plan;
      });
}

function nothingThere(): PipelineError {
  return new PipelineError('rewind-beyond', 'Nothing was processed yet, so there is nothing to go back to.');
}
