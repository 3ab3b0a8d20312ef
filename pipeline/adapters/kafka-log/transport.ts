import { readFileSync } from 'node:fs';
import type { KafkaConfig } from '../../domain/connections.ts';
import { PipelineError } from '../../domain/errors.ts';

/** Throws `store-refused` where a file cannot be read. */
export function toTls({ tls }: KafkaConfig): object | null {
  if (tls === null) return null;
  return { ...readPem('ca', tls.caFile), ...readPem('cert', tls.certificateFile), ...readPem('key', tls.keyFile) };
}

function readPem(name: 'ca' | 'cert' | 'key', file: string | null): object {
  if (file === null) return {};
  try {
    return { [name]: readFileSync(file) };
  } catch (cause) {
    throw new PipelineError(
      'store-refused',
      `The file ${file} for the connection to Kafka cannot be read. Check its path and its permissions.`,
      { cause, details: { store: 'log', reason: 'unreadable-file', file } },
    );
  }
}

export function toSasl({ user, sasl }: KafkaConfig, password: string | null): object | null {
  return user === null ? null : { mechanism: sasl, username: user, password: password ?? '' };
}
