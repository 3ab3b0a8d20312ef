import type { LogObservation } from '../../domain/log-observation.ts';
import { consumerGroups, topicNames } from '../../domain/topics.ts';
import { lagOfPartitions } from '../lag-of-partitions.ts';
import type { LogReading } from './log-file.ts';
import { describeTopic } from './topics.ts';

const readTopics = { transformer: 'users.raw', aggregator: 'users.clean' } as const;
const readers = ['transformer', 'aggregator'] as const;

/** The topics that were made, and how far the stages have read them; a file has no brokers, and no members of groups. */
export function observeLog({ tables }: LogReading): LogObservation {
  const topics = topicNames.flatMap((topic) => {
    const row = tables.topic(topic);
    if (!row) return [];
    const partitions = describeTopic(tables, row).partitions.map((offsets, partition) => ({
      partition,
      ...offsets,
      leader: null,
    }));
    return [{ topic, alias: topic, partitions }];
  });
  const observed = readers.map((stage) => {
    const row = tables.topic(readTopics[stage]);
    const group = consumerGroups[stage];
    const lag = row ? lagOfPartitions(describeTopic(tables, row), tables.positions(row, group)) : [];
    return { stage, group, members: [], lag };
  });
  return { brokers: [], topics, readers: observed };
}
