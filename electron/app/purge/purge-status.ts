import type { PurgeProgress } from '../../../gdpr-register/purge-record.ts';
import { stepsOf } from '../../../gdpr-register/purge-steps.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import type { PurgeStatus } from '../../contract/calls/purge.ts';
import type { PurgeFolder } from './purge-folder.ts';

/** What is shown of a confirmed purge, which is at `watched` where it runs; null where that name is a preview's. */
export function statusOf(id: string, folder: PurgeFolder, watched: PurgeProgress | null): PurgeStatus | null {
  try {
    const intent = folder.intent(id);
    if (intent === null) return null;
    const plan = folder.plan(id);
    const progress = watched ?? folder.progress(intent);
    const done = new Map(progress.done.map(({ step, atMs }) => [step, atMs]));
    const failure = progress.state === 'failed' ? progress.failures.at(-1) : undefined;
    return {
      id,
      origin: plan?.origin ?? 'asked',
      state: watched === null ? progress.state : 'running',
      confirmedMs: intent.confirmedMs,
      counts: intent.before,
      steps: stepsOf(intent.dataSets).map((step) => ({ step, atMs: done.get(step) ?? null })),
      erasing: progress.erasing,
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
