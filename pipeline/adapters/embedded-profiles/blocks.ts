import type { Profile } from '../../domain/user.ts';
import type { Store } from '../../sqlite.ts';
import { toUuidBytes } from '../uuid-bytes.ts';

const blockBits = 9;
/** Partitions are read in turn and not in step: so much older may a record be without its row being looked up. */
const slackMs = 60_000;

/** The rows of a block, both included. */
export function rowsOfBlock(block: number): readonly [first: number, last: number] {
  const first = block * 2 ** blockBits;
  return [first, first + 2 ** blockBits - 1];
}

export interface Blocks {
  /** Runs `write` within a transaction, and keeps the blocks true to what it wrote. */
  during(profiles: readonly Profile[], write: () => void): void;
}

/** Times usually rise, so that only new rows are of interest; a time that is out of order costs one look-up. */
export function openBlocks(store: Store): Blocks {
  const lastRow = store.prepare('SELECT coalesce(max(row), 0) AS row FROM profiles');
  const highest = store.prepare('SELECT max(oldest_ms) AS ms FROM blocks');
  const rowOf = store.prepare('SELECT row FROM profiles WHERE id = ?');
  const lower = store.prepare(`INSERT INTO blocks (block, oldest_ms) VALUES (?, ?)
    ON CONFLICT (block) DO UPDATE SET oldest_ms = excluded.oldest_ms WHERE excluded.oldest_ms < blocks.oldest_ms`);
  const numberIn = (row: unknown, column: string): number => Number((row as Record<string, unknown>)[column] ?? 0);
  return {
    during(profiles, write) {
      const before = numberIn(lastRow.get(), 'row');
      const highestMs = numberIn(highest.get(), 'ms');
      write();
      const after = numberIn(lastRow.get(), 'row');
      const oldestMs = profiles.reduce((oldest, { receivedMs }) => Math.min(oldest, receivedMs), Infinity);
      if (after > before)
        for (let block = (before + 1) >> blockBits; block <= after >> blockBits; block += 1)
          lower.run(block, oldestMs - slackMs);
      if (oldestMs >= highestMs) return;
      for (const { id, receivedMs } of profiles) {
        if (receivedMs >= highestMs) continue;
        const row = rowOf.get(toUuidBytes(id));
        if (row) lower.run(numberIn(row, 'row') >> blockBits, receivedMs);
      }
    },
  };
}
