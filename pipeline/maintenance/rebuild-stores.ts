import { openAggregates, openLog, openProfiles, type StorePlaces } from '../adapters/catalogue.ts';
import { storeFiles } from '../adapters/embedded-files.ts';
import { openEmbeddedLog } from '../adapters/embedded-log.ts';
import { parseCommittedValue } from '../domain/committed.ts';
import type { CleanPosition, TopicDescription } from '../ports.ts';
import { aggregateBasis } from '../stages/aggregate-basis.ts';
import { createAggregateState } from '../stages/aggregate-tables.ts';
import { sortOut } from '../stages/clean-records.ts';
import { foldFacts } from '../stages/fold-facts.ts';
import { createLedgerWatch } from '../stages/ledger-view.ts';
import { rebuildAggregates } from '../stages/rebuild.ts';
import { ledgerHashOf } from './installation-key-file.ts';
import { keeping, type OpenWriters } from './open-stores.ts';

/** The aggregates anew from the profiles; resolves with the number of persons. No stage may run. */
export function rebuildFromProfiles(places: StorePlaces, partitions: number, signal: AbortSignal): Promise<number> {
  return rebuild(places, { partitions, isStored: false }, signal);
}

/** The same where every fact of users.clean is that of a stored profile: none is read again, and what was made is whole at once. */
export function rebuildFromMoved(places: StorePlaces, partitions: number, signal: AbortSignal): Promise<number> {
  return rebuild(places, { partitions, isStored: true }, signal);
}

interface Rebuilding {
  readonly partitions: number;
  readonly isStored: boolean;
}

function rebuild(places: StorePlaces, { partitions, isStored }: Rebuilding, signal: AbortSignal): Promise<number> {
  const options = { ...places, wake: null };
  return keeping(async (keep) => {
    const profiles = await keep(openProfiles(options));
    const log = await keep(openLog(options));
    const aggregates = await keep(openAggregates(options));
    const clean = await log.ensureTopic('users.clean', partitions);
    const ledgerHash = ledgerHashOf(places.dataDirectory);
    const { persons, positions } = await rebuildAggregates({ aggregates, profiles, ledgerHash, clean }, signal);
    // Without any profile the transformer begins anew and publishes all facts again: none that is there may count before.
    if (persons === 0 || isStored) await aggregates.commit({ facts: [], rows: [], positions: endsOf(clean) });
    else if (aggregates.settle) await foldRest({ aggregates, profiles, log, ledgerHash }, { clean, positions }, signal);
    await aggregates.settle?.();
    return persons;
  });
}

type Folding = Pick<OpenWriters, 'aggregates' | 'profiles' | 'log' | 'ledgerHash'>;

/**
 * Where others read the aggregates too, they read nothing of a partition that was made anew before it has come to where the
 * topic ended then (P-MON-3): it is read on to there now, instead of by the next aggregator.
 */
async function foldRest(
  { aggregates, profiles, log, ledgerHash }: Folding,
  { clean, positions }: { readonly clean: TopicDescription; readonly positions: ReadonlyMap<number, CleanPosition> },
  signal: AbortSignal,
): Promise<void> {
  const topicId = aggregateBasis(clean.topicId);
  const known = new Map(positions);
  const state = createAggregateState(await aggregates.rows());
  const ledger = await createLedgerWatch(profiles.ledger, ledgerHash)();
  const from = new Map([...positions].map(([partition, { offset }]) => [partition, offset]));
  for await (const batch of log.read('users.clean', from, signal)) {
    const folded = sortOut({ positions: known, topicId }, [batch], ledger);
    await foldFacts(aggregates, state, folded);
    for (const [partition, position] of folded.positions) known.set(partition, position);
  }
  const ends = [...endsOf(clean)].filter(([partition, { offset }]) => (known.get(partition)?.offset ?? 0) < offset);
  await aggregates.commit({ facts: [], rows: [], positions: new Map(ends) });
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
 * Only for a log that is in the data directory.
 */
export async function replaceLog(places: StorePlaces, partitions: number, signal: AbortSignal): Promise<number> {
  await keeping(async (keep) => {
    const profiles = await keep(openProfiles({ ...places, wake: null }));
    const log = openEmbeddedLog({ path: storeFiles(places.dataDirectory).log, wake: null });
    await keep(Promise.resolve(log));
    const committed = await profiles.committed();
    const values = new Map([...committed].map(([partition, text]) => [partition, parseCommittedValue(text)]));
    const count = [...values.values()][0]?.partitions ?? partitions;
    const startOffsets = new Map([...values].map(([partition, { offset }]) => [partition, offset]));
    const { topicId } = await log.ensureTopic('users.raw', count, startOffsets);
    await profiles.upsert(
      [],
      new Map([...values].map(([partition, value]) => [partition, JSON.stringify({ ...value, topicId })])),
    );
  });
  return rebuildFromProfiles(places, partitions, signal);
}
