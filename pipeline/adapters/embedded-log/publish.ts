import { crc32 } from 'node:zlib';
import { PipelineError } from '../../domain/errors.ts';
import type { TopicName } from '../../domain/topics.ts';
import type { OutgoingRecord } from '../../ports.ts';
import { requireTopic, type LogFile } from './log-file.ts';
import { type Encoding, encodeRecords, recordBytes } from './record-batch.ts';
import { createScratch } from './scratch.ts';
import { batchChecksum, partitionChecksum, type TopicRow } from './tables.ts';

export interface TopicRecords {
  readonly topic: TopicName;
  readonly records: readonly OutgoingRecord[];
}

/** A row is read as a whole, so it is kept small. */
const maxRowRecords = 1000;
const maxRowBytes = 1024 ** 2;

interface EncodedBatch {
  readonly topic: TopicRow;
  readonly partition: number;
  readonly count: number;
  readonly oldestMs: number;
  readonly newestMs: number;
  readonly payload: Buffer;
  readonly payloadCrc: number;
}

/** Appends a row per partition in one transaction. Encoding and payload checksums happen before it takes the lock. */
export function createPublish(log: LogFile): (batches: readonly TopicRecords[]) => void {
  const append = createAppend(log);
  const scratch = createScratch();
  return (batches) => {
    scratch.reset();
    const encoding = { allocate: scratch.allocate, appendedMs: log.nowMs() };
    const rows = batches.flatMap(({ topic, records }) =>
      encodeTopic(requireTopic(log.tables, topic), records, encoding),
    );
    if (rows.length === 0) return;
    log.wake.inTurn(() => log.store.transaction(() => rows.forEach(append)));
    for (const topic of new Set(batches.map((batch) => batch.topic))) log.wake.notify(topic);
  };
}

function createAppend({ store, tables }: LogFile): (batch: EncodedBatch) => void {
  const insert =
    store.prepare(`INSERT INTO batches (topic, partition, base_offset, next_offset, bytes_before, oldest_ms, newest_ms, crc, payload)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const advance = store.prepare(
    'UPDATE partitions SET end_offset = ?, end_bytes = ?, crc = ? WHERE topic = ? AND partition = ?',
  );
  return ({ topic, partition, count, oldestMs, newestMs, payload, payloadCrc }) => {
    const row = tables.partition(topic, partition);
    const baseOffset = row.endOffset;
    const nextOffset = baseOffset + count;
    const head = { topic: topic.id, partition, baseOffset, nextOffset, bytesBefore: row.endBytes, oldestMs, newestMs };
    insert.run(
      topic.id,
      partition,
      baseOffset,
      nextOffset,
      row.endBytes,
      oldestMs,
      newestMs,
      batchChecksum(head, payloadCrc),
      payload,
    );
    const after = { ...row, endOffset: nextOffset, endBytes: row.endBytes + payload.length };
    advance.run(after.endOffset, after.endBytes, partitionChecksum(topic.id, partition, after), topic.id, partition);
  };
}

function encodeTopic(topic: TopicRow, records: readonly OutgoingRecord[], encoding: Encoding): EncodedBatch[] {
  const byPartition = new Map<number, OutgoingRecord[]>();
  for (const record of records) {
    if (!Number.isInteger(record.partition) || record.partition < 0 || record.partition >= topic.partitions) {
      throw new PipelineError('unexpected', `${topic.name} has no partition ${record.partition}.`, {
        details: { topic: topic.name },
      });
    }
    const group = byPartition.get(record.partition);
    if (group) group.push(record);
    else byPartition.set(record.partition, [record]);
  }
  return [...byPartition].flatMap(([partition, group]) =>
    cut(group).map((part) => encode({ topic, partition }, part, encoding)),
  );
}

function cut(records: readonly OutgoingRecord[]): (readonly OutgoingRecord[])[] {
  const parts: OutgoingRecord[][] = [];
  let part: OutgoingRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const more = recordBytes(record);
    if (part.length > 0 && (part.length === maxRowRecords || bytes + more > maxRowBytes)) {
      parts.push(part);
      part = [];
      bytes = 0;
    }
    part.push(record);
    bytes += more;
  }
  return [...parts, part];
}

function encode(
  place: Pick<EncodedBatch, 'topic' | 'partition'>,
  records: readonly OutgoingRecord[],
  encoding: Encoding,
): EncodedBatch {
  let oldestMs = Infinity;
  let newestMs = -Infinity;
  for (const { createdMs } of records) {
    oldestMs = Math.min(oldestMs, createdMs);
    newestMs = Math.max(newestMs, createdMs);
  }
  const payload = encodeRecords(records, encoding);
  return { ...place, count: records.length, oldestMs, newestMs, payload, payloadCrc: crc32(payload) };
}
