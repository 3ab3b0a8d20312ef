import { MongoBulkWriteError, MongoError, MongoServerError, MongoServerSelectionError } from 'mongodb';
import type { ConnectionCause } from '../../domain/connection-check.ts';
import { PipelineError, type PipelineErrorCode } from '../../domain/errors.ts';
import { networkCause } from '../network-causes.ts';

/** Why MongoDB did not do what it was asked, as far as its client lets see. */
export function causeOf(error: unknown, withTls: boolean): ConnectionCause {
  const chain = [...causes(error)];
  for (const link of chain) {
    const cause = causeOfOne(link);
    if (cause !== null) return cause;
  }
  // A server that wants TLS, or wants none, hangs up on whoever speaks otherwise.
  const hungUp = chain.some(
    (link) => codeOf(link) === 'ECONNRESET' || /closed|socket disconnected/u.test(textOf(link)),
  );
  if (hungUp) return withTls ? 'tls-not-expected' : 'tls-expected';
  if (chain.some((link) => /timed out/u.test(textOf(link)))) return 'timeout';
  return 'other';
}

/** A bulk write wraps whatever kept it from the server, which then looks like an answer of the server. */
function withoutBulk(error: unknown): unknown {
  const inner: unknown = error instanceof MongoBulkWriteError ? error.errorResponse : null;
  return inner instanceof Error ? inner : error;
}

/** The names that a certificate is for, where the client was shown one that it does not take. */
export function certificateNames(error: unknown): string | null {
  for (const link of causes(error)) {
    const certificate = link instanceof Error && 'cert' in link ? link.cert : null;
    if (certificate instanceof Object && 'subjectaltname' in certificate) return String(certificate.subjectaltname);
  }
  return null;
}

const byServerCode: Readonly<Record<number, ConnectionCause>> = {
  13: 'no-permission',
  18: 'wrong-password',
  8000: 'wrong-password',
};

function causeOfOne(link: unknown): ConnectionCause | null {
  if (link instanceof MongoServerError) return byServerCode[Number(link.code)] ?? null;
  if (link instanceof MongoError && link.name === 'MongoCompatibilityError') return 'too-old';
  if (/wire version/u.test(textOf(link))) return 'too-old';
  return networkCause(codeOf(link)) ?? null;
}

/** The error, what it wraps, and what the client met at each server before it gave up looking for one. */
function* causes(error: unknown): Generator<unknown> {
  if (!(error instanceof Error)) return;
  yield error;
  if (error instanceof MongoServerSelectionError) {
    for (const { error: met } of error.reason?.servers.values() ?? []) yield* causes(met);
    return;
  }
  if (error instanceof AggregateError) for (const one of error.errors) yield* causes(one);
  yield* causes(error.cause);
}

function codeOf(link: unknown): string {
  return link instanceof Error && 'code' in link ? String(link.code) : '';
}

function textOf(link: unknown): string {
  return link instanceof Error ? link.message : '';
}

/** What the server may answer while it starts, stops, or hands over to another one. */
const passing = new Set([6, 7, 50, 64, 89, 91, 112, 134, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);
const unreachable = new Set<ConnectionCause>(['refused', 'unknown-host', 'timeout']);

/** The system's own words for a socket: a write into a connection that has just gone is not always wrapped by the client. */
function isOfSocket(error: unknown): boolean {
  return [...causes(error)].some(
    (link) => link instanceof Error && 'syscall' in link && ['read', 'write', 'connect'].includes(String(link.syscall)),
  );
}

const words: Partial<Record<ConnectionCause, string>> = {
  'wrong-password': 'it does not accept the user or the password. Enter them anew in the connection.',
  'no-permission': 'the user may not do this. Give it the rights that the connection lists.',
  'untrusted-certificate':
    'its certificate is signed by an authority that is not trusted. Name its CA file in the connection.',
  'certificate-name': 'its certificate is for another name. Use that name as the host.',
  'client-certificate':
    'it wants a certificate of the client, or does not take the one that is named. Name the files of a certificate and key that its authority signed.',
  'certificate-expired': 'its certificate is not valid today. Renew it, or set the clock.',
  'too-old': 'it is older than this program can speak with. Use MongoDB 4.4 or newer.',
};

/** As a `PipelineError`: `store-unreachable`, which is waited for, or `store-refused`. */
export function toMongodbError(
  thrown: unknown,
  { hosts, withTls }: { hosts: string; withTls: boolean },
): PipelineError {
  if (thrown instanceof PipelineError) return thrown;
  const error = withoutBulk(thrown);
  const cause = causeOf(error, withTls);
  const status = error instanceof MongoServerError ? Number(error.code ?? 0) : 0;
  const details = { reason: cause, host: hosts, status };
  const refused = words[cause];
  const make = (code: PipelineErrorCode, text: string, canRetry: boolean): PipelineError =>
    new PipelineError(code, `MongoDB at ${hosts}: ${text}`, { canRetry, details, cause: error });
  if (refused !== undefined) return make('store-refused', refused, false);
  const transient =
    unreachable.has(cause) ||
    passing.has(status) ||
    isOfSocket(error) ||
    (error instanceof MongoError && error.hasErrorLabel('RetryableWriteError')) ||
    (error instanceof MongoError && !(error instanceof MongoServerError));
  const said = error instanceof Error ? error.message : String(error);
  return transient
    ? make('store-unreachable', `it cannot be reached (${said}). It is tried again; nothing is lost meanwhile.`, true)
    : make(
        'store-refused',
        `it refused what it was asked (${said}). Look at its log and at the collection's rules.`,
        false,
      );
}
