import type { StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import type { ShownError } from '../i18n/error-text.ts';
import type { ShownErrorCode } from '../i18n/en/errors.ts';
import { isOrdinary } from '../state/hindered-stage.ts';

export interface Trouble {
  readonly code: ShownErrorCode;
  /** The engine's own words. */
  readonly message: string;
  readonly details: NonNullable<ShownError['details']>;
}

/** What keeps a stage from its work, or null; a stage that has gone on since is in none. */
export function troubleOf({
  state,
  wait,
  lastError,
}: Pick<StageSnapshot, 'state' | 'wait' | 'lastError'>): Trouble | null {
  if (state === 'failed' && lastError !== null)
    return { code: lastError.code, message: lastError.message, details: lastError.details };
  if (wait === null || isOrdinary(wait.reason)) return null;
  // It has the words of the error that it waits out.
  return { code: wait.reason, message: lastError?.message ?? '', details: {} };
}
