import { PipelineError } from '../domain/errors.ts';
import type { ProfileStore } from '../ports.ts';
import { createKeyedHash } from './keyed-hash.ts';

const label = 'vigie mark of an installation key, 1';

/**
 * Throws `config-invalid` where the profiles were written under another installation's key: hashes would differ, and
 * whom the one has erased the other would let in again. The mark tells nothing of the key.
 */
export async function requireSameKey(
  profiles: Pick<ProfileStore, 'keyMark'>,
  installationKey: Uint8Array,
): Promise<void> {
  const mark = createKeyedHash(installationKey, label)('');
  if ((await profiles.keyMark(mark)) === mark) return;
  throw new PipelineError(
    'config-invalid',
    'These profiles are of an installation with another key: hashes would differ, and whom it erased would come back. Stop, copy its installation.key into this data directory, or name a keyspace of your own.',
    { details: { file: 'installation.key' } },
  );
}
