import { parentPort, workerData } from 'node:worker_threads';
import { toContractError } from '../contract-failure.ts';
import { type ExchangeJob, runExchangeJob } from './exchange-jobs.ts';
import type { ExchangeEvent } from './exchange-thread.ts';

void main(workerData as ExchangeJob);

/** The thread does one job and ends. */
async function main(job: ExchangeJob): Promise<void> {
  try {
    post({ type: 'result', result: await runExchangeJob(job) });
  } catch (thrown) {
    post({ type: 'failed', error: toContractError(thrown) });
  }
}

function post(event: ExchangeEvent): void {
  parentPort?.postMessage(event);
}
