import type { ConnectionCheck, ConnectionWarning } from '../../domain/connection-check.ts';
import type { KafkaConfig } from '../../domain/connections.ts';
import { PipelineError } from '../../domain/errors.ts';
import { consumerGroups, topicNames, type TopicName } from '../../domain/topics.ts';
import { compareClocks } from '../compare-clocks.ts';
import { readControllerClock } from './controller-clock.ts';
import { describeGroup } from './describe-group.ts';
import { lackingOnGroup, lackingOnTopic, splitBroker, understand, type Failure } from './failures.ts';
import { KafkaClient } from './kafka-client.ts';
import { groupOf } from './kafka-shared.ts';
import { operations } from './metadata.ts';
import { patiently } from './patiently.ts';

const boundMs = 10_000;
/** Some seven seconds: a broker that is asked about a group for the first time makes the topic of all groups then. */
const groupAttempts = 20;
const neededVersion = '2.8';

type Operation = keyof typeof operations;
const operationNames: Readonly<Record<Operation, string>> = {
  read: 'Read',
  write: 'Write',
  create: 'Create',
  delete: 'Delete',
  describeConfigs: 'DescribeConfigs',
  alterConfigs: 'AlterConfigs',
};
/** Without these the pipeline does not run. */
const needed: readonly Operation[] = ['read', 'write'];
/** Without these nothing is erased, the settings are not checked, and a hold does not keep the topic's own retention off. */
const useful: Readonly<Record<TopicName, readonly Operation[]>> = {
  'users.raw': ['delete', 'describeConfigs', 'alterConfigs'],
  'users.clean': ['describeConfigs'],
  'users.rejected': ['delete', 'describeConfigs', 'alterConfigs'],
};

/**
 * Tries what the pipeline does with Kafka as far as that changes nothing: connect, see the topics and the groups, and ask
 * the broker what this user may do with them. Ends within ten seconds. Brokers do not tell their version.
 */
export async function checkKafka(
  config: KafkaConfig,
  password: string | null,
  signal: AbortSignal,
): Promise<ConnectionCheck> {
  const bound = AbortSignal.any([signal, AbortSignal.timeout(boundMs)]);
  let client: KafkaClient | null = null;
  try {
    const opened = new KafkaClient({ config, password, clientId: 'vigie-check' });
    client = opened;
    const { promise, reject } = Promise.withResolvers<never>();
    bound.addEventListener('abort', () => reject(timedOut()), { once: true });
    return await Promise.race([promise, look(opened, config)]);
  } catch (error) {
    return toCheck(error, config, client);
  } finally {
    await client?.close();
  }
}

async function look(client: KafkaClient, config: KafkaConfig): Promise<ConnectionCheck> {
  const warnings: ConnectionWarning[] = [];
  for (const topic of topicNames) {
    const finding = await lookAtTopic(client, config, topic);
    if (finding && finding.isFatal) return { ...ok, cause: finding.cause, details: finding.details };
    if (finding) warnings.push({ cause: finding.cause, details: finding.details });
  }
  for (const name of Object.values(consumerGroups)) {
    const group = groupOf(config, name);
    const { allowed } = await patiently(client, () => describeGroup(client, group), groupAttempts);
    if (!mayDo(allowed, 'read')) return { ...ok, cause: 'no-permission', details: lackingOnGroup(group) };
  }
  const clocks = await compareClocks(
    () => readControllerClock(client),
    (time) => time,
  );
  return { ...ok, details: splitBroker(config.brokers[0]!), warnings: [...warnings, ...clocks.warnings] };
}

const ok: ConnectionCheck = { cause: 'ok', details: {}, warnings: [], version: null };

interface Finding extends ConnectionWarning {
  readonly isFatal: boolean;
}

async function lookAtTopic(client: KafkaClient, config: KafkaConfig, topic: TopicName): Promise<Finding | null> {
  const name = config.topics[topic];
  const metadata = await client.topic(name);
  if (!metadata) return { cause: 'topic-missing', details: { topic: name }, isFatal: false };
  const lacking = needed.filter((operation) => !mayDo(metadata.allowed, operation));
  if (lacking.length > 0) return refused(name, lacking, true);
  const missed = useful[topic].filter((operation) => !mayDo(metadata.allowed, operation));
  return missed.length > 0 ? refused(name, missed, false) : null;
}

function refused(topic: string, lacking: readonly Operation[], isFatal: boolean): Finding {
  const names = lacking.map((operation) => operationNames[operation]).join(', ');
  return { cause: 'no-permission', details: lackingOnTopic(topic, names), isFatal };
}

function mayDo(allowed: number, operation: Operation): boolean {
  return (allowed & (1 << operations[operation])) !== 0;
}

function timedOut(): Error {
  return new Error('The brokers did not answer within the time limit: timeout');
}

function toCheck(error: unknown, config: KafkaConfig, client: KafkaClient | null): ConnectionCheck {
  if (error instanceof PipelineError && error.details['file'])
    return { ...ok, cause: 'unreadable-file', details: { file: String(error.details['file']) } };
  const { cause, details } = failureOf(error, config);
  // It greeted and then hung up on a request without a user: it awaits one.
  if (cause === 'refused' && config.user === null && client?.hasGreeted)
    return {
      ...ok,
      cause: 'wrong-password',
      details: { ...details, message: 'The brokers await a user and a password' },
    };
  if (cause === 'too-old') return { ...ok, cause, details: { ...details, needed: neededVersion } };
  return { ...ok, cause, details };
}

/** The client has understood the error already; what it found is beside its cause. */
function failureOf(error: unknown, { brokers, tls, user }: KafkaConfig): Pick<Failure, 'cause' | 'details'> {
  const destination = { brokers, usesTls: tls !== null, usesPassword: user !== null };
  if (!(error instanceof PipelineError)) return understand(error, destination);
  const isGreeting = error.details['reason'] === 'tls-expected';
  return understand(error.cause ?? error, { ...destination, isGreeting });
}
