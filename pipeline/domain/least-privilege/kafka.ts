import type { KafkaConfig } from '../connections.ts';

/** What a user may do with one topic or one consumer group, as an access control list names it. */
export interface KafkaRight {
  readonly resource: 'topic' | 'group';
  readonly name: string;
  readonly operations: readonly KafkaOperation[];
}
export type KafkaOperation = 'Read' | 'Write' | 'Create' | 'Describe' | 'DescribeConfigs' | 'AlterConfigs' | 'Delete';

/**
 * `Create` makes a topic that is missing; `Delete` moves the start of a topic, which is how it forgets by age (Kafka has
 * no smaller right for that); `AlterConfigs` takes a topic's retention away while a hold keeps it, and sets it to what is
 * declared. The compacted topic forgets by records, and its start is never moved.
 */
export function kafkaRights({ topics, group }: KafkaConfig): readonly KafkaRight[] {
  const common: readonly KafkaOperation[] = ['Read', 'Write', 'Create', 'DescribeConfigs'];
  const topic = (name: string, more: readonly KafkaOperation[]): KafkaRight => ({
    resource: 'topic',
    name,
    operations: [...common, ...more],
  });
  const members = ['transformer', 'aggregator'].map((stage): KafkaRight => ({
    resource: 'group',
    name: `${group}-${stage}`,
    operations: ['Read', 'Describe'],
  }));
  return [
    topic(topics['users.raw'], ['AlterConfigs', 'Delete']),
    topic(topics['users.clean'], []),
    topic(topics['users.rejected'], ['AlterConfigs', 'Delete']),
    ...members,
  ];
}

/** For a shell of somebody who may change access control lists; `admin.properties` says how that one logs in. */
export function kafkaRightsCommands(config: KafkaConfig): readonly string[] {
  const { brokers, user } = config;
  return kafkaRights(config).map(({ resource, name, operations }) =>
    [
      'kafka-acls.sh',
      `--bootstrap-server ${quote(brokers.join(','))}`,
      '--command-config admin.properties --add',
      `--allow-principal ${quote(`User:${user ?? 'vigie'}`)}`,
      ...operations.map((operation) => `--operation ${operation}`),
      `--${resource} ${quote(name)}`,
    ].join(' '),
  );
}

/** One word of a shell. */
function quote(text: string): string {
  return /^[\w.,:@-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
