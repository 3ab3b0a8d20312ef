import { readFileSync } from 'node:fs';
import { MongoClient, type MongoClientOptions } from 'mongodb';
import type { MongodbConfig, TlsConfig } from '../../domain/connections.ts';
import { PipelineError } from '../../domain/errors.ts';

/** The hosts of the address, as messages name the server. */
export function hostsOf({ uri }: Pick<MongodbConfig, 'uri'>): string {
  return /^mongodb(?:\+srv)?:\/\/([^/?]*)/u.exec(uri)?.[1] ?? '';
}

const defaults = {
  serverSelectionTimeoutMS: 4000,
  connectTimeoutMS: 4000,
  // A connection that is open at one end only is noticed by this alone.
  socketTimeoutMS: 15_000,
  waitQueueTimeoutMS: 15_000,
} satisfies MongoClientOptions;

/**
 * A client that is connected at its first use. What the address asks for in its options is honoured. Throws
 * `input-unreadable` where a file of the configuration cannot be read, `config-invalid` for an address that is none.
 */
export function createClient(config: MongodbConfig, password: string | null, maxWaitMs?: number): MongoClient {
  const { uri, tls, user } = config;
  const named = optionNames(uri);
  const times = Object.fromEntries(Object.entries(defaults).filter(([name]) => !named.has(name.toLowerCase())));
  const options: MongoClientOptions = {
    appName: 'vigie',
    maxPoolSize: 4,
    ...times,
    ...(maxWaitMs === undefined ? {} : { serverSelectionTimeoutMS: maxWaitMs, connectTimeoutMS: maxWaitMs }),
    ...(user === null ? {} : { auth: { username: user, password: password ?? '' } }),
    ...(tls === null ? {} : tlsOptions(tls)),
  };
  try {
    return new MongoClient(uri, options);
  } catch (error) {
    throw new PipelineError(
      'config-invalid',
      `The MongoDB address of ${hostsOf(config)} is not valid: ${error instanceof Error ? error.message : String(error)}. Correct it in the connection's settings.`,
      { cause: error },
    );
  }
}

function optionNames(uri: string): ReadonlySet<string> {
  const query = uri.split('?')[1] ?? '';
  return new Set([...new URLSearchParams(query).keys()].map((name) => name.toLowerCase()));
}

function tlsOptions({ caFile, certificateFile, keyFile }: TlsConfig): MongoClientOptions {
  return {
    tls: true,
    ...(caFile === null ? {} : { ca: read(caFile) }),
    ...(certificateFile === null ? {} : { cert: read(certificateFile) }),
    ...(keyFile === null ? {} : { key: read(keyFile) }),
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new PipelineError(
      'input-unreadable',
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}. Correct its path or permissions in the connection's settings.`,
      { cause: error, details: { file } },
    );
  }
}
