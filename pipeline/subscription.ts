import type { TopicName } from './domain/topics.ts';
import type { PartitionBatch } from './ports.ts';

/**
 * What asking for the next delivery commits: records of partitions that this member has. A commit that is refused
 * because the member has lost the partition is no error; it changes nothing, and the partition is told as revoked.
 */
export interface Delivery {
  readonly batches: readonly PartitionBatch[];
  /** Puts a value beside the offset that will be committed for the partition. */
  annotate(partition: number, metadata: string): void;
}

export interface SubscribeOptions {
  readonly topic: TopicName;
  readonly group: string;
  /**
   * Called whenever this member of the group is given partitions (the embedded log: once, with all of them), before
   * their first delivery; `signal` aborts when they are taken away again or the subscription ends. Resolves with where
   * each begins; a partition that is not named begins at the group's commit, else at its start. If it rejects, so does
   * the subscription.
   */
  readonly onAssigned: (partitions: readonly number[], signal: AbortSignal) => Promise<ReadonlyMap<number, number>>;
  /**
   * Called when partitions are taken away, or lost, after the delivery that is under way has been asked behind; what
   * was delivered of them and is not committed comes to whoever has them next.
   */
  readonly onRevoked?: (partitions: readonly number[]) => Promise<void>;
  readonly maxRecords: number;
  readonly maxBytes: number;
  /** After a delivery of less than half of the limits, so much time is left for more to gather before the next one. */
  readonly lingerMs?: number;
  /** No further delivery after it aborts. */
  readonly signal: AbortSignal;
  /** Once aborted, the subscription ends when it has delivered what the topic held at that moment. */
  readonly drain: AbortSignal;
  /** Aborts with `drain`, or later: the subscription then ends behind the delivery that is under way where the group has another member. */
  readonly handOver?: AbortSignal;
}
