import type { CommittedValue } from './domain/committed.ts';
import { countRejected, noRejections, rejectionCodes, type RejectionCode } from './domain/rejection.ts';
import type { Balance } from './domain/snapshot.ts';
import { consumerGroups } from './domain/topics.ts';
import type { Log, ProfileStore, TopicDescription } from './ports.ts';
import { resumeFrom } from './stages/committed-values.ts';

/** The balance of a data directory since its beginning, without running a stage. Throws as `resumeFrom` does. */
export async function readBalance(
  log: Log,
  profiles: Pick<ProfileStore, 'committed'>,
  partitions: number,
): Promise<Balance> {
  const inLog = await log.committed('users.raw', consumerGroups.transformer);
  const inProfiles = await profiles.committed();
  const raw = await log.ensureTopic('users.raw', partitions);
  return toBalance(resumeFrom({ raw, inLog, inProfiles }, null).values, raw);
}

/** Published = what is behind the committed offsets, as messages, and what was met before them, as users (P-DEL-11). */
export function toBalance(values: ReadonlyMap<number, CommittedValue>, raw: TopicDescription): Balance {
  const rejected: Record<RejectionCode, number> = { ...noRejections };
  let [published, seen, stored, ageMismatches] = [0, 0, 0, 0];
  for (const [partition, value] of values) {
    const { endOffset } = raw.partitions[partition]!;
    published += Math.max(0, endOffset - value.offset) + value.seen;
    seen += value.seen;
    stored += value.stored;
    ageMismatches += value.ageMismatches;
    for (const code of rejectionCodes) rejected[code] += value.rejected[code];
  }
  return { published, stored, rejected, waiting: published - seen, ageMismatches };
}

/** At rest: everything that was published is stored or rejected. */
export function isBalanced(balance: Balance): boolean {
  return balance.waiting === 0 && balance.published === balance.stored + countRejected(balance.rejected);
}
