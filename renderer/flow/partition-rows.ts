import type { ObservedReader, ObservedTopic } from '../../pipeline/domain/log-observation.ts';

export interface PartitionRow {
  readonly partition: number;
  /** Messages that are there, read or not. */
  readonly records: number;
  /** Of them, those that the reader has not committed. */
  readonly waiting: number;
  /** How old the first of them is. */
  readonly seconds: number;
  /** Which member of the group has the partition, and where it runs. */
  readonly member: string | null;
  readonly leader: string | null;
}

/** One row a partition, of what the topic says and of what its reader says. */
export function toPartitionRows(topic: ObservedTopic, reader: ObservedReader | null): readonly PartitionRow[] {
  return topic.partitions.map(({ partition, startOffset, endOffset, leader }) => {
    const member = reader?.members.find(({ partitions }) => partitions.includes(partition));
    const lag = reader?.lag.find((one) => one.partition === partition);
    return {
      partition,
      records: endOffset - startOffset,
      waiting: lag?.records ?? 0,
      seconds: lag?.seconds ?? 0,
      // Brokers write a slash before an address.
      member: member ? `${member.client} ${member.host.replace(/^\//, '')}`.trim() : null,
      leader,
    };
  });
}
