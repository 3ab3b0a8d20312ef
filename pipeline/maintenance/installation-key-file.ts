import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PipelineError } from '../domain/errors.ts';
import { createLedgerHash } from '../stages/ledger-hash.ts';

export const installationKeyBytes = 32;

export function installationKeyPath(dataDirectory: string): string {
  return join(dataDirectory, 'installation.key');
}

/** The key of this installation's keyed hashes, which is there. Throws `config-invalid` where it is damaged. */
export function readInstallationKey(dataDirectory: string): Uint8Array {
  const path = installationKeyPath(dataDirectory);
  const key = new Uint8Array(readFileSync(path));
  if (key.length === installationKeyBytes) return key;
  throw unusableKey(path, `has ${key.length} bytes instead of ${installationKeyBytes}`);
}

/** A person's id as the ledger of the directory knows it; the key is read when the first is asked for. */
export function ledgerHashOf(dataDirectory: string): (id: string) => string {
  let hash: ((id: string) => string) | null = null;
  return (id) => (hash ??= createLedgerHash(readInstallationKey(dataDirectory)))(id);
}

export function unusableKey(path: string, what: string): PipelineError {
  return new PipelineError(
    'config-invalid',
    `installation.key ${what}. E-mail, phone and address of the stored profiles are hashed with it: restore it from a backup. ` +
      `Only to go on with a new key, whose hashes will not match those: head -c ${installationKeyBytes} /dev/urandom > '${path}'`,
    { details: { file: 'installation.key' } },
  );
}
