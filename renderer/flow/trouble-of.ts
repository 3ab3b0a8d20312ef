import type { StageSnapshot, WaitReason } from '../../pipeline/domain/snapshot.ts';
import type { ShownErrorCode } from '../i18n/en/errors.ts';

export interface Trouble {
  readonly code: ShownErrorCode;
  /** The engine's own words, which have the details. */
  readonly message: string;
}

/** Waits that somebody can do something about; each has the words of the error that it waits out. */
const troubles: Readonly<Record<WaitReason, ShownErrorCode | null>> = {
  'back-pressure': null,
  'source-pause': null,
  'disk-full': 'disk-full',
  'store-busy': 'store-busy',
  'store-unreachable': 'store-unreachable',
  'io-failed': 'io-failed',
  'source-unreachable': 'source-unreachable',
  'source-refused': 'source-refused',
};

/** What keeps a stage from its work, or null; a stage that has gone on since is in none. */
export function troubleOf({
  state,
  wait,
  lastError,
}: Pick<StageSnapshot, 'state' | 'wait' | 'lastError'>): Trouble | null {
  if (state === 'failed' && lastError !== null) return { code: lastError.code, message: lastError.message };
  const code = wait === null ? null : troubles[wait.reason];
  return code === null ? null : { code, message: lastError?.message ?? '' };
}
