import type { LogObservation, ObservedReader } from '../../domain/log-observation.ts';
import { consumerGroups, topicNames } from '../../domain/topics.ts';
import { lagOfPartitions } from '../lag-of-partitions.ts';
import type { LogReading } from './log-file.ts';
import { createdMsAt } from './places.ts';
import { describeTopic } from './topics.ts';

const readTopics = { transformer: 'users.raw', aggregator: 'users.clean' } as const;
const readers = ['transformer', 'aggregator'] as const;

/** The topics that were made, and how far the stages have read them; a file has no brokers, and no members of groups. */
export async function observeLog(reading: LogReading): Promise<LogObservation> {
  const { tables } = reading;
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
  const observed = await Promise.all(readers.map((stage) => observeReader(reading, stage)));
  return { brokers: [], topics, readers: observed };
}

async function observeReader(reading: LogReading, stage: ObservedReader['stage']): Promise<ObservedReader> {
  const { tables } = reading;
  const row = tables.topic(readTopics[stage]);
  const group = consumerGroups[stage];
  if (!row) return { stage, group, members: [], lag: [] };
  const lag = await lagOfPartitions(describeTopic(tables, row), tables.positions(row, group), async (place) =>
    createdMsAt(reading, row, place),
  );
  return { stage, group, members: [], lag };
}
