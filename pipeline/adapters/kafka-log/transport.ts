import { readFileSync } from 'node:fs';
import Broker from 'kafkajs/src/broker/index.js';
import { createLogger, LEVELS } from 'kafkajs/src/loggers/index.js';
import ConnectionPool, { type RequestQueue } from 'kafkajs/src/network/connectionPool.js';
import createSocketFactory from 'kafkajs/src/network/socketFactory.js';
import type { KafkaConfig } from '../../domain/connections.ts';
import { PipelineError } from '../../domain/errors.ts';
import { splitBroker } from './failures.ts';
import type { KafkaSettings } from './kafka-client.ts';

/** How the brokers are spoken to, in kafkajs's terms. */
export interface Transport {
  readonly clientId: string;
  readonly ssl: object | null;
  readonly sasl: object | null;
}

const connectionTimeoutMs = 4000;
/** A broker that says nothing for so long counts as lost; requests that may wait longer say so themselves. */
const requestTimeoutMs = 10_000;
/** kafkajs reports what goes wrong by its errors, too, and its lines may hold what is nobody's business. */
const silent = createLogger({ level: LEVELS.NOTHING, logCreator: () => () => undefined });
const createSocket = createSocketFactory();

/** Throws `store-refused` where a file cannot be read. */
export function toTransport({ config, password, clientId }: KafkaSettings): Transport {
  return { clientId, ssl: toTls(config), sasl: toSasl(config, password) };
}

/** Not connected yet. */
export function createBroker(address: string, transport: Transport): Broker {
  const connectionPool = new ConnectionPool({
    ...splitBroker(address),
    ...transport,
    logger: silent,
    socketFactory: createSocket,
    connectionTimeout: connectionTimeoutMs,
    requestTimeout: requestTimeoutMs,
    enforceRequestTimeout: true,
  });
  for (const { requestQueue } of connectionPool.pool) calm(requestQueue);
  return new Broker({
    connectionPool,
    logger: silent,
    authenticationTimeout: connectionTimeoutMs,
    allowAutoTopicCreation: false,
  });
}

/** kafkajs sets a timer of a negative time behind each answer, which Node warns of, whether anything waits or not. */
function calm(queue: RequestQueue): void {
  const schedule = queue.scheduleCheckPendingRequests.bind(queue);
  queue.scheduleCheckPendingRequests = () => {
    if (queue.pending.length > 0) schedule();
  };
}

/** At once: requests that are under way reject with the reason. */
export async function hangUp(broker: Broker, reason: Error): Promise<void> {
  for (const connection of broker.connectionPool.pool) {
    connection.rejectRequests(reason);
    await connection.disconnect();
  }
}

function toTls({ tls }: KafkaConfig): object | null {
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

function toSasl({ user, sasl }: KafkaConfig, password: string | null): object | null {
  return user === null ? null : { mechanism: sasl, username: user, password: password ?? '' };
}
