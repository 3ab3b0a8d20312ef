import type { DataSetName } from '../domain/data-sets.ts';
import { deletionClock, pendingUntil, type StoreClocks } from '../domain/deletion-clock.ts';
import type { ErasureReceipt, ErasureRest } from '../domain/erasure.ts';
import { type ErasureReading, recordsIn } from './erasure-stores.ts';
import { tallyDue } from './count.ts';
import { heldIn } from './held.ts';
import { select } from './selection.ts';
import { readClocks } from './store-clocks.ts';
import { Tally } from './tally.ts';
import { utf8Text } from '../utf8-text.ts';

/** A purge that was closed some time ago. */
export interface ClosedErasure {
  readonly receipt: Omit<ErasureReceipt, 'values'>;
  readonly dataSets: readonly DataSetName[];
  /** Empty where it was one person. */
  readonly older: readonly { readonly dataSet: string; readonly beforeMs: number }[];
}

/**
 * What is still there of what a closed purge took (P-ECS-4). Whom it was about nobody keeps but the ledger: of one person
 * every record of the log, and every profile, is asked whether the ledger's hash is that of its person.
 */
export async function recheckErasure(
  reading: ErasureReading,
  { receipt, dataSets, older }: ClosedErasure,
  signal: AbortSignal,
): Promise<ErasureRest> {
  if (older.length > 0) {
    const scopes = older.map((scope) => ({ kind: 'older' as const, ...scope }));
    return toRest(await tallyDue(reading, select(scopes, receipt), signal), dataSets);
  }
  const tally = new Tally();
  const isErased = await erasedBy(reading, receipt.intentId);
  if (isErased) await tallyPersons(reading, { receipt, isErased, tally }, signal);
  return toRest({ tally, clocks: await readClocks(reading) }, dataSets);
}

/** What a tally comes to, with the clock of each data set. */
export function toRest(
  { tally, clocks }: { readonly tally: Tally; readonly clocks: StoreClocks },
  dataSets: readonly DataSetName[],
): ErasureRest {
  const clock = dataSets.map((dataSet) => deletionClock(dataSet, clocks));
  return {
    remaining: tally.counts(dataSets).map(({ dataSet, store, n }) => ({ dataSet, store, n })),
    pending: clock.flatMap((of) => {
      const pending = tally.pendingOf(of.dataSet);
      if (pending === null) return [];
      return [{ dataSet: of.dataSet, store: of.store, n: pending.n, untilMs: pendingUntil(of, pending) }];
    }),
    clock,
  };
}

interface Named {
  /** Whether a text names somebody whom the intent erased. */
  named(text: string): boolean;
  person(id: string): boolean;
}

/** null where the ledger knows nobody of it any more. */
async function erasedBy({ profiles, ledgerHash }: ErasureReading, intentId: string): Promise<Named | null> {
  const entries = ((await profiles?.ledger.entries()) ?? []).filter(
    (entry) => entry.kind === 'erased' && entry.intentId === intentId,
  );
  return entries.length === 0 ? null : heldIn(new Set(entries.map(({ subject }) => subject)), ledgerHash);
}

interface Looking {
  readonly receipt: Omit<ErasureReceipt, 'values'>;
  readonly isErased: Named;
  readonly tally: Tally;
}

async function tallyPersons(reading: ErasureReading, looking: Looking, signal: AbortSignal): Promise<void> {
  const { receipt, isErased, tally } = looking;
  for await (const records of recordsIn(reading, { topic: 'users.raw' }, signal)) {
    for (const { partition, offset, key, value, createdMs } of records) {
      if (offset >= (receipt.rawEndOffsets[partition] ?? 0)) continue;
      const text = value === null ? '' : utf8Text(value);
      if (isErased.named(text) || (key !== null && isErased.named(key))) tally.pending('raw-messages', createdMs);
    }
  }
  for await (const records of recordsIn(reading, { topic: 'users.clean' }, signal)) {
    for (const { key, headers, createdMs } of records)
      if (key !== null && (headers.effectiveUs ?? 0) <= receipt.effectiveUs && isErased.person(key))
        tally.pending('clean-facts', createdMs);
  }
  for await (const profiles of reading.profiles?.scan(signal) ?? []) {
    for (const { id, effectiveUs, receivedMs } of profiles)
      if (effectiveUs <= receipt.effectiveUs && isErased.person(id)) tally.going('profiles', receivedMs);
  }
}
