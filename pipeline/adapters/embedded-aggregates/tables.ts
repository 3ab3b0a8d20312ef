import type { AggregateRow, CleanPosition } from '../../ports.ts';
import { damagedRow } from '../../sqlite-errors.ts';
import type { StoreReader, StoreSchema } from '../../sqlite.ts';
import { factsAndAggregates } from '../migrations/aggregates/0001-facts-and-aggregates.ts';
import { atEnd } from '../migrations/aggregates/0003-at-end.ts';
import { noForgotten } from '../migrations/aggregates/0002-no-forgotten.ts';
import { marks } from '../migrations/aggregates/0004-marks.ts';
import { rowChecksum } from '../row-checksum.ts';

export const aggregatesSchema: StoreSchema = {
  applicationId: 0x56476167,
  pageBytes: 2048,
  migrations: [factsAndAggregates, noForgotten, atEnd, marks],
};

export function aggregateChecksum({ aggregation, partition, key, n, sum }: AggregateRow): number {
  return rowChecksum([aggregation, partition, key, n, sum]);
}

/** Without a time it is that of a position which was written when there was none. */
export function positionChecksum(partition: number, { topicId, offset, atEndMs }: CleanPosition): number {
  const position = [partition, topicId, offset];
  return rowChecksum(atEndMs === null ? position : [...position, atEndMs]);
}

type StoredRow = AggregateRow & { readonly crc: number };

const selectRows = 'SELECT aggregation, partition, key, n, sum, crc FROM aggregates';

/** Throws `store-damaged` where a checksum does not match, unless `damaged` takes the place. */
export function readAggregates(store: StoreReader, damaged: (where: string) => void = refuse(store)): AggregateRow[] {
  const statement = store.prepare(selectRows);
  return checked(store.attempt(() => statement.all()) as unknown as StoredRow[], damaged);
}

/** The rows of one aggregation. Throws `store-damaged` where a checksum does not match. */
export function readRowsOf(store: StoreReader, aggregation: string): AggregateRow[] {
  const statement = store.prepare(`${selectRows} WHERE aggregation = ?`);
  return checked(store.attempt(() => statement.all(aggregation)) as unknown as StoredRow[], refuse(store));
}

function checked(rows: readonly StoredRow[], damaged: (where: string) => void): AggregateRow[] {
  // Written out: a rest of an object costs more than all else here, and everything that starts waits for it.
  return rows.map(({ aggregation, partition, key, n, sum, crc }) => {
    const row = { aggregation, partition, key, n, sum };
    if (crc !== aggregateChecksum(row)) damaged(`table aggregates, ${row.aggregation}, partition ${row.partition}`);
    return row;
  });
}

/** Throws `store-damaged` where a checksum does not match, unless `damaged` takes the place. */
export function readPositions(
  store: StoreReader,
  damaged: (where: string) => void = refuse(store),
): Map<number, CleanPosition> {
  const statement = store.prepare(
    'SELECT partition, topic_id AS topicId, next_offset AS offset, at_end_ms AS atEndMs, crc FROM positions ORDER BY partition',
  );
  const rows = store.attempt(() => statement.all()) as unknown as (CleanPosition & {
    partition: number;
    crc: number;
  })[];
  return new Map(
    rows.map(({ partition, topicId, offset, atEndMs, crc }) => {
      const position = { topicId, offset, atEndMs };
      if (crc !== positionChecksum(partition, position)) damaged(`table positions, partition ${partition}`);
      return [partition, position];
    }),
  );
}

function refuse(store: StoreReader): (where: string) => never {
  return (where) => {
    throw damagedRow(store.path, where);
  };
}
