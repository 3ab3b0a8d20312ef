import { PipelineError } from '../../domain/errors.ts';

const willTryAgain = 'It is tried again by itself.';
/** Answers of 4xx that pass: time-out, too early, too many requests. */
const passing: ReadonlySet<number> = new Set([408, 425, 429]);

/** What a status other than 2xx means; null where the answer is to be read. */
export function refusalOf(status: number, retryAfter: string | null, nowMs: number): PipelineError | null {
  if (status >= 200 && status < 300) return null;
  const canRetry = status >= 500 || passing.has(status);
  const retryAfterMs = parseRetryAfter(retryAfter, nowMs);
  const details = { status, ...(retryAfterMs === null ? {} : { retryAfterMs }) };
  return new PipelineError('source-refused', refusalText(status, canRetry), { canRetry, details });
}

/** The pause that a `Retry-After` asks for, in seconds or as a date; null where it says nothing. */
function parseRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const atMs = Date.parse(header);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}

/**
 * The API says some failures under status 200, as `{"error": …}`. Its words are not repeated: what a foreign server says
 * may hold anything, a person's data included.
 */
export function errorInAnswer(json: unknown): PipelineError | null {
  if (typeof json !== 'object' || json === null || !('error' in json) || 'results' in json) return null;
  const asksForLess = typeof json.error === 'string' && json.error.includes('ease up');
  const said = asksForLess ? 'asks for fewer requests' : 'answered with an error instead of users';
  return new PipelineError('source-refused', `The source ${said} (status 200). ${willTryAgain}`, {
    canRetry: true,
    details: { status: 200 },
  });
}

export function truncatedAnswer(url: URL): PipelineError {
  return unreachable(`The answer of ${url.host} is cut short or no JSON. ${willTryAgain}`, {
    host: url.host,
    reason: 'truncated',
  });
}

export function tooMuch(maxBytes: number): PipelineError {
  const message = `The source's answer is larger than ${maxBytes} bytes and was not read. Ask for fewer users a request.`;
  return new PipelineError('source-refused', message, { canRetry: true, details: { maxBytes } });
}

export function timedOut(timeoutMs: number): PipelineError {
  return unreachable(`The source did not answer within ${timeoutMs} ms. ${willTryAgain}`, {
    timeoutMs,
    reason: 'timeout',
  });
}

/** Whatever the network threw: no name, no route, refused, reset, cut short. */
export function toUnreachable(url: URL, thrown: unknown): PipelineError {
  if (thrown instanceof PipelineError) return thrown;
  const reason = networkCode(thrown);
  const message = `${url.host} cannot be reached (${reason}). Check the network, the proxy and the address. ${willTryAgain}`;
  return unreachable(message, { host: url.host, reason }, thrown);
}

function unreachable(message: string, details: PipelineError['details'], cause?: unknown): PipelineError {
  return new PipelineError('source-unreachable', message, { canRetry: true, details, cause });
}

function refusalText(status: number, canRetry: boolean): string {
  if (status === 429) return `The source asks for fewer requests (status 429). ${willTryAgain}`;
  if (canRetry) return `The source is in trouble (status ${status}). ${willTryAgain}`;
  return `The source refused the request (status ${status}). Check the address in the source's settings.`;
}

/** The innermost code of an error's chain of causes, which says more than "fetch failed". */
function networkCode(thrown: unknown): string {
  let code = 'unknown';
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if ('code' in error && typeof error.code === 'string') code = error.code;
  }
  return code;
}
