import { openEmbeddedAggregates } from '../adapters/embedded-aggregates.ts';
import { openEmbeddedLog } from '../adapters/embedded-log.ts';
import { openEmbeddedProfiles } from '../adapters/embedded-profiles.ts';
import { parseCommittedValue } from '../domain/committed.ts';
import type { CleanPosition, TopicDescription } from '../ports.ts';
import { aggregateBasis } from '../stages/aggregate-basis.ts';
import { rebuildAggregates } from '../stages/rebuild.ts';
import { ledgerHashOf } from './installation-key-file.ts';
import { storeFiles } from '../adapters/embedded-files.ts';

/** The aggregates anew from the profiles; resolves with the number of persons. No stage may run. */
export async function rebuildFromProfiles(
  dataDirectory: string,
  partitions: number,
  signal: AbortSignal,
): Promise<number> {
  const files = storeFiles(dataDirectory);
  const profiles = openEmbeddedProfiles({ path: files.profiles });
  const log = openEmbeddedLog({ path: files.log, wake: null });
  const aggregates = openEmbeddedAggregates({ path: files.aggregates });
  try {
    const clean = await log.ensureTopic('users.clean', partitions);
    const ledgerHash = ledgerHashOf(dataDirectory);
    const { persons } = await rebuildAggregates({ aggregates, profiles, ledgerHash, clean }, signal);
    // Without any profile the transformer begins anew and publishes all facts again: none that is there may count before.
    if (persons === 0) await aggregates.commit({ facts: [], rows: [], positions: endsOf(clean) });
    return persons;
  } finally {
    await Promise.all([aggregates.close(), log.close(), profiles.close()]);
  }
}

function endsOf({ topicId, partitions }: TopicDescription): Map<number, CleanPosition> {
  const basis = aggregateBasis(topicId);
  return new Map(
    partitions.map(({ endOffset: offset }, partition) => [partition, { topicId: basis, offset, atEndMs: null }]),
  );
}

/**
 * A fresh log in the place of one that is gone: `users.raw` begins at the offsets that the transformer had committed
 * to the profile store, whose values now name the new topic, so that nothing is counted twice. What waited in the old
 * log is lost unless its source can be replayed. The aggregates are rebuilt: facts may have waited, too.
 */
export async function replaceLog(dataDirectory: string, partitions: number, signal: AbortSignal): Promise<number> {
  const files = storeFiles(dataDirectory);
  const profiles = openEmbeddedProfiles({ path: files.profiles });
  const log = openEmbeddedLog({ path: files.log, wake: null });
  try {
    const committed = await profiles.committed();
    const values = new Map([...committed].map(([partition, text]) => [partition, parseCommittedValue(text)]));
    const count = [...values.values()][0]?.partitions ?? partitions;
    const startOffsets = new Map([...values].map(([partition, { offset }]) => [partition, offset]));
    const { topicId } = await log.ensureTopic('users.raw', count, startOffsets);
    await profiles.upsert(
      [],
      new Map([...values].map(([partition, value]) => [partition, JSON.stringify({ ...value, topicId })])),
    );
  } finally {
    await Promise.all([log.close(), profiles.close()]);
  }
  return rebuildFromProfiles(dataDirectory, partitions, signal);
}
