import type { StorePlaces } from './adapters/catalogue.ts';
import type { ErrorDetails, PipelineErrorCode } from './domain/errors.ts';
import type { ObservedFields } from './domain/observed-fields.ts';
import type { ErasureProgress } from './domain/erasure.ts';
import type { ErasureJob, ErasureJobResults } from './maintenance/erasure-jobs.ts';
import type { ComparedResult } from './maintenance/recount-profiles.ts';
import type { PersonJob, PersonJobResults } from './maintenance/person-jobs.ts';
import type { RedriveProgress } from './domain/redrive.ts';
import type { RedriveJob, RedriveJobResults } from './maintenance/redrive-jobs.ts';
import type { RewindJob, RewindJobResults } from './maintenance/rewind-jobs.ts';
import type { SelectionJob, SelectionJobResults } from './maintenance/count-selection.ts';
import type { ScrubStep } from './maintenance/scrub-stores.ts';
import type { KeptDescriptors } from './raw-file.ts';

/** Long work on the stores, which never runs on the thread that serves the window. */
export type MaintenanceJob =
  | ({ readonly type: 'compare' | 'observe-fields' } & StorePlaces)
  | PersonJob
  | RewindJob
  | RedriveJob
  | SelectionJob
  | ErasureJob
  /** `share` of the time it works, so that a scrub in the background costs next to nothing. */
  | ({ readonly type: 'scrub'; readonly share: number } & StorePlaces)
  | ({ readonly type: 'rebuild' | 'replace-log'; readonly partitions: number } & StorePlaces);

/** What the thread is told: the job, and what its process keeps open. */
export type ToldJob = MaintenanceJob & { readonly keptDescriptors: KeptDescriptors };

export interface MaintenanceResults
  extends PersonJobResults, ErasureJobResults, RewindJobResults, RedriveJobResults, SelectionJobResults {
  compare: ComparedResult;
  'observe-fields': ObservedFields;
  scrub: null;
  rebuild: number;
  'replace-log': number;
}

/** Worker -> host. Both ends are of one build, and nothing in between: the messages are not parsed again. */
export type MaintenanceEvent =
  | { readonly type: 'step'; readonly step: ScrubStep }
  | { readonly type: 'progress'; readonly progress: ErasureProgress }
  | { readonly type: 'redriven'; readonly progress: RedriveProgress }
  | { readonly type: 'result'; readonly result: MaintenanceResults[MaintenanceJob['type']] }
  | {
      readonly type: 'failed';
      readonly code: PipelineErrorCode;
      readonly message: string;
      readonly canRetry: boolean;
      readonly details: ErrorDetails;
    };
