import { crc32 } from 'node:zlib';
import type { TopicName } from '../../domain/topics.ts';
import type { Commit, LogRecord } from '../../ports.ts';
import { damagedRow } from '../../sqlite-errors.ts';
import type { StoreReader } from '../../sqlite.ts';
import { rowChecksum } from '../row-checksum.ts';
import { decodeRecords } from './record-batch.ts';

export interface TopicRow {
  readonly id: number;
  readonly name: TopicName;
  readonly topicId: string;
  readonly partitions: number;
}

export interface PartitionRow {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly startBytes: number;
  readonly endBytes: number;
}

/** A batch without its payload. */
export interface BatchHead {
  readonly id: number;
  readonly topic: number;
  readonly partition: number;
  readonly baseOffset: number;
  readonly nextOffset: number;
  readonly bytesBefore: number;
  readonly bytes: number;
  readonly oldestMs: number;
  readonly newestMs: number;
  readonly crc: number;
}

/** The log's tables as typed, checksummed reads. Every one throws `store-damaged` where a checksum does not match. */
export interface LogTables {
  topic(name: TopicName): TopicRow | undefined;
  partition(topic: TopicRow, partition: number): PartitionRow;
  /** The batch that holds the offset, or else the first behind it. */
  batchAt(topic: TopicRow, partition: number, offset: number): BatchHead | undefined;
  /** The first batch by its offsets that has a record which was created at the time or later. */
  batchFrom(topic: TopicRow, partition: number, timeMs: number): BatchHead | undefined;
  /** The next batch in the order of appending, of any topic. */
  batchAfter(id: number): BatchHead | undefined;
  /** Undefined where the batch was trimmed meanwhile. */
  records(head: BatchHead): LogRecord[] | undefined;
  positions(topic: TopicRow, group: string): Map<number, Commit>;
}

export function topicChecksum(topic: Omit<TopicRow, 'id'>): number {
  return rowChecksum([topic.name, topic.topicId, topic.partitions]);
}

export function partitionChecksum(topic: number, partition: number, row: PartitionRow): number {
  return rowChecksum([topic, partition, row.startOffset, row.endOffset, row.startBytes, row.endBytes]);
}

export function positionChecksum(topic: number, group: string, at: Commit & { readonly partition: number }): number {
  return rowChecksum([topic, group, at.partition, at.offset, at.metadata]);
}

/** The payload's CRC-32, continued over the row's numbers: the first can be computed before these are known. */
export function batchChecksum(head: Omit<BatchHead, 'id' | 'crc' | 'bytes'>, payloadCrc: number): number {
  const numbers = [
    head.topic,
    head.partition,
    head.baseOffset,
    head.nextOffset,
    head.bytesBefore,
    head.oldestMs,
    head.newestMs,
  ];
  return crc32(numbers.join(' '), payloadCrc);
}

export function describeBatch(head: BatchHead): string {
  return `table batches, row ${head.id} (topic ${head.topic}, partition ${head.partition}, offsets ${head.baseOffset} to ${head.nextOffset - 1})`;
}

const headColumns = `id, topic, partition, base_offset AS baseOffset, next_offset AS nextOffset, bytes_before AS bytesBefore,
  length(payload) AS bytes, oldest_ms AS oldestMs, newest_ms AS newestMs, crc`;

export function openLogTables(store: StoreReader): LogTables {
  const topic = store.prepare('SELECT id, name, topic_id AS topicId, partitions, crc FROM topics WHERE name = ?');
  const partition =
    store.prepare(`SELECT start_offset AS startOffset, end_offset AS endOffset, start_bytes AS startBytes,
    end_bytes AS endBytes, crc FROM partitions WHERE topic = ? AND partition = ?`);
  const batchAt = store.prepare(`SELECT ${headColumns} FROM batches INDEXED BY batches_by_offset
    WHERE topic = ? AND partition = ? AND next_offset > ? ORDER BY next_offset LIMIT 1`);
  const batchFrom = store.prepare(`SELECT ${headColumns} FROM batches INDEXED BY batches_by_offset
    WHERE topic = ? AND partition = ? AND newest_ms >= ? ORDER BY next_offset LIMIT 1`);
  const batchAfter = store.prepare(`SELECT ${headColumns} FROM batches WHERE id > ? ORDER BY id LIMIT 1`);
  const payload = store.prepare('SELECT payload, crc FROM batches WHERE id = ?');
  const positions = store.prepare(`SELECT partition, next_offset AS offset, metadata, crc FROM positions
    WHERE topic = ? AND consumer_group = ? ORDER BY partition`);
  const { path, attempt } = store;
  return {
    topic(name) {
      const row = attempt(() => topic.get(name)) as (TopicRow & { crc: number }) | undefined;
      if (row && row.crc !== topicChecksum(row)) throw damagedRow(path, `table topics, row ${row.id}`);
      return row;
    },
    partition(of, number) {
      const row = attempt(() => partition.get(of.id, number)) as (PartitionRow & { crc: number }) | undefined;
      if (!row || row.crc !== partitionChecksum(of.id, number, row))
        throw damagedRow(path, `table partitions, ${of.name}, partition ${number}`);
      return row;
    },
    batchAt: (of, number, offset) => attempt(() => batchAt.get(of.id, number, offset)) as BatchHead | undefined,
    batchFrom: (of, number, timeMs) => attempt(() => batchFrom.get(of.id, number, timeMs)) as BatchHead | undefined,
    batchAfter: (id) => attempt(() => batchAfter.get(id)) as BatchHead | undefined,
    records(head) {
      const row = attempt(() => payload.get(head.id)) as { payload: Uint8Array; crc: number } | undefined;
      // A batch that was rewritten between the two reads has the same numbers, but another checksum.
      if (row && row.crc !== batchChecksum(head, crc32(row.payload))) throw damagedRow(path, describeBatch(head));
      return row && decodeRecords(row.payload, head);
    },
    positions(of, group) {
      const rows = attempt(() => positions.all(of.id, group)) as unknown as (Commit & {
        partition: number;
        crc: number;
      })[];
      return new Map(
        rows.map((row) => {
          if (row.crc !== positionChecksum(of.id, group, row))
            throw damagedRow(path, `table positions, ${of.name}, partition ${row.partition}`);
          return [row.partition, { offset: row.offset, metadata: row.metadata }];
        }),
      );
    },
  };
}
