import type { LogFile } from './log-file.ts';
import { describeTopic } from './topics.ts';
import type { TopicRow } from './tables.ts';

/**
 * Takes the file's write lock, so that whoever appends waits, and changes nothing. The connection is the caller's alone,
 * so the lock may be held while `work` waits for another store.
 */
export async function whileStill<T>(
  { store, tables }: LogFile,
  topic: TopicRow,
  work: (endOffsets: readonly number[]) => Promise<T>,
): Promise<T> {
  store.exec('BEGIN IMMEDIATE');
  try {
    return await work(describeTopic(tables, topic).partitions.map(({ endOffset }) => endOffset));
  } finally {
    store.exec('ROLLBACK');
  }
}
