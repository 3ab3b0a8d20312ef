import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { EraseOptions, RemainingRecord } from '../../erasure-ports.ts';
import type { LogRecord } from '../../ports.ts';
import { clearBytes } from '../clear-bytes.ts';
import type { LogFile } from './log-file.ts';
import { type EncodableRecord, encodeRecords } from './record-batch.ts';
import { batchesUntilNow, createPace } from './read-old.ts';
import { tracesOf } from './residue.ts';
import { batchChecksum, type BatchHead, type TopicRow } from './tables.ts';

/** Values to look for afterwards: of more erased records than this, a sample is looked for. */
const maxTraces = 64;

export interface Erasure extends EraseOptions {
  readonly topic: TopicRow;
  readonly matches: (record: LogRecord) => boolean | RemainingRecord;
}

/**
 * Rewrites every batch that holds a matching record without it, or without some of its users; headers stay, so that a
 * source's position is still known. Then sees to it that the bytes are gone from the files.
 */
export async function erase(log: LogFile, erasure: Erasure): Promise<number> {
  const rewrite = log.store.prepare('UPDATE batches SET payload = ?, crc = ? WHERE id = ?');
  const traces: Buffer[] = [];
  let erased = 0;
  const pace = createPace();
  // What is appended from now on is not looked at, or whoever appends faster than this erases would keep it busy for ever.
  for (const head of batchesUntilNow(log, erasure.topic)) {
    if (pace.isOver()) await nextTurn();
    if (!mayHold(head, erasure)) continue;
    const found = log.tables.records(head) ?? [];
    await erasure.look?.(found);
    if (!found.some((record) => restOf(record, erasure) !== false)) continue;
    await erasure.beforeStep?.();
    const gone = eraseFrom(head);
    erased += gone;
    erasure.onStep?.(gone);
    await nextTurn();
  }
  await clearBytes(toClearing(log), traces, log.closed);
  return erased;

  function eraseFrom(head: BatchHead): number {
    return log.wake.inTurn(() =>
      log.store.transaction(() => {
        erasure.inStep?.();
        // Read again under the lock: it may have been trimmed meanwhile.
        const records = log.tables.records(head) ?? [];
        const rest = records.map((record) => restOf(record, erasure));
        const gone = rest.reduce<number>((sum, each) => sum + countOf(each), 0);
        if (gone === 0) return 0;
        for (const [index, record] of records.entries())
          if (rest[index] === true && traces.length < maxTraces) traces.push(...tracesOf(record));
        const payload = encodeRecords(records.map((record, index) => remaining(record, rest[index] ?? false)));
        rewrite.run(payload, batchChecksum(head, crc32(payload)), head.id);
        return gone;
      }),
    );
  }
}

export function toClearing({ store, wake }: LogFile) {
  return { store, inTurn: <T>(work: () => T): T => wake.inTurn(work) };
}

function mayHold(head: BatchHead, { createdBefore = Infinity, createdFrom = -Infinity }: Erasure): boolean {
  return head.oldestMs < createdBefore && head.newestMs >= createdFrom;
}

function restOf(record: LogRecord, { matches }: Erasure): boolean | RemainingRecord {
  return record.erased ? false : matches(record);
}

function countOf(rest: boolean | RemainingRecord): number {
  return typeof rest === 'boolean' ? Number(rest) : rest.emptied.length;
}

function remaining(record: LogRecord, rest: boolean | RemainingRecord): EncodableRecord {
  if (rest === false) return record;
  if (rest === true) return emptyRecord(record);
  const emptied = [...(record.emptied ?? []), ...rest.emptied].toSorted((a, b) => a - b);
  return { ...record, key: rest.key, value: rest.value, emptied };
}

function emptyRecord({ emptied: _, ...record }: LogRecord): EncodableRecord {
  return { ...record, key: null, value: null, erased: true };
}
