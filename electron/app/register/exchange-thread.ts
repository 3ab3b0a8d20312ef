import { runThread } from '../../../pipeline/thread-job.ts';
import type { ContractError } from '../../contract/result.ts';
import { ContractFailure } from '../contract-failure.ts';
import type { ExchangeJob, ExchangeResults } from './exchange-jobs.ts';

export type ExchangeEvent =
  | { readonly type: 'result'; readonly result: ExchangeResults[ExchangeJob['type']] }
  | { readonly type: 'failed'; readonly error: ContractError };

export interface ExchangeOptions {
  readonly workerUrl: URL;
  /** Ends the thread at once. */
  readonly signal: AbortSignal;
}

/**
 * Writes or reads a file of the register in a thread of its own: setting the pages of a large register takes seconds, in
 * which the host would answer nobody. Rejects with what the job threw, or with the signal's reason.
 */
export function runExchange<J extends ExchangeJob>(
  job: J,
  options: ExchangeOptions,
): Promise<ExchangeResults[J['type']]> {
  const thread = { ...options, job, name: `exchange-${job.type}` };
  return runThread<ExchangeEvent, ExchangeResults[J['type']]>(thread, (event, { resolve, reject }) => {
    if (event.type === 'result') return resolve(event.result as ExchangeResults[J['type']]);
    const { code, message, details } = event.error;
    reject(new ContractFailure(code, message, details));
  });
}
