import type { KafkaConfig } from '../../domain/connections.ts';
import type { LogCode } from '../../domain/log-codes.ts';
import type { LogFields } from '../../domain/log-entry.ts';
import { consumerGroups, type TopicName } from '../../domain/topics.ts';
import type { GroupMember } from './group-member.ts';
import type { KafkaClient } from './kafka-client.ts';

/** What the parts of one log on Kafka share. */
export interface KafkaShared {
  readonly config: KafkaConfig;
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

const ours = 'vigie-';

/** The pipeline's own groups get the configured name in front; others are taken as they are. */
export function groupOf({ group }: KafkaConfig, name: string): string {
  const isOurs = Object.values<string>(consumerGroups).includes(name);
  return isOurs ? `${group}-${name.slice(ours.length)}` : name;
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
