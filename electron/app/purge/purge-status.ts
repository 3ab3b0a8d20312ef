import type { EraseProgress } from '../../../gdpr-register/erasure-port.ts';
import type { PurgeProgress } from '../../../gdpr-register/purge-record.ts';
import { stepsOf } from '../../../gdpr-register/purge-steps.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import type { PurgeStatus } from '../../contract/calls/purge.ts';
import type { PurgeFolder } from './purge-folder.ts';

/** What one that runs has come to. */
export interface Watch {
  readonly progress: PurgeProgress;
  readonly erasing: (EraseProgress & { readonly dataSet: string }) | null;
}

/** What is shown of a confirmed purge; null where that name is a preview's. */
export function statusOf(id: string, folder: PurgeFolder, watch: Watch | null): PurgeStatus | null {
  try {
    const intent = folder.intent(id);
    if (intent === null) return null;
    const plan = folder.plan(id);
    const progress = watch?.progress ?? folder.progress(intent);
    const done = new Map(progress.done.map(({ step, atMs }) => [step, atMs]));
    const failure = progress.state === 'failed' ? progress.failures.at(-1) : undefined;
    return {
      id,
      origin: plan?.origin ?? 'asked',
      state: watch === null ? progress.state : 'running',
      confirmedMs: intent.confirmedMs,
      counts: intent.before,
      steps: stepsOf(intent.dataSets).map((step) => ({ step, atMs: done.get(step) ?? null })),
      erasing: watch?.erasing ?? null,
      failure: failure ?? null,
      certified: done.has('certified'),
    };
  } catch (error) {
    if (!(error instanceof PipelineError) || error.code !== 'store-damaged') throw error;
    // Which file it is, and what to do.
    const { code, message } = error;
    return { ...unreadable, id, failure: { step: 'intended', atMs: 0, code, message } };
  }
}

const unreadable = {
  origin: 'asked',
  state: 'unreadable',
  confirmedMs: 0,
  counts: [],
  steps: [],
  erasing: null,
  failure: null,
  certified: false,
} satisfies Omit<PurgeStatus, 'id'>;
