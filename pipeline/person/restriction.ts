import { notePending } from './pending.ts';
import type { PersonStores } from './person-stores.ts';

export interface RestrictionChange {
  readonly id: string;
  /** The request that asks for it: the same one again changes nothing. */
  readonly requestId: string;
  readonly restricted: boolean;
}

/**
 * The first half of a restriction or its lifting: the ledger says so from now on. Behind the barrier, when every
 * transformer has seen it, `publishPending` is the second.
 */
export async function changeLedger(stores: PersonStores, change: RestrictionChange): Promise<void> {
  const { profiles, log, ledgerHash } = stores;
  const subject = ledgerHash(change.id);
  await notePending(stores, change.id);
  if (change.restricted) {
    const raw = await log.describe('users.raw');
    const rawEndOffsets = raw?.partitions.map(({ endOffset }) => endOffset) ?? [];
    const effectiveUs = Math.floor(stores.nowMs() * 1000);
    const intentId = change.requestId;
    await profiles.ledger.add([{ kind: 'restricted', subject, intentId, effectiveUs, rawEndOffsets, beforeMs: null }]);
  } else {
    const entries = await profiles.ledger.entries();
    await profiles.ledger.remove(entries.filter((entry) => entry.kind === 'restricted' && entry.subject === subject));
  }
}
