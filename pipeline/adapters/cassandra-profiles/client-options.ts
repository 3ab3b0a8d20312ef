import { readFileSync } from 'node:fs';
import { checkServerIdentity, type ConnectionOptions } from 'node:tls';
import { auth, type DseClientOptions, policies } from 'cassandra-driver';
import type { CassandraConfig, TlsConfig } from '../../domain/connections.ts';
import { PipelineError } from '../../domain/errors.ts';

const connectWithinMs = 5_000;
const answerWithinMs = 10_000;
/** So many answers that never came, and the connection is given up: a half-open one is found that way. */
const lostAnswers = 8;

/**
 * What has no version of its own is timed by Cassandra: a machine whose clock is ahead would hide for as long what others
 * write or delete behind it. The driver's types do not know that there may be none.
 */
const timedByServers = { timestampGeneration: null } as unknown as Pick<
  NonNullable<DseClientOptions['policies']>,
  'timestampGeneration'
>;

export function clientOptions(config: CassandraConfig, password: string | null): DseClientOptions {
  const { contactPoints, datacenter, user, tls } = config;
  return {
    contactPoints,
    localDataCenter: datacenter,
    applicationName: 'Vigie',
    monitorReporting: { enabled: false },
    pooling: { heartBeatInterval: 10_000 },
    policies: {
      reconnection: new policies.reconnection.ExponentialReconnectionPolicy(250, 5_000, false),
      ...timedByServers,
    },
    socketOptions: {
      connectTimeout: connectWithinMs,
      readTimeout: answerWithinMs,
      defunctReadTimeoutThreshold: lostAnswers,
    },
    ...(user === null ? {} : { authProvider: new auth.PlainTextAuthProvider(user, password ?? '') }),
    ...(tls === null ? {} : { sslOptions: tlsOptions(tls, contactPoints) }),
  };
}

/** The driver connects to addresses; a certificate may also be for the name that the address was found by. */
function tlsOptions({ caFile, certificateFile, keyFile }: TlsConfig, contactPoints: readonly string[]) {
  const names = contactPoints.map((point) => hostOf(point));
  const isFor: ConnectionOptions['checkServerIdentity'] = (host, certificate) => {
    const problems = [host, ...names].map((name) => checkServerIdentity(name, certificate));
    return problems.includes(undefined) ? undefined : problems.at(-1);
  };
  return {
    rejectUnauthorized: true,
    checkServerIdentity: isFor,
    ...(caFile === null ? {} : { ca: [readPem(caFile)] }),
    ...(certificateFile === null ? {} : { cert: readPem(certificateFile) }),
    ...(keyFile === null ? {} : { key: readPem(keyFile) }),
  };
}

/** Of HOST:PORT; an IPv6 address without its brackets. */
export function hostOf(contactPoint: string): string {
  return contactPoint.slice(0, contactPoint.lastIndexOf(':')).replace(/^\[|\]$/gu, '');
}

function readPem(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new PipelineError(
      'store-refused',
      `The certificate file ${file} of the connection to Cassandra cannot be read. Correct its path in the connection, or let this user read it.`,
      { details: { file, reason: 'unreadable-file' }, cause },
    );
  }
}
