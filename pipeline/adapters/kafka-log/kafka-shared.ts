import type { KafkaConfig } from '../../domain/connections.ts';
import { durationMs } from '../../domain/duration.ts';
import type { LogCode } from '../../domain/log-codes.ts';
import type { LogFields } from '../../domain/log-entry.ts';
import type { TopicName } from '../../domain/topics.ts';
import { clientIdOf } from './client-id.ts';
import type { GroupMember } from './group-member.ts';
import { KafkaClient } from './kafka-client.ts';

export interface KafkaLogOptions {
  readonly config: KafkaConfig;
  readonly password: string | null;
  /** Tells installations apart for the brokers: in their logs, and in the description of a group. */
  readonly dataDirectory: string;
  /** Of users.raw and users.rejected where they are made: an ISO 8601 duration, P7D unless said. */
  readonly retention?: string;
  readonly onNotice?: (notice: {
    readonly level: 'info' | 'warn';
    readonly code: LogCode;
    readonly fields: LogFields;
  }) => void;
}

/** What the parts of one log on Kafka share. */
export interface KafkaShared {
  readonly config: KafkaConfig;
  /** Names this installation to the brokers. */
  readonly clientId: string;
  /** For everything that is answered at once: it is not to be kept waiting by a member of a group. */
  readonly client: KafkaClient;
  /** Of users.raw and users.rejected, where they are made. */
  readonly retentionMs: number;
  readonly closed: AbortSignal;
  /** Of members that could not leave their group, by group and topic: they join again as who they were. */
  readonly memberIds: Map<string, string>;
  /** Of subscriptions that have not ended. */
  readonly members: Set<GroupMember>;
  /** Bytes of a record on its way or on disk, by topic: an average of what was seen last. */
  readonly recordBytes: Map<string, number>;
  /** Topics from which this user may delete nothing. */
  readonly untrimmed: Set<TopicName>;
  /** What is being consumed right now, by topic and group. */
  readonly live: Map<string, LiveConsumer>;
  /** The topic's name on the brokers. */
  nameOf(topic: TopicName): string;
  notify(level: 'info' | 'warn', code: LogCode, fields: LogFields): void;
  /** With connections of its own, for a member of a group; the caller closes it. */
  openClient(): KafkaClient;
}

export interface LiveConsumer {
  createdMs(partition: number, offset: number): number | null;
}

/** Connects nothing yet. Throws `store-refused` where a file of the connection cannot be read. */
export function createShared(options: KafkaLogOptions, closed: AbortSignal): KafkaShared {
  const { config, password, dataDirectory, retention = 'P7D', onNotice } = options;
  const clientId = clientIdOf(dataDirectory);
  const openClient = () => new KafkaClient({ config, password, clientId });
  return {
    config,
    clientId,
    client: openClient(),
    retentionMs: durationMs(retention),
    closed,
    memberIds: new Map(),
    members: new Set(),
    recordBytes: new Map(),
    untrimmed: new Set(),
    live: new Map(),
    openClient,
    nameOf: (topic) => config.topics[topic],
    notify: (level, code, fields) => onNotice?.({ level, code, fields }),
  };
}

const ours = /^vigie-/u;

/** Every group has the configured name in front, so that installations on the same brokers do not meet in one by accident. */
export function groupOf({ group }: KafkaConfig, name: string): string {
  return `${group}-${name.replace(ours, '')}`;
}

/** The more is seen at once, the less what was seen before counts. */
export function noteRecordBytes(
  { recordBytes }: KafkaShared,
  topic: string,
  seen: { bytes: number; records: number },
): void {
  if (seen.records === 0) return;
  const known = recordBytes.get(topic);
  const share = known === undefined ? 1 : Math.min(0.5, seen.records / 1000);
  recordBytes.set(topic, (known ?? 0) * (1 - share) + (seen.bytes / seen.records) * share);
}
