import type { AggregateStore, Log, ProfileStore } from '../ports.ts';

/** What the rights of a person need of the stores. They may be in use by the stages meanwhile. */
export interface PersonStores {
  readonly log: Pick<Log, 'read' | 'describe' | 'publish'>;
  readonly profiles: ProfileStore;
  readonly aggregates: Pick<AggregateStore, 'earlier'>;
  /** A person's id as the ledger knows it. */
  readonly ledgerHash: (id: string) => string;
  nowMs(): number;
}
