import { randomInt } from 'node:crypto';
import type { AggregateChange, AggregateRow, CleanPosition } from '../../ports.ts';
import { damagedRow } from '../../sqlite-errors.ts';
import type { Store } from '../../sqlite.ts';
import type { AlsoWritten } from '../embedded-aggregates.ts';
import { aggregateChecksum, readPositions } from '../embedded-aggregates/tables.ts';
import type { AggregateDocument } from './documents.ts';

export type RowName = Pick<AggregateRow, 'partition' | 'aggregation' | 'key'>;

export interface Mark extends RowName {
  readonly token: number;
}

/** A partition whose every document is written anew: from `base` on they count, once all of them are there. */
export interface Rewrite {
  readonly partition: number;
  readonly base: number;
  readonly token: number;
}

/** What MongoDB has yet to be told, kept in the same file and the same transactions as the rows themselves. */
export interface Marks extends AlsoWritten {
  /** To be called within the transaction of the change, before its positions are written. */
  commit(change: AggregateChange): void;
  /** Within the transaction that drops the rows of these partitions; all where none are named. */
  clear(partitions: readonly number[] | undefined): void;
  positions(): ReadonlyMap<number, CleanPosition>;
  target(): string | null;
  setTarget(name: string): void;
  /** Has every document of the partition written, as soon as its rows are whole. */
  requestRewrite(partition: number): void;
  /** Partitions to be rewritten whose rows are whole by now. */
  dueRewrites(): readonly number[];
  /** Marks every row of the partition, and what else MongoDB has of it. */
  beginRewrite(partition: number, there: readonly RowName[]): void;
  /** Rewrites whose documents are marked. */
  begunRewrites(): readonly Rewrite[];
  endRewrite(rewrite: Rewrite): void;
  /** Marked rows, but none of a partition that has no position or waits to be rewritten. */
  marked(): readonly Mark[];
  /** The rows as they are now, at the positions as they are now. */
  documents(marks: readonly Mark[]): readonly AggregateDocument[];
  /** A row that was marked again meanwhile stays marked. */
  acknowledge(marks: readonly Mark[]): void;
  isEmpty(): boolean;
}

export function createMarks(store: Store): Marks {
  const statements = prepare(store);
  const { target, setTarget, marked, any } = statements;
  return {
    ...noting(store, statements),
    ...rewriting(store, statements),
    ...acknowledging(store, statements),
    positions: () => readPositions(store),
    target: () => (store.attempt(() => target.get()) as { name: string } | undefined)?.name ?? null,
    setTarget: (name) => void store.attempt(() => setTarget.run(name)),
    marked: () => store.attempt(() => marked.all()) as unknown as Mark[],
    isEmpty: () => store.attempt(() => any.get()) === undefined,
  };
}

type Statements = ReturnType<typeof prepare>;

function noting(store: Store, { mark, rewrite, topicOf, clear }: Statements): AlsoWritten {
  return {
    commit({ rows, positions, wholeFrom }) {
      const token = newToken();
      for (const { partition, aggregation, key } of rows) mark.run(partition, aggregation, key, token);
      for (const [partition, { topicId }] of positions) {
        const before = topicOf.get(partition) as { topicId: string } | undefined;
        const from = wholeFrom?.get(partition);
        if (from !== undefined || before?.topicId !== topicId) rewrite.run(partition, from ?? 0, newToken());
      }
    },
    clear(partitions) {
      if (partitions === undefined) store.exec('DELETE FROM marks; DELETE FROM rewrites');
      for (const partition of partitions ?? []) for (const statement of clear) statement.run(partition);
    },
  };
}

