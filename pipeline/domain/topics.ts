export const topicNames = ['users.raw', 'users.clean', 'users.rejected'] as const;
export type TopicName = (typeof topicNames)[number];

export const consumerGroups = { transformer: 'vigie-transformer', aggregator: 'vigie-aggregator' } as const;

/** Where a record came from: its raw partition, the offset of its message, and its index within the message. */
export interface Origin {
  readonly partition: number;
  readonly offset: number;
  readonly index: number;
}
