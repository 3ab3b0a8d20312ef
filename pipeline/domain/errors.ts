/** Every way in which the pipeline can fail, apart from a rejected record, which is a value (`rejection.ts`). */
export const pipelineErrorCodes = [
  'aggregates-behind',
  'barrier-not-passed',
  'config-invalid',
  'data-directory-in-use',
  'disk-full',
  'group-active',
  'input-not-found',
  'input-unreadable',
  'io-failed',
  'position-mismatch',
  'processing-day-changed',
  'rewind-beyond',
  'rewind-nothing',
  'rewind-policy',
  'source-refused',
  'source-unreachable',
  'store-busy',
  'store-damaged',
  'store-refused',
  'store-too-new',
  'store-unreachable',
  'topic-changed',
  'unexpected',
  'worker-died',
] as const;

export type PipelineErrorCode = (typeof pipelineErrorCodes)[number];

/** Details are safe to show: numbers, file names and codes, never a value of a record. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

export interface PipelineErrorOptions {
  readonly canRetry?: boolean;
  readonly details?: ErrorDetails;
  readonly cause?: unknown;
}

/** The one error class of the pipeline. Its message says what happened, why, and what to do. */
export class PipelineError extends Error {
  readonly code: PipelineErrorCode;
  readonly canRetry: boolean;
  readonly details: ErrorDetails;

  constructor(code: PipelineErrorCode, message: string, options: PipelineErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'PipelineError';
    this.code = code;
    this.canRetry = options.canRetry ?? false;
    this.details = options.details ?? {};
  }
}

/** Any thrown value as a `PipelineError`; what is not one already becomes `unexpected` and cannot be retried. */
export function toPipelineError(thrown: unknown): PipelineError {
  if (thrown instanceof PipelineError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new PipelineError('unexpected', message, { cause: thrown });
}

/** What a line says of why a source or an input failed, so that every language has words for it. */
export function causeFields({ code, details }: Pick<PipelineError, 'code' | 'details'>): PipelineError['details'] {
  if (!/^(source|input)-/.test(code)) return {};
  return Object.fromEntries(Object.entries(details).filter(([name]) => ['reason', 'status', 'file'].includes(name)));
}
