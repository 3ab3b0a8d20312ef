import type { CassandraConfig } from '../../domain/connections.ts';
import { PipelineError } from '../../domain/errors.ts';
import { type Diagnosis, diagnose } from './diagnose.ts';

const canRetry = new Set<Diagnosis['cause']>(['refused', 'unknown-host', 'timeout', 'tls-expected']);

/** What the driver rejected with, as the stages know it: what happened, why, and what to do. */
export function toStoreError(thrown: unknown, config: CassandraConfig): PipelineError {
  if (thrown instanceof PipelineError) return thrown;
  const found = diagnose(thrown, config);
  const retry = found.isPassing || canRetry.has(found.cause);
  return new PipelineError(
    retry ? 'store-unreachable' : 'store-refused',
    `Cassandra at ${config.contactPoints.join(', ')}: ${explain(found, config)}`,
    { canRetry: retry, details: { reason: found.cause }, cause: thrown },
  );
}

const explanations: Readonly<
  Partial<Record<Diagnosis['cause'], (found: Diagnosis, config: CassandraConfig) => string>>
> = {
  refused: () => 'nothing listens there. Start Cassandra, or correct host and port in the connection.',
  'unknown-host': () => 'the host name is unknown. Correct it in the connection, or mend the name service.',
  timeout: () =>
    'no answer in time. It is stopped, overloaded, or a firewall is between; nothing is lost, and it is tried again.',
  'wrong-password': (_, { user }) =>
    user === null
      ? 'it asks for a user and a password, and the connection names none. Enter them in the connection.'
      : `user ${user} and the password do not fit. Enter the right ones in the connection.`,
  'no-permission': ({ message }, { user }) =>
    `user ${user ?? '(none)'} may not do this (${message}). Grant the rights that the connection's page lists.`,
  'untrusted-certificate': () =>
    'its certificate is signed by nobody whom this connection trusts. Choose the file of the authority that signed it.',
  'certificate-name': ({ message }) =>
    `its certificate is for another name (${message}). Connect by a name of the certificate, or have it issued for this one.`,
  'certificate-expired': () => 'its certificate is not valid at this time. Renew it, or set the clock right.',
  'client-certificate': () =>
    'it wants a certificate of the client, or does not take the one that the connection names. Choose the files of a certificate and key that its authority signed.',
  'tls-expected': () =>
    'the connection was closed. It is being restarted; or it expects TLS, which then has to be switched on in the connection.',
  'tls-not-expected': () =>
    'it does not speak TLS at this port. Switch TLS off in the connection, or correct the port.',
  'wrong-datacenter': ({ details }, { datacenter }) =>
    `there is no datacenter ${datacenter}; there is ${details['datacenters']}. Correct it in the connection.`,
};

function explain(found: Diagnosis, config: CassandraConfig): string {
  return explanations[found.cause]?.(found, config) ?? `${found.message}.`;
}
