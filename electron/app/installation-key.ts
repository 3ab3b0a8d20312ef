import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PipelineError } from '../../pipeline/domain/errors.ts';
import { storeFiles } from '../../pipeline/maintenance/store-files.ts';
import { writeAtomically } from './atomic-file.ts';

const keyBytes = 32;

/**
 * The key of this installation's keyed hashes: `installation.key`, for its owner's eyes only, made once, before there
 * is a profile. Throws `config-invalid` where it is damaged, or missing beside profiles: with a new key the same
 * person's hashes would no longer match, so that one is never made unasked.
 */
export function openInstallationKey(dataDirectory: string): Uint8Array {
  const path = join(dataDirectory, 'installation.key');
  if (!existsSync(path)) {
    if (existsSync(storeFiles(dataDirectory).profiles)) throw unusable(path, 'is missing, but profiles are there');
    writeAtomically(path, randomBytes(keyBytes), 0o600);
  }
  const key = new Uint8Array(readFileSync(path));
  if (key.length !== keyBytes) throw unusable(path, `has ${key.length} bytes instead of ${keyBytes}`);
  return key;
}

function unusable(path: string, what: string): PipelineError {
  return new PipelineError(
    'config-invalid',
    `installation.key ${what}. E-mail, phone and address of the stored profiles are hashed with it: restore it from a backup. ` +
      `Only to go on with a new key, whose hashes will not match those: head -c ${keyBytes} /dev/urandom > '${path}'`,
    { details: { file: 'installation.key' } },
  );
}
