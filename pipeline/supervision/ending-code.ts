import type { LogCode } from '../domain/log-codes.ts';
import type { WorkerStart } from '../worker-protocol.ts';

/** What a stage that stops says (P-SUP-10). In a log of files a group has one member, which finishes what is there. */
export function endingCode(handOver: boolean, start: Pick<WorkerStart, 'stage' | 'config'> | undefined): LogCode {
  const isShared = start !== undefined && start.stage !== 'producer' && start.config.log.kind !== 'embedded';
  return handOver && isShared ? 'stage-leaving' : 'stage-draining';
}
