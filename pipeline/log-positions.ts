import type { TopicName } from './domain/topics.ts';
import type { Commit } from './ports.ts';

/** Where the groups of a log stand, and where a time does. */
export interface LogPositions {
  committed(topic: TopicName, group: string): Promise<ReadonlyMap<number, Commit>>;
  /**
   * Sets what the group has committed of these partitions, durable when it resolves. Rejects with `group-active`, and
   * changes nothing, while the group has members; a log without members leaves that to its caller.
   */
  resetCommits(topic: TopicName, group: string, commits: ReadonlyMap<number, Commit>): Promise<void>;
  /** Per partition where the first record is that was created at the time or later; the end, where none was. */
  offsetsFrom(topic: TopicName, timeMs: number): Promise<ReadonlyMap<number, number>>;
}
