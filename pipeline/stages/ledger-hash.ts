import { createKeyedHash } from './keyed-hash.ts';

const label = 'vigie ledger of erasures, restrictions and holds, 1';

/**
 * A person's id as the ledger knows it: HMAC-SHA-256 under a key of its own (HKDF of the installation's), so that no
 * other hash that is stored of a person is the same. The id may be of any case.
 */
export function createLedgerHash(installationKey: Uint8Array): (id: string) => string {
  const hashOf = createKeyedHash(installationKey, label);
  return (id) => hashOf(id.toLowerCase());
}
