import { safeStorage } from 'electron';
import type { SecretSealing } from '../app/connections/secret-sealing.ts';

/** The system's key store. Only once Electron is ready: on Linux nothing is known of it earlier. */
export function openSafeStorage(platform: string): SecretSealing {
  return {
    ...describe(platform),
    seal: (text) => safeStorage.encryptString(text).toString('base64'),
    open: (sealed) => safeStorage.decryptString(Buffer.from(sealed, 'base64')),
  };
}

/** `basic_text` seals with a key that stands in Chromium's source: whoever has the file has the password. */
function describe(platform: string): Pick<SecretSealing, 'protection' | 'keyStore'> {
  if (!safeStorage.isEncryptionAvailable()) return { protection: 'none', keyStore: null };
  if (platform !== 'linux') return { protection: 'key-store', keyStore: null };
  const keyStore = safeStorage.getSelectedStorageBackend();
  const isWeak = keyStore === 'basic_text' || keyStore === 'unknown';
  return { protection: isWeak ? 'weak-key-store' : 'key-store', keyStore };
}
