import { type DataSetName, dataSetNames } from '../domain/data-sets.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { LedgerReader } from '../ports.ts';
import type { ErasureStores } from './erasure-stores.ts';

export type HeldSubject =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'data-set'; readonly dataSet: string };

type HoldStores = Pick<ErasureStores, 'profiles' | 'ledgerHash' | 'inTurn'>;

/**
 * Durable when it resolves. It takes its turn with whoever deletes in the log, the exports or by trimming, all of whom read
 * the holds in theirs: nothing that is held goes once this has resolved (P-ERA-15).
 */
export async function addHold(stores: HoldStores, holdId: string, subject: HeldSubject): Promise<void> {
  const named = subject.kind === 'person' ? stores.ledgerHash(subject.id) : dataSetOf(subject.dataSet);
  const entry = { kind: 'held', subject: named, intentId: holdId } as const;
  await stores.inTurn(() =>
    stores.profiles.ledger.add([{ ...entry, effectiveUs: 0, rawEndOffsets: [], beforeMs: null }]),
  );
}

/** One that is not there was lifted before. */
export async function liftHold({ profiles }: Pick<HoldStores, 'profiles'>, holdId: string): Promise<void> {
  const entries = await profiles.ledger.entries();
  await profiles.ledger.remove(entries.filter((entry) => isHold(entry) && entry.intentId === holdId));
}

export async function heldNow(ledger: LedgerReader): Promise<readonly string[]> {
  const entries = await ledger.entries();
  return [...new Set(entries.filter((entry) => isHold(entry)).map(({ intentId }) => intentId))];
}

function isHold({ kind }: LedgerEntry): boolean {
  return kind === 'held';
}

function dataSetOf(name: string): DataSetName {
  const known = dataSetNames.find((dataSet) => dataSet === name);
  if (known !== undefined) return known;
  throw new TypeError(`There is no data set ${name} that could be held.`);
}
