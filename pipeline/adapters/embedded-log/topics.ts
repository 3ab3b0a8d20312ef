import { randomUUID } from 'node:crypto';
import { PipelineError } from '../../domain/errors.ts';
import type { TopicName } from '../../domain/topics.ts';
import type { TopicDescription } from '../../ports.ts';
import type { LogFile } from './log-file.ts';
import { partitionChecksum, topicChecksum, type LogTables, type TopicRow } from './tables.ts';

export interface NewTopic {
  readonly name: TopicName;
  readonly partitions: number;
  /** Per partition, where a topic that is made now begins: behind what a lost log had. */
  readonly startOffsets: ReadonlyMap<number, number>;
}

export function ensureTopic(log: LogFile, wanted: NewTopic): TopicDescription {
  const topic =
    log.tables.topic(wanted.name) ??
    log.wake.inTurn(() => log.store.transaction(() => log.tables.topic(wanted.name) ?? makeTopic(log, wanted)));
  if (topic.partitions === wanted.partitions) return describeTopic(log.tables, topic);
  throw new PipelineError(
    'topic-changed',
    `The log has ${wanted.name} with ${topic.partitions} partitions, the settings say ${wanted.partitions}. Set it back to ${topic.partitions}, or choose another data directory.`,
    { details: { topic: wanted.name, partitions: topic.partitions, wanted: wanted.partitions } },
  );
}

export function describeTopic(tables: LogTables, topic: TopicRow): TopicDescription {
  const partitions = Array.from({ length: topic.partitions }, (_, partition) => {
    const { startOffset, endOffset } = tables.partition(topic, partition);
    return { startOffset, endOffset };
  });
  return { topicId: topic.topicId, partitions };
}

function makeTopic({ store }: LogFile, { name, partitions, startOffsets }: NewTopic): TopicRow {
  const topic = { name, topicId: randomUUID(), partitions };
  const { lastInsertRowid } = store
    .prepare('INSERT INTO topics (name, topic_id, partitions, crc) VALUES (?, ?, ?, ?)')
    .run(name, topic.topicId, partitions, topicChecksum(topic));
  const id = Number(lastInsertRowid);
  const insert = store.prepare(
    'INSERT INTO partitions (topic, partition, start_offset, end_offset, start_bytes, end_bytes, crc) VALUES (?, ?, ?, ?, 0, 0, ?)',
  );
  for (let partition = 0; partition < partitions; partition++) {
    const startOffset = startOffsets.get(partition) ?? 0;
    const row = { startOffset, endOffset: startOffset, startBytes: 0, endBytes: 0 };
    insert.run(id, partition, startOffset, startOffset, partitionChecksum(id, partition, row));
  }
  return { id, ...topic };
}
