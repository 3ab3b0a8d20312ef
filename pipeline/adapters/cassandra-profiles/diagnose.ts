import { types } from 'cassandra-driver';
import type { CassandraConfig } from '../../domain/connections.ts';
import type { ConnectionCause, ConnectionDetails } from '../../domain/connection-check.ts';
import { networkCause } from '../network-causes.ts';

export interface Diagnosis {
  readonly cause: ConnectionCause;
  readonly details: ConnectionDetails;
  /** The server's or the system's own words, without values of a record. */
  readonly message: string;
  /** True where the server itself said that it is too busy, or lacks replicas, for now. */
  readonly isPassing: boolean;
}

interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly code: string | number;
}

const { responseErrorCodes: answers } = types;
const passing = new Set<number | string>([
  answers.serverError,
  answers.unavailableException,
  answers.overloaded,
  answers.isBootstrapping,
  answers.truncateError,
  answers.writeTimeout,
  answers.readTimeout,
  answers.readFailure,
  answers.writeFailure,
]);

/** Why the driver rejected: it names a cause for each host that it tried, of which the most telling one is taken. */
export function diagnose(thrown: unknown, config: CassandraConfig): Diagnosis {
  const causes = [...flatten(thrown)].map((error) => classify(error, config));
  return causes.find(({ cause }) => cause !== 'other' && cause !== 'timeout') ?? causes.find(isKnown) ?? causes[0]!;
}

function isKnown({ cause, isPassing }: Diagnosis): boolean {
  return cause !== 'other' || isPassing;
}

function* flatten(thrown: unknown): Generator<Thrown> {
  const { name = 'Error', message = String(thrown), code = '' } = (thrown ?? {}) as Partial<Thrown>;
  const inner = Object.values((thrown as { innerErrors?: Record<string, unknown> } | null)?.innerErrors ?? {});
  for (const error of inner) yield* flatten(error);
  if (inner.length === 0) yield { name, message, code };
}

function classify(error: Thrown, config: CassandraConfig): Diagnosis {
  const { name, message, code } = error;
  const found = (cause: ConnectionCause, details: ConnectionDetails = {}, isPassing = false): Diagnosis => ({
    cause,
    details,
    message: message.replace(/\.$/u, ''),
    isPassing,
  });
  if (name === 'AuthenticationError' || code === answers.badCredentials) return found('wrong-password');
  if (code === answers.unauthorized) return found('no-permission', { permission: message });
  const datacenters = /(?:Available DCs are|in data centers): \[(?<names>.*)\]/u.exec(message)?.groups?.['names'];
  if (datacenters !== undefined)
    return found('wrong-datacenter', { datacenter: config.datacenter, datacenters: datacenters.split(',').join(', ') });
  if (name === 'OperationTimedOutError' || /timed? ?out/iu.test(message)) return found('timeout');
  // The node is up again, and the driver has not connected to it again yet.
  if (message === 'No connection available') return found('timeout');
  if (/could be resolved/u.test(message)) return found('unknown-host');
  const cause = networkCause(String(code));
  if (cause) return found(cause);
  if (/ECONNRESET|EPIPE|[Ss]ocket.*closed|Connection.*closed/u.test(`${code} ${message}`)) return found(closed(config));
  // With nothing inside: every node was found down before.
  if (name === 'NoHostAvailableError') return { ...found('timeout'), message: 'no node can be reached' };
  return found('other', { message }, passing.has(code) || name === 'BusyConnectionError');
}

/** A connection that is closed while it is made: the one side speaks TLS, the other does not. */
function closed({ tls }: CassandraConfig): ConnectionCause {
  return tls === null ? 'tls-expected' : 'timeout';
}
