import type { StatementSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { EraseOptions, RemainingRecord } from '../../erasure-ports.ts';
import type { LogRecord } from '../../ports.ts';
import { clearBytes } from '../clear-bytes.ts';
import type { LogFile } from './log-file.ts';
import { appendedMsOf } from './places.ts';
import { type EncodableRecord, encodeRecords } from './record-batch.ts';
import { batchesUntilNow, createPace } from './read-old.ts';
import { tracesOf } from './residue.ts';
import { batchChecksum, type BatchHead, type TopicRow } from './tables.ts';

/** Values to look for afterwards: of more erased records than this, a sample is looked for. */
const maxTraces = 64;
/** A step holds the write lock for a few milliseconds; both numbers are small for that reason. */
const maxStepBatches = 8;
const maxStepBytes = 256 * 1024;

export interface Erasure extends EraseOptions {
  readonly topic: TopicRow;
  readonly matches: (record: LogRecord) => boolean | RemainingRecord;
}

/**
 * Rewrites every batch that holds a matching record without it, or without some of its users; headers stay, so that a
 * source's position is still known. Then sees to it that the bytes are gone from the files.
 */
export async function erase(log: LogFile, erasure: Erasure): Promise<number> {
  const rewriter = new Rewriter(log, erasure);
  const pace = createPace();
  let due: BatchHead[] = [];
  // What is appended from now on is not looked at, or whoever appends faster than this erases would keep it busy for ever.
  for (const head of batchesUntilNow(log, erasure.topic)) {
    if (pace.isOver()) await nextTurn();
    if (!mayHold(head, erasure)) continue;
    const found = log.tables.records(head) ?? [];
    await erasure.look?.(found);
    if (!found.some((record) => restOf(record, erasure) !== false)) continue;
    due.push(head);
    if (due.length < maxStepBatches && bytesOf(due) < maxStepBytes) continue;
    await rewriter.step(due);
    due = [];
  }
  await rewriter.step(due);
  if (!erasure.leavesBytes) await clearBytes(toClearing(log), rewriter.traces, log.closed);
  return rewriter.erased;
}

class Rewriter {
  readonly traces: Buffer[] = [];
  erased = 0;
  readonly #log: LogFile;
  readonly #erasure: Erasure;
  readonly #rewrite: StatementSync;

  constructor(log: LogFile, erasure: Erasure) {
    this.#log = log;
    this.#erasure = erasure;
    this.#rewrite = log.store.prepare('UPDATE batches SET payload = ?, crc = ? WHERE id = ?');
  }

  /** One transaction: a few milliseconds of the write lock. */
  async step(heads: readonly BatchHead[]): Promise<void> {
    if (heads.length === 0) return;
    const { store, wake } = this.#log;
    await this.#erasure.beforeStep?.();
    const gone = wake.inTurn(() =>
      store.transaction(() => {
        this.#erasure.inStep?.();
        return heads.reduce((sum, head) => sum + this.#eraseFrom(head), 0);
      }),
    );
    this.erased += gone;
    this.#erasure.onStep?.(gone);
    await nextTurn();
  }

  #eraseFrom(head: BatchHead): number {
    // Read again under the lock: it may have been trimmed meanwhile.
    const records = this.#log.tables.records(head) ?? [];
    const rest = records.map((record) => restOf(record, this.#erasure));
    const gone = rest.reduce<number>((sum, each) => sum + countOf(each), 0);
    if (gone === 0) return 0;
    for (const [index, record] of records.entries())
      if (rest[index] === true && this.traces.length < maxTraces) this.traces.push(...tracesOf(record));
    const payload = encodeRecords(
      records.map((record, index) => remaining(record, rest[index] ?? false)),
      { appendedMs: appendedMsOf(this.#log, head) },
    );
    this.#rewrite.run(payload, batchChecksum(head, crc32(payload)), head.id);
    return gone;
  }
}

function bytesOf(heads: readonly BatchHead[]): number {
  return heads.reduce((sum, { bytes }) => sum + bytes, 0);
}

export function toClearing({ store, wake }: LogFile) {
  const kept = { table: 'batches', columns: ['payload'] };
  return { store, kept, inTurn: <T>(work: () => T): T => wake.inTurn(work) };
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
