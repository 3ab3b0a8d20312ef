import type { Store, StoreSchema } from '../sqlite.ts';

/** Each checkpoint stalls its writer: 4 MiB for 10 to 20 ms. */
const smallBytes = 4 * 1024 ** 2;
/**
 * Under random keys nearly every new person changes another page of the index; the more changes a checkpoint gathers,
 * the more of them fall on the same page: at a million persons this is worth half of the rate, for stalls of 100 ms.
 */
const largeBytes = 64 * 1024 ** 2;
const fullBatch = 500;

/**
 * Chooses how much the write-ahead log gathers: little while batches are small, because latency counts then; much while
 * they are full, because the store is what limits the rate. Call it with each batch's size, outside transactions.
 */
export function createCheckpointPace(store: Store, schema: StoreSchema): (rows: number) => void {
  let usualRows = 0;
  let isLarge = false;
  return (rows) => {
    usualRows += (rows - usualRows) / 8;
    if (usualRows >= fullBatch === isLarge) return;
    isLarge = !isLarge;
    store.exec(
      `PRAGMA wal_autocheckpoint = ${Math.round((isLarge ? largeBytes : smallBytes) / (schema.pageBytes ?? 4096))}`,
    );
  };
}
