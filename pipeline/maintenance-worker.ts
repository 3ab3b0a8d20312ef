import { parentPort, workerData } from 'node:worker_threads';
import { toPipelineError } from './domain/errors.ts';
import { runSelectionJob } from './maintenance/count-selection.ts';
import { observeFields } from './maintenance/observe-fields.ts';
import { isErasureJob, runErasureJob } from './maintenance/erasure-jobs.ts';
import { runPersonJob } from './maintenance/person-jobs.ts';
import { compareWithRecount } from './maintenance/recount-profiles.ts';
import { rebuildFromProfiles, replaceLog } from './maintenance/rebuild-stores.ts';
import { runRedriveJob } from './maintenance/redrive-jobs.ts';
import { runRewindJob } from './maintenance/rewind-jobs.ts';
import { scrubStores } from './maintenance/scrub-stores.ts';
import type { MaintenanceEvent, MaintenanceJob, MaintenanceResults, ToldJob } from './maintenance-protocol.ts';
import { adoptDescriptors } from './raw-file.ts';

/** The thread does one job and ends; whoever does not want it any more terminates it. */
const never = new AbortController().signal;
const dutyMs = 20;

void main(workerData as ToldJob);

async function main({ keptDescriptors, ...job }: ToldJob): Promise<void> {
  adoptDescriptors(keptDescriptors);
  try {
    post({ type: 'result', result: await run(job) });
  } catch (thrown) {
    const { code, message, canRetry, details } = toPipelineError(thrown);
    post({ type: 'failed', code, message, canRetry, details });
  }
}

async function run(job: MaintenanceJob): Promise<MaintenanceResults[MaintenanceJob['type']]> {
  switch (job.type) {
    case 'compare':
      return compareWithRecount(job, never);
    case 'observe-fields':
      return observeFields(job, never);
    case 'rebuild':
      return rebuildFromProfiles(job, job.partitions, never);
    case 'replace-log':
      return replaceLog(job, job.partitions, never);
    case 'count-selection':
    case 'select-table':
      return runSelectionJob(job, never);
    case 'plan-rewind':
    case 'rewind':
      return runRewindJob(job, never);
    case 'plan-redrive':
    case 'redrive':
      return runRedriveJob(job, {
        signal: stopAsked(),
        onProgress: (progress) => post({ type: 'redriven', progress }),
      });
    case 'scrub':
      return scrub(job);
    default:
      return isErasureJob(job)
        ? runErasureJob(job, { signal: never, onProgress: (progress) => post({ type: 'progress', progress }) })
        : runPersonJob(job, never);
  }
}

async function scrub(job: Extract<MaintenanceJob, { type: 'scrub' }>): Promise<null> {
  const rest = restBetween(job.share);
  try {
    for await (const step of scrubStores(job, never)) post({ type: 'step', step });
  } finally {
    clearInterval(rest);
  }
  return null;
}

/** The thread has nothing else to do, so it keeps its share by sleeping as a whole: no store needs to know. */
function restBetween(share: number): NodeJS.Timeout {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const restMs = dutyMs / share - dutyMs;
  return setInterval(() => Atomics.wait(pause, 0, 0, restMs), dutyMs);
}

/** Aborts when the host asks the thread to end in order; it says nothing else to a thread. */
function stopAsked(): AbortSignal {
  const stop = new AbortController();
  parentPort?.once('message', () => stop.abort());
  return stop.signal;
}

function post(event: MaintenanceEvent): void {
  parentPort?.postMessage(event);
}
