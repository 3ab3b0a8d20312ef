import { nextEffectiveUs } from '../domain/effective-time.ts';
import { readMessage } from '../domain/message.ts';
import type { LogRecord } from '../ports.ts';
import type { LedgerView } from '../stages/ledger-view.ts';
import type { LogReader } from '../store-readers.ts';
import { readRange } from './read-range.ts';
import { utf8Text } from '../utf8-text.ts';

export interface EffectiveTimeBefore {
  readonly partition: number;
  readonly partitions: number;
  /** Of the message before which the time is asked for. */
  readonly offset: number;
  readonly startOffset: number;
  readonly ledger: Pick<LedgerView, 'floorUs'>;
}

/**
 * So many messages before it are looked at. Effective times are the messages' own but for bursts, so that a time that is
 * followed from anywhere is the true one before long, and never a later one: an earlier one changes nothing that is stored.
 */
const lookBack = 100_000;

/** The effective time of the last user before the offset, as the transformer gave it; 0 at the start of the partition. */
export async function effectiveTimeBefore(
  log: Pick<LogReader, 'describe' | 'read'>,
  { partition, partitions, offset, startOffset, ledger }: EffectiveTimeBefore,
  signal: AbortSignal,
): Promise<number> {
  const from = Math.max(startOffset, offset - lookBack);
  let previousUs = 0;
  for await (const record of readRange(log, { partition, from, to: offset }, signal)) {
    for (let users = usersIn(record); users > 0; users -= 1) {
      const least = Math.max(previousUs, ledger.floorUs(record));
      previousUs = nextEffectiveUs({ timeMs: record.createdMs, previousUs: least, partition, partitions });
    }
  }
  return previousUs;
}

/** What is no message of users is rejected as one. */
function usersIn({ erased, value }: LogRecord): number {
  if (erased || value === null) return 1;
  return readMessage(utf8Text(value))?.length ?? 1;
}
