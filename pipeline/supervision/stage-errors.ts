import { addErrors, type EdgeErrors, edgeNames, sumOfErrors } from '../domain/edges.ts';
import { causeFields, type PipelineError } from '../domain/errors.ts';
import type { LogFields } from '../domain/log-entry.ts';
import type { ErrorView, StageSnapshot } from '../domain/snapshot.ts';

/** What went wrong with a stage since somebody started it, over all of its workers. */
export interface StageErrors {
  readonly last: ErrorView | null;
  /** A worker ended by it, which had counted `reported`. Returns what its line says of the error. */
  ended(error: PipelineError, reported: EdgeErrors, atMs: number): LogFields;
  view(reported: EdgeErrors): Pick<StageSnapshot, 'errors' | 'edgeErrors' | 'lastError'>;
}

export function createStageErrors(): StageErrors {
  let last: ErrorView | null = null;
  let onEdges: EdgeErrors = {};
  let onNone = 0;
  return {
    get last() {
      return last;
    },
    ended(error, reported, atMs) {
      const { code, message, details } = error;
      const edge = edgeNames.find((name) => name === details['edge']);
      onEdges = addErrors(addErrors(onEdges, reported), edge === undefined ? {} : { [edge]: 1 });
      if (edge === undefined) onNone += 1;
      last = { code, message, details, atMs };
      return { message, error: code, ...(edge === undefined ? {} : { edge }), ...causeFields(error) };
    },
    view(reported) {
      const edgeErrors = addErrors(onEdges, reported);
      return { errors: onNone + sumOfErrors(edgeErrors), edgeErrors, lastError: last };
    },
  };
}
