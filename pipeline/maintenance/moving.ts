import type { StorePlaces } from '../adapters/catalogue.ts';
import { PipelineError } from '../domain/errors.ts';
import type { TopicDescription } from '../ports.ts';
import type { LogReader, ProfileReader } from '../store-readers.ts';

export type MovePart = 'profiles' | 'messages' | 'facts' | 'aggregates';

export interface StoreMove {
  readonly from: StorePlaces;
  readonly to: StorePlaces;
  /** A move of the same that was interrupted: what is there already is its own. */
  readonly resumed: boolean;
  readonly signal: AbortSignal;
  onProgress(part: MovePart, done: number): void;
}

export interface MoveSource {
  readonly log: LogReader;
  readonly profiles: ProfileReader;
  readonly raw: TopicDescription;
}

export function refused(what: string): PipelineError {
  return new PipelineError('config-invalid', `${what}.`);
}
