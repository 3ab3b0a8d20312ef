import { compareVersions, type Profile } from '../../domain/user.ts';
import { DayLists } from './day-lists.ts';
import { batchesByNodes, batchRows } from './node-batches.ts';
import { columnNames, toColumns } from './profile-row.ts';
import { readProvenance, writeProvenance } from './provenance.ts';
import { inFlight, long, type Session, type Statement, toNumber } from './session.ts';
import { ourColumn, type Tables } from './tables.ts';

/** Rows in flight: more fill Cassandra's queues, fewer leave it idle. */
const rowsInFlight = 128;
interface TimedRow {
  readonly profile: Profile;
  readonly entry: string;
  readonly timestamp: number;
}

/** Writes profiles with their version as Cassandra's timestamp, so that the greater one wins wherever they meet. */
export class ProfileWriter {
  readonly #session: Session;
  readonly #tables: Tables;
  readonly #lists: DayLists;
  readonly #statements: readonly { readonly query: string; readonly params: (row: TimedRow) => unknown[] }[];

  constructor(session: Session, tables: Tables) {
    this.#session = session;
    this.#tables = tables;
    this.#lists = new DayLists(session, tables.names);
    this.#statements = statementsFor(tables);
  }

  async write(profiles: readonly Profile[]): Promise<void> {
    const newest = [...newestOf(profiles).values()];
    if (newest.length === 0) return;
    // Lists first: a profile that no list names would outlive every purge.
    const entries = await this.#lists.add(newest);
    const rows: TimedRow[] = [];
    for (const [at, profile] of newest.entries()) {
      const timestamp = profile.revision === 0 ? profile.effectiveUs : await this.#timestampOf(profile);
      if (timestamp !== null) rows.push({ profile, entry: entries[at]!, timestamp });
    }
    const batches = batchesByNodes(this.#session, rows, {
      idOf: ({ profile }) => profile.id,
      bytesOf: ({ profile }) => sizeOf(profile),
      mostItems: batchRows / this.#statements.length,
    });
    // What is sent is made when it is: a few batches of it are in memory.
    await inFlight(batches, rowsInFlight / batchRows, (batch) => {
      const statements = batch.flatMap((row) =>
        this.#statements.map(({ query, params }): Statement => ({ query, params: params(row) })),
      );
      return this.#session.batch(statements, 'profiles');
    });
  }

  /**
   * A record gives the same profile whenever it is transformed, so writing it again changes nothing. What a person had
   * corrected has a higher revision of the same time: that is compared first, and null where it is not greater.
   */
  async #timestampOf(profile: Profile): Promise<number | null> {
    const { effectiveUs, revision } = profile;
    const [row] = await this.#session.rows(
      {
        query: `SELECT ${ourColumn} AS origin, WRITETIME(${ourColumn}) AS at FROM ${this.#tables.names.provenance} WHERE id = ?`,
        params: [profile.id],
      },
      'quorum',
    );
    if (!row || row['origin'] === null) return effectiveUs + revision;
    if (compareVersions(profile, readProvenance(row['origin'])) <= 0) return null;
    return Math.max(effectiveUs + revision, toNumber(row['at']) + 1);
  }
}

function statementsFor({ names, isOthers }: Tables) {
  const insert = (table: string, columns: readonly string[]): string =>
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) USING TIMESTAMP ?`;
  const ours = ({ profile, entry }: TimedRow): string => writeProvenance({ ...profile, entry });
  if (!isOthers)
    return [
      {
        query: insert(names.profiles, [...columnNames, ourColumn]),
        params: (row: TimedRow) => [...toColumns(row.profile), ours(row), long(row.timestamp)],
      },
    ];
  return [
    {
      query: insert(names.profiles, columnNames),
      params: ({ profile, timestamp }: TimedRow) => [...toColumns(profile), long(timestamp)],
    },
    {
      query: insert(names.provenance, ['id', ourColumn]),
      params: (row: TimedRow) => [row.profile.id, ours(row), long(row.timestamp)],
    },
  ];
}

/** Two writes of one row in a batch would be decided by their columns' values. */
function newestOf(profiles: readonly Profile[]): Map<string, Profile> {
  const newest = new Map<string, Profile>();
  for (const profile of profiles) {
    const known = newest.get(profile.id);
    if (!known || compareVersions(profile, known) > 0) newest.set(profile.id, profile);
  }
  return newest;
}

/** About the bytes of a row: three hashes, small columns, and the texts that may be long. */
function sizeOf({ fullName, username, domainName }: Profile): number {
  return 330 + 3 * (fullName.length + (username?.length ?? 0)) + domainName.length;
}
