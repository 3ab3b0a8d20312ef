import { compareVersions, type Profile } from '../../domain/user.ts';
import { DayLists } from './day-lists.ts';
import { batchesByNodes, batchRows } from './node-batches.ts';
import { columnNames, writeColumns } from './profile-row.ts';
import { readProvenance, writeProvenance } from './provenance.ts';
import type { RowStatement } from './row-batch.ts';
import { inFlight, type Session, toNumber } from './session.ts';
import { ourColumn, type Tables } from './tables.ts';
import { toUuidBytes } from '../uuid-bytes.ts';

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
  readonly #statements: readonly RowStatement<TimedRow>[];

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
    await inFlight(batches, rowsInFlight / batchRows, (batch) =>
      this.#session.rowBatch(
        { statements: this.#statements, rows: batch, routingKey: toUuidBytes(batch[0]!.profile.id) },
        'profiles',
      ),
    );
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

function statementsFor({ names, isOthers }: Tables): readonly RowStatement<TimedRow>[] {
  const insert = (table: string, columns: readonly string[]) => ({
    query: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) USING TIMESTAMP ?`,
    values: columns.length + 1,
  });
  const ours = ({ profile, entry }: TimedRow): string => writeProvenance({ ...profile, entry });
  if (!isOthers)
    return [
      {
        ...insert(names.profiles, [...columnNames, ourColumn]),
        write(to, row) {
          writeColumns(to, row.profile);
          to.text(ours(row));
          to.long(row.timestamp);
        },
      },
    ];
  return [
    {
      ...insert(names.profiles, columnNames),
      write(to, { profile, timestamp }) {
        writeColumns(to, profile);
        to.long(timestamp);
      },
    },
    {
      ...insert(names.provenance, ['id', ourColumn]),
      write(to, row) {
        to.uuid(row.profile.id);
        to.text(ours(row));
        to.long(row.timestamp);
      },
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
