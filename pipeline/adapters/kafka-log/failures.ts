import type { ConnectionCause, ConnectionDetails } from '../../domain/connection-check.ts';
import { PipelineError } from '../../domain/errors.ts';
import { BrokerError, brokerCodes } from './broker-error.ts';
import { networkCause } from '../network-causes.ts';

export interface Failure {
  readonly cause: ConnectionCause;
  readonly details: ConnectionDetails;
  /** True where waiting, or a server that is started again, may help. */
  readonly canRetry: boolean;
}

/** Where a client was connecting to, and how; what it met is understood from that. */
export interface Destination {
  readonly brokers: readonly string[];
  readonly usesTls: boolean;
  readonly usesPassword: boolean;
  /** True until the broker has answered anything on this connection. */
  readonly isGreeting?: boolean;
}

/** The mechanism is none of the broker's, or it awaits no user on this port. */
const saslCodes: ReadonlySet<string> = new Set(['33', '34']);

const refusals: ReadonlySet<number> = new Set([
  brokerCodes.topicRefused,
  brokerCodes.groupRefused,
  brokerCodes.clusterRefused,
  brokerCodes.policyViolation,
]);
/** A broker that starts or stops hangs up in the middle of a greeting, as one does that speaks otherwise. */
const passingCauses: ReadonlySet<ConnectionCause> = new Set([
  'refused',
  'unknown-host',
  'timeout',
  'tls-expected',
  'tls-not-expected',
]);

/** Understands what kafkajs, Node or a broker reports. */
export function understand(thrown: unknown, to: Destination): Failure {
  const error = rootOf(thrown);
  const cause = causeOf(error, to);
  const message = error instanceof Error ? error.message : String(error);
  return {
    cause,
    details: { ...placeOf(error, to), ...moreOf(error, cause), message },
    canRetry: canRetry(error, cause),
  };
}

/** Any failure as the stages know them: `store-unreachable` is waited for, `store-refused` is not. */
export function toStoreError(thrown: unknown, to: Destination): PipelineError {
  if (thrown instanceof PipelineError) return thrown;
  const failure = understand(thrown, to);
  const { message = '', host = '', port = '' } = failure.details;
  const details = { store: 'log', reason: failure.cause, host, port };
  if (failure.canRetry)
    return new PipelineError(
      'store-unreachable',
      `Kafka at ${host}:${port} cannot be reached (${message}). Start it or mend the network: it is tried again, and nothing is lost.`,
      { canRetry: true, cause: thrown, details },
    );
  if (failure.cause === 'other') return new PipelineError('unexpected', String(message), { cause: thrown, details });
  return new PipelineError(
    'store-refused',
    `Kafka at ${host}:${port} refuses the connection: ${failure.cause} (${message}). Test the connection: it says what to do.`,
    { cause: thrown, details },
  );
}

/** The topic was asked for and is not there: nothing but `ensureTopic` makes one. */
export function topicMissing(topic: string): PipelineError {
  return new PipelineError(
    'topic-changed',
    `The topic ${topic} is not there: it was deleted, or never made. Start the pipeline, which makes it, or check the name of the topic.`,
    { details: { topic } },
  );
}

/** kafkajs wraps what it met once for each of its retries. */
function rootOf(thrown: unknown): unknown {
  let error = thrown;
  for (let depth = 0; depth < 8 && error instanceof Error && !(error instanceof BrokerError); depth += 1) {
    const isWrapped = error.name === 'KafkaJSNumberOfRetriesExceeded' || error.name === 'KafkaJSNonRetriableError';
    if (!isWrapped || !(error.cause instanceof Error)) return error;
    error = error.cause;
  }
  return error;
}

function causeOf(error: unknown, to: Destination): ConnectionCause {
  if (error instanceof BrokerError) return causeOfBroker(error);
  if (!(error instanceof Error)) return 'other';
  const code = codeOf(error);
  if (error.name === 'KafkaJSSASLAuthenticationError' || saslCodes.has(code)) return 'wrong-password';
  if (/PEM routines|no start line|key values mismatch/iu.test(error.message)) return 'unreadable-file';
  if (/before secure TLS connection|wrong version number|packet length too long/iu.test(error.message))
    return 'tls-not-expected';
  const known = networkCause(code);
  if (known) return known;
  if (/timeout|timed out/iu.test(error.message) || /Timeout/u.test(error.name)) return 'timeout';
  if (error.name === 'KafkaJSServerDoesNotSupportApiKey') return 'too-old';
  const isClosed = error.name === 'KafkaJSConnectionClosedError' || code === 'ECONNRESET' || code === 'EPIPE';
  // A broker that awaits TLS hangs up on whoever begins without.
  if (isClosed) return to.isGreeting && !to.usesTls ? 'tls-expected' : 'refused';
  return error.name === 'KafkaJSConnectionError' ? 'refused' : 'other';
}

function causeOfBroker(error: BrokerError): ConnectionCause {
  if (refusals.has(error.code)) return 'no-permission';
  if (error.code === brokerCodes.unsupportedVersion) return 'too-old';
  // It takes no record from the future.
  if (error.code === brokerCodes.invalidTimestamp) return 'clock-skew';
  if (error.code === brokerCodes.unknownTopic) return 'topic-missing';
  // It answers, so that neither its address nor the network is what is wrong, whether this passes or not.
  return 'other';
}

function canRetry(error: unknown, cause: ConnectionCause): boolean {
  if (error instanceof BrokerError) return error.isPassing;
  return passingCauses.has(cause);
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}

function placeOf(error: unknown, to: Destination): { host: string; port: number } {
  const broker = error instanceof Error && 'broker' in error ? String(error.broker) : '';
  return splitBroker(broker.includes(':') ? broker : to.brokers[0]!);
}

/** HOST:PORT, or [IPV6]:PORT; an IPv6 address loses its brackets. */
export function splitBroker(broker: string): { host: string; port: number } {
  const colon = broker.lastIndexOf(':');
  const host = broker.slice(0, colon).replace(/^\[(.*)\]$/u, '$1');
  return { host, port: Number(broker.slice(colon + 1)) };
}

function moreOf(error: unknown, cause: ConnectionCause): ConnectionDetails {
  if (error instanceof BrokerError) return cause === 'topic-missing' ? { topic: error.about } : lackOf(error);
  if (cause !== 'certificate-name' || !(error instanceof Error)) return {};
  const [, name = '', names = ''] =
    /(?:Host|IP): (\S+?)\.? is not in the cert's (?:altnames|list): (.*)$/u.exec(error.message) ?? [];
  return { name, names };
}

/** A topic or a group that may not even be seen; what is about neither is named by itself. */
function lackOf({ code, about }: BrokerError): ConnectionDetails {
  if (code === brokerCodes.topicRefused) return lackingOnTopic(about, 'Describe');
  return code === brokerCodes.groupRefused ? lackingOnGroup(about) : { permission: about };
}

/** `operations` as Kafka names them, with commas. */
export function lackingOnTopic(topic: string, operations: string): ConnectionDetails {
  return { permission: `${operations} on topic ${topic}`, operations, topic };
}

export function lackingOnGroup(group: string): ConnectionDetails {
  return { permission: `Read on group ${group}`, operations: 'Read', group };
}
