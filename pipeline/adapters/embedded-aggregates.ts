import type { PersonFacts } from '../domain/user.ts';
import type { AggregateChange, AggregateStore } from '../ports.ts';
import { damagedRow } from '../sqlite-errors.ts';
import { openStore, openStoreReader, pinReader, type Store, type StoreReader } from '../sqlite.ts';
import type { AggregateReader, FactsReader } from '../store-readers.ts';
import { clearBytes } from './clear-bytes.ts';
import { createCheckpointPace } from './checkpoint-pace.ts';
import {
  entryChecksum,
  fromEntry,
  partitionInEntry,
  isWholeEntry,
  toEntry,
  type LedgerFacts,
} from './embedded-aggregates/ledger-entry.ts';
import { selectFacts } from './embedded-aggregates/select-facts.ts';
import { scrubAggregates } from './embedded-aggregates/scrub.ts';
import {
  aggregateChecksum,
  aggregatesSchema,
  positionChecksum,
  readAggregates,
  readRowsOf,
  readPositions,
} from './embedded-aggregates/tables.ts';
import { createRewriteAround } from './rewrite-around.ts';
import { toUuidBytes } from './uuid-bytes.ts';

/** Less than the ledger needs, on purpose: the aggregator has time to spare, which the transformer's index has not. */
const cacheBytes = 10 * 1024 ** 2;

/** What else is written in the transactions of the store, each before it writes itself. */
export interface AlsoWritten {
  commit(change: AggregateChange): void;
  clear(partitions: readonly number[] | undefined): void;
}

export interface EmbeddedAggregatesOptions {
  readonly path: string;
  /** Called once, with the open file. */
  readonly also?: (store: Store) => AlsoWritten;
}

/**
 * The ledger of facts, the aggregates and the position they stand at, in one SQLite file. `synchronous=NORMAL`: what a
 * power loss takes, it takes together, and the aggregator reads it again from the log.
 */
export function openEmbeddedAggregates({ path, also }: EmbeddedAggregatesOptions): AggregateStore {
  const store = openStore({ path, schema: aggregatesSchema, synchronous: 'NORMAL', cacheBytes });
  const beside = also?.(store) ?? tellingNobody(store);
  const write = createWrite(store);
  const rewriteAround = createRewriteAround(store, { table: 'facts', key: 'id', columns: ['id', 'entry', 'crc'] });
  const kept = { table: 'facts', key: 'id', columns: ['id', 'entry'] };
  const paceCheckpoints = createCheckpointPace(store, aggregatesSchema);
  return {
    ...readingOf(store),
    async commit(change) {
      paceCheckpoints(change.facts.length);
      store.transaction(() => {
        beside.commit(change);
        // In the order of the tree, so that neighbours fall on the same page: a fifth less work.
        for (const each of change.facts.toSorted(byId)) write.facts(each);
        for (const row of change.rows) write.row(row);
        for (const [partition, position] of change.positions) write.position(partition, position);
      });
    },
    clearBytes: (values, signal) =>
      clearBytes({ store, inTurn: (work) => work(), rewriteAround, kept }, values, signal),
    async clear(partitions) {
      store.transaction(() => {
        beside.clear(partitions);
        if (partitions === undefined) store.exec('DELETE FROM facts; DELETE FROM aggregates; DELETE FROM positions');
        else for (const partition of partitions) write.clear(partition);
      });
    },
  };
}

/** Whoever was told of changes before is told no longer: should they be again, then of everything. */
function tellingNobody(store: Store): AlsoWritten {
  let isForgotten = false;
  const forget = (): void => {
    if (!isForgotten) store.exec('DELETE FROM target');
    isForgotten = true;
  };
  return { commit: forget, clear: forget };
}

/** For whoever reads beside the owner: it has no way to write. */
export function openEmbeddedAggregatesReader({ path }: { readonly path: string }): AggregateReader & FactsReader {
  return readingOf(openStoreReader({ path, schema: aggregatesSchema }));
}

function readingOf(store: StoreReader): AggregateReader & FactsReader {
  // One statement for all: a call for each costs twice as much.
  const entries = store.prepare(
    "SELECT wanted.value, facts.id, entry, crc FROM json_each(?) AS wanted CROSS JOIN facts ON facts.id = unhex(wanted.value, '-')",
  );
  entries.setReturnArrays(true);
  return {
    earlier: async (ids) => store.attempt(() => new Map(lookUp(ids))),
    positions: async () => readPositions(store),
    rows: async () => readAggregates(store),
    rowsOf: async (aggregation) => readRowsOf(store, aggregation),
    pin: () => pinReader(store),
    select: (wish, signal) => selectFacts(store, wish, signal),
    scrub: (signal) => scrubAggregates(store, signal),
    async close() {
      store.close();
    },
  };

  function lookUp(ids: readonly string[]): [string, PersonFacts][] {
    const rows = entries.all(JSON.stringify(ids)) as unknown as [string, Uint8Array, string, number][];
    return rows.map(([wanted, id, entry, crc]) => {
      // The id is a person's, so the place is not named more closely; a scrub counts to it.
      if (!isWholeEntry({ id, entry, crc })) throw damagedRow(store.path, 'an entry of table facts');
      return [wanted, fromEntry(wanted, entry)];
    });
  }
}

function byId(a: LedgerFacts, b: LedgerFacts): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function createWrite(store: Store) {
  const facts = store.prepare(
    'INSERT INTO facts (id, entry, crc) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET entry = excluded.entry, crc = excluded.crc',
  );
  const dropFacts = store.prepare('DELETE FROM facts WHERE id = ?');
  const row = store.prepare(`INSERT INTO aggregates (aggregation, partition, key, n, sum, crc) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (aggregation, partition, key) DO UPDATE SET n = excluded.n, sum = excluded.sum, crc = excluded.crc`);
  const dropRow = store.prepare('DELETE FROM aggregates WHERE aggregation = ? AND partition = ? AND key = ?');
  const position =
    store.prepare(`INSERT INTO positions (partition, topic_id, next_offset, at_end_ms, crc) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (partition) DO UPDATE SET topic_id = excluded.topic_id, next_offset = excluded.next_offset, at_end_ms = excluded.at_end_ms, crc = excluded.crc`);
  const idBytes = Buffer.alloc(16);
  const clear = ['positions', 'aggregates'].map((table) => store.prepare(`DELETE FROM ${table} WHERE partition = ?`));
  const clearFacts = store.prepare(`DELETE FROM facts WHERE ${partitionInEntry('entry')} = ?`);
  return {
    clear(partition: number): void {
      for (const each of [...clear, clearFacts]) each.run(partition);
    },
    facts(of: LedgerFacts): void {
      const id = toUuidBytes(of.id, idBytes);
      if (of.facts === null) return void dropFacts.run(id);
      const entry = toEntry(of);
      facts.run(id, entry, entryChecksum(id, entry));
    },
    row(of: Parameters<typeof aggregateChecksum>[0]): void {
      const { aggregation, partition, key, n, sum } = of;
      if (n === 0) dropRow.run(aggregation, partition, key);
      else row.run(aggregation, partition, key, n, sum, aggregateChecksum(of));
    },
    position(partition: number, at: Parameters<typeof positionChecksum>[1]): void {
      position.run(partition, at.topicId, at.offset, at.atEndMs, positionChecksum(partition, at));
    },
  };
}
