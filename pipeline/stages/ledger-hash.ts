import { hkdfSync } from 'node:crypto';
import { createProtect } from './protect.ts';

const label = 'vigie ledger of erasures, restrictions and holds, 1';

/**
 * A person's id as the ledger knows it: HMAC-SHA-256 under a key of its own (HKDF of the installation's), so that no
 * other hash that is stored of a person is the same. The id may be of any case.
 */
export function createLedgerHash(installationKey: Uint8Array): (id: string) => string {
  const protect = createProtect(new Uint8Array(hkdfSync('sha256', installationKey, new Uint8Array(), label, 32)));
  return (id) => protect(id.toLowerCase());
}