function rewriting(
  store: Store,
  { rewrite, due, mark, markAll, begin, begun, end }: Statements,
): Pick<Marks, 'requestRewrite' | 'dueRewrites' | 'beginRewrite' | 'begunRewrites' | 'endRewrite'> {
  return {
    requestRewrite: (partition) => void store.attempt(() => rewrite.run(partition, 0, newToken())),
    dueRewrites() {
      const rows = store.attempt(() => due.all()) as unknown as { partition: number }[];
      return rows.map(({ partition }) => partition);
    },
    beginRewrite(partition, there) {
      store.transaction(() => {
        const token = newToken();
        for (const { aggregation, key } of there) mark.run(partition, aggregation, key, token);
        markAll.run(token, partition);
        begin.run(partition);
      });
    },
    begunRewrites: () => store.attempt(() => begun.all()) as unknown as Rewrite[],
    endRewrite: ({ partition, token }) => void store.attempt(() => end.run(partition, token)),
  };
}

function acknowledging(store: Store, { row, acknowledge }: Statements): Pick<Marks, 'documents' | 'acknowledge'> {
  return {
    documents: (marks) =>
      store.transaction(() => {
        const positions = readPositions(store);
        return marks.flatMap((name) => {
          const position = positions.get(name.partition);
          if (position === undefined) return [];
          return [{ ...rowOf(name), topicId: position.topicId, cleanOffset: position.offset }];
        });
      }),
    acknowledge(marks) {
      store.transaction(() => {
        for (const { partition, aggregation, key, token } of marks) acknowledge.run(partition, aggregation, key, token);
      });
    },
  };

  function rowOf({ partition, aggregation, key }: RowName): AggregateRow {
    const found = row.get(partition, aggregation, key) as { n: number; sum: number; crc: number } | undefined;
    const now = { aggregation, partition, key, n: found?.n ?? 0, sum: found?.sum ?? 0 };
    if (found && found.crc !== aggregateChecksum(now))
      throw damagedRow(store.path, `table aggregates, ${aggregation}, partition ${partition}`);
    return now;
  }
}

function newToken(): number {
  return randomInt(2 ** 47);
}

function prepare(store: Store) {
  return {
    clear: ['marks', 'rewrites'].map((table) => store.prepare(`DELETE FROM ${table} WHERE partition = ?`)),
    mark: store.prepare(`INSERT INTO marks (partition, aggregation, key, token) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET token = excluded.token`),
    markAll: store.prepare(`INSERT INTO marks (partition, aggregation, key, token)
      SELECT partition, aggregation, key, ? FROM aggregates WHERE partition = ?
      ON CONFLICT DO UPDATE SET token = excluded.token`),
    topicOf: store.prepare('SELECT topic_id AS topicId FROM positions WHERE partition = ?'),
    target: store.prepare('SELECT name FROM target'),
    setTarget: store.prepare(
      'INSERT INTO target (id, name) VALUES (1, ?) ON CONFLICT DO UPDATE SET name = excluded.name',
    ),
    rewrite: store.prepare(`INSERT INTO rewrites (partition, whole_from, base, token) VALUES (?, ?, NULL, ?)
      ON CONFLICT DO UPDATE SET whole_from = max(whole_from, excluded.whole_from), base = NULL, token = excluded.token`),
    due: store.prepare(`SELECT partition FROM rewrites JOIN positions USING (partition)
      WHERE base IS NULL AND next_offset >= whole_from`),
    begin: store.prepare(`UPDATE rewrites SET base = next_offset FROM positions
      WHERE positions.partition = rewrites.partition AND rewrites.partition = ?`),
    begun: store.prepare('SELECT partition, base, token FROM rewrites WHERE base IS NOT NULL'),
    end: store.prepare('DELETE FROM rewrites WHERE partition = ? AND token = ?'),
    marked: store.prepare(`SELECT partition, aggregation, key, token FROM marks JOIN positions USING (partition)
      WHERE partition NOT IN (SELECT partition FROM rewrites WHERE base IS NULL)`),
    row: store.prepare('SELECT n, sum, crc FROM aggregates WHERE partition = ? AND aggregation = ? AND key = ?'),
    acknowledge: store.prepare('DELETE FROM marks WHERE partition = ? AND aggregation = ? AND key = ? AND token = ?'),
    any: store.prepare('SELECT 1 FROM marks UNION ALL SELECT 1 FROM rewrites LIMIT 1'),
  };
}
