import type { LedgerEntry } from '../domain/ledger.ts';
import type { LedgerReader } from '../ports.ts';

/** Whether a person is restricted. Nothing is hashed where nobody is. */
export function restrictedIn(entries: readonly LedgerEntry[], hashOf: (id: string) => string): (id: string) => boolean {
  const restricted = new Set(entries.filter(({ kind }) => kind === 'restricted').map(({ subject }) => subject));
  return restricted.size === 0 ? () => false : (id) => restricted.has(hashOf(id));
}

/** As the ledger stands at this moment. */
export async function readRestricted(
  ledger: LedgerReader,
  hashOf: (id: string) => string,
): Promise<(id: string) => boolean> {
  return restrictedIn(await ledger.entries(), hashOf);
}
