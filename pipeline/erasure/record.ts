import { parseCommittedValue } from '../domain/committed.ts';
import type { ErasureReceipt, ErasureScope } from '../domain/erasure.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { ErasureStores } from './erasure-stores.ts';
import { readHeld } from './count.ts';
import type { Held } from './held.ts';
import { select } from './selection.ts';

type LedgerPart = Omit<ErasureReceipt, 'values'>;

/** The facts of a delivery that is under way may be ahead of what is committed, by no more users than a delivery holds. */
const usersUnderWay = 50_000;

/**
 * Writes the ledger of an intent, once: who, or what is older, must not come back. Nothing can be appended to `users.raw`
 * meanwhile, so that what stands behind the offsets is met by a transformer that sees the entry (P-ERA-14).
 */
export async function recordIntent(
  stores: ErasureStores,
  intentId: string,
  { scopes, nowMs }: { readonly scopes: readonly ErasureScope[]; readonly nowMs: number },
): Promise<LedgerPart> {
  const { log, profiles } = stores;
  const known = (await profiles.ledger.entries()).find((entry) => isOfIntent(entry, intentId));
  if (known) return { intentId, effectiveUs: known.effectiveUs, rawEndOffsets: known.rawEndOffsets };
  const write = async (rawEndOffsets: readonly number[]): Promise<LedgerPart> => {
    const effectiveUs = await laterThanAll(stores, nowMs);
    const part = { intentId, effectiveUs, rawEndOffsets };
    await profiles.ledger.add(toEntries(scopes, part, { hashOf: stores.ledgerHash, held: await readHeld(stores) }));
    return part;
  };
  return (await log.describe('users.raw')) === null ? write([]) : log.whileStill('users.raw', write);
}

/** Above every effective time that was given until now. */
async function laterThanAll({ profiles }: ErasureStores, nowMs: number): Promise<number> {
  const values = [...(await profiles.committed()).values()].map((text) => parseCommittedValue(text));
  const entries = await profiles.ledger.entries();
  const given = [...values, ...entries].map(({ effectiveUs }) => effectiveUs);
  return Math.max(Math.floor(nowMs * 1000), ...given) + usersUnderWay * Math.max(1, values[0]?.partitions ?? 1);
}

/** Nothing is kept from coming back of what a hold keeps: it does not go. */
function toEntries(
  scopes: readonly ErasureScope[],
  part: LedgerPart,
  { hashOf, held }: { readonly hashOf: (id: string) => string; readonly held: Held },
): LedgerEntry[] {
  const { persons, dataSets, before } = select(scopes, part);
  const erased = [...persons].filter((id) => !held.person(id) && !held.profiles);
  const older = dataSets.filter((dataSet) => Number.isFinite(before(dataSet)));
  const kept = older.filter((name) => !held.dataSet(name) && !(name === 'profiles' && held.profiles));
  return [
    ...erased.map((id) => ({ ...part, kind: 'erased' as const, subject: hashOf(id), beforeMs: null })),
    ...kept.map((name) => ({ ...part, kind: 'older' as const, subject: name, beforeMs: before(name) })),
  ];
}

function isOfIntent({ kind, intentId }: LedgerEntry, wanted: string): boolean {
  return intentId === wanted && (kind === 'erased' || kind === 'older');
}
