import { hkdfSync } from 'node:crypto';
import { createProtect } from './protect.ts';

/**
 * HMAC-SHA-256 under a key of its own, which HKDF makes of the installation's and the label: no value has the same hash
 * under two labels, nor that with which it is stored.
 */
export function createKeyedHash(installationKey: Uint8Array, label: string): (text: string) => string {
  return createProtect(new Uint8Array(hkdfSync('sha256', installationKey, new Uint8Array(), label, 32)));
}
