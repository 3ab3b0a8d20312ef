import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TrimOptions } from '../../ports.ts';
import { requireTopic, type LogFile } from './log-file.ts';
import { partitionChecksum, type BatchHead, type TopicRow } from './tables.ts';

/** A step holds the write lock for a few milliseconds; both numbers are small for that reason. */
const maxStepBatches = 16;
const maxStepBytes = 2 * 1024 ** 2;

interface Step {
  readonly batches: number;
  readonly records: number;
}

/**
 * Removes whole batches from the front of the partitions, the oldest first. A batch goes by age when its newest record
 * is too old: a batch is what one publish appended, so its records are of about one age.
 */
export async function trim(log: LogFile, options: TrimOptions): Promise<number> {
  const topic = requireTopic(log.tables, options.topic);
  const { relaxed, wake, closed } = log;
  const dropBatch = relaxed.prepare('DELETE FROM batches WHERE id = ?');
  const moveStart = relaxed.prepare(
    'UPDATE partitions SET start_offset = ?, start_bytes = ?, crc = ? WHERE topic = ? AND partition = ?',
  );
  let records = 0;
  for (;;) {
    // Most calls find nothing to do, and then do not ask for the write lock.
    if (closed.aborted || !nextVictim(log, topic, options)) return records;
    const step = wake.inTurn(() => relaxed.transaction(() => runStep()));
    records += step.records;
    if (step.batches === 0) return records;
    await nextTurn();
  }

  function runStep(): Step {
    let batches = 0;
    let gone = 0;
    if (options.isHeld?.()) return { batches, records: gone };
    for (let bytes = 0; batches < maxStepBatches && bytes < maxStepBytes; batches++) {
      const victim = nextVictim(log, topic, options);
      if (!victim) break;
      dropBatch.run(victim.id);
      moveStartBehind(victim);
      bytes += victim.bytes;
      gone += victim.nextOffset - victim.baseOffset;
    }
    return { batches, records: gone };
  }

  function moveStartBehind({ partition, nextOffset }: BatchHead): void {
    const row = log.relaxedTables.partition(topic, partition);
    const startBytes = log.relaxedTables.batchAt(topic, partition, nextOffset)?.bytesBefore ?? row.endBytes;
    const after = { ...row, startOffset: nextOffset, startBytes };
    moveStart.run(nextOffset, startBytes, partitionChecksum(topic.id, partition, after), topic.id, partition);
  }
}

/** The oldest batch, in the order of appending, that the options let go. */
function nextVictim({ relaxedTables: tables }: LogFile, topic: TopicRow, options: TrimOptions): BatchHead | null {
  const { before = -Infinity, maxBytes = Infinity, keepFrom } = options;
  const partitions = Array.from({ length: topic.partitions }, (_, partition) => ({
    partition,
    ...tables.partition(topic, partition),
  }));
  const bytes = partitions.reduce((sum, { startBytes, endBytes }) => sum + endBytes - startBytes, 0);
  let victim: BatchHead | null = null;
  for (const { partition, startOffset } of partitions) {
    const head = tables.batchAt(topic, partition, startOffset);
    if (!head || (victim && victim.id < head.id)) continue;
    const tooOld = head.newestMs < before;
    const tooMuch = bytes > maxBytes && head.nextOffset <= (keepFrom?.get(partition) ?? Infinity);
    if (tooOld || tooMuch) victim = head;
  }
  return victim;
}
