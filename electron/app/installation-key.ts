import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  installationKeyBytes,
  installationKeyPath,
  readInstallationKey,
  unusableKey,
} from '../../pipeline/maintenance/installation-key-file.ts';
import { storeFiles } from '../../pipeline/adapters/embedded-files.ts';
import { writeAtomically } from './atomic-file.ts';

/**
 * The key of this installation's keyed hashes: `installation.key`, for its owner's eyes only, made once, before there
 * is a profile. Throws `config-invalid` where it is damaged, or missing beside profiles: with a new key the same
 * person's hashes would no longer match, so that one is never made unasked.
 */
export function openInstallationKey(dataDirectory: string): Uint8Array {
  const path = installationKeyPath(dataDirectory);
  if (!existsSync(path)) {
    if (existsSync(storeFiles(dataDirectory).profiles)) throw unusableKey(path, 'is missing, but profiles are there');
    writeAtomically(path, randomBytes(installationKeyBytes), 0o600);
  }
  return readInstallationKey(dataDirectory);
}
