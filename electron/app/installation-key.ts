import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PipelineError } from '../../pipeline/domain/errors.ts';
import { writeAtomically } from './atomic-file.ts';

const keyBytes = 32;

/**
 * The key of this installation's keyed hashes: `installation.key`, for its owner's eyes only, made on first use. Throws
 * `config-invalid` for a file of another length: with a new key the same person's hashes would no longer match.
 */
export function openInstallationKey(dataDirectory: string): Uint8Array {
  const path = join(dataDirectory, 'installation.key');
  if (!existsSync(path)) writeAtomically(path, randomBytes(keyBytes), 0o600);
  const key = new Uint8Array(readFileSync(path));
  if (key.length === keyBytes) return key;
  throw new PipelineError(
    'config-invalid',
    `installation.key has ${key.length} bytes instead of ${keyBytes}. Restore it from a backup, or remove it to begin with a new key: hashes made before will then no longer match.`,
    { details: { file: 'installation.key', bytes: key.length } },
  );
}
