import { setImmediate as nextTurn } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { LogRecord } from '../../ports.ts';
import { emptyWriteAheadLog } from '../../sqlite.ts';
import type { LogFile } from './log-file.ts';
import { encodeRecords } from './record-batch.ts';
import { findsAny, tracesOf } from './residue.ts';
import { batchChecksum, type BatchHead, type TopicRow } from './tables.ts';

/** Values to look for afterwards: of more erased records than this, a sample is looked for. */
const maxTraced = 64;

/**
 * Rewrites every batch that holds a matching record without its key and value; headers stay, so that a source's
 * position is still known. Then empties the write-ahead log and looks for the bytes in the file: SQLite's secure_delete
 * leaves some when it moves cells between pages, and VACUUM writes the file anew without them.
 */
export async function erase(log: LogFile, topic: TopicRow, matches: (record: LogRecord) => boolean): Promise<number> {
  const rewrite = log.store.prepare('UPDATE batches SET payload = ?, crc = ? WHERE id = ?');
  const traces: Buffer[] = [];
  let erased = 0;
  for (let head = log.tables.batchAfter(0); head; head = log.tables.batchAfter(head.id)) {
    if (head.topic !== topic.id || !log.tables.records(head)?.some(isMatch)) continue;
    erased += eraseFrom(head);
    await nextTurn();
  }
  log.wake.inTurn(() => emptyWriteAheadLog(log.store));
  if (await findsAny(log.store.path, traces)) {
    log.wake.inTurn(() => {
      log.store.exec('VACUUM');
      emptyWriteAheadLog(log.store);
    });
  }
  return erased;

  function isMatch(record: LogRecord): boolean {
    return !record.erased && matches(record);
  }

  function eraseFrom(head: BatchHead): number {
    return log.wake.inTurn(() =>
      log.store.transaction(() => {
        // Read again under the lock: it may have been trimmed meanwhile.
        const records = log.tables.records(head) ?? [];
        const gone = records.filter(isMatch);
        if (gone.length === 0) return 0;
        for (const record of gone.slice(0, maxTraced))
          if (traces.length < maxTraced * 8) traces.push(...tracesOf(record));
        const payload = encodeRecords(
          records.map((record) => (isMatch(record) ? { ...record, key: null, value: null, erased: true } : record)),
        );
        rewrite.run(payload, batchChecksum(head, crc32(payload)), head.id);
        return gone.length;
      }),
    );
  }
}
