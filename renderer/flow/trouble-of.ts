import type { StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import type { ShownError } from '../i18n/error-text.ts';
import type { ShownErrorCode } from '../i18n/en/errors.ts';
import { hinderingWait } from '../state/hindered-stage.ts';

export interface Trouble {
  readonly code: ShownErrorCode;
  /** The engine's own words. */
  readonly message: string;
  readonly details: NonNullable<ShownError['details']>;
}

/** What keeps a stage from its work, or null; a stage that has gone on since is in none. */
export function troubleOf(stage: Pick<StageSnapshot, 'state' | 'wait' | 'lastError'>): Trouble | null {
  const { state, lastError } = stage;
  if (state === 'failed' && lastError !== null)
    return { code: lastError.code, message: lastError.message, details: lastError.details };
  // It has the words of the error that it waits out.
  const code = hinderingWait(stage);
  return code === null ? null : { code, message: lastError?.message ?? '', details: {} };
}
