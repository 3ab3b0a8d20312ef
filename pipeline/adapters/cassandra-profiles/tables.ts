import { z } from 'zod';
import { PipelineError } from '../../domain/errors.ts';
import type { ProfileClock } from '../../erasure-ports.ts';
import type { StoreNotice } from '../catalogue.ts';
import type { Session } from './session.ts';

/** The tables, each with its keyspace. */
export interface TableNames {
  readonly profiles: string;
  /** Our column of rows whose table was there before us; the profiles' own table where we made that. */
  readonly provenance: string;
  readonly committed: string;
  readonly ledger: string;
  /** Which lists there are of a day, and the lists: who was received on it. */
  readonly days: string;
  readonly lists: string;
  readonly leaving: string;
}

export interface Tables {
  readonly names: TableNames;
  /** The profiles' table was there before us: nothing of it is altered, and our column is in a table of its own. */
  readonly isOthers: boolean;
  /** Columns of the profiles' table that a deletion has to outdo. */
  readonly timed: readonly string[];
  /** It has columns whose times cannot be read. */
  readonly hasUntimed: boolean;
}

/** The twelve columns that such pipelines have. */
export const profileColumns = {
  id: 'uuid',
  gender: 'text',
  title: 'text',
  fullname: 'text',
  username: 'text',
  domain_name: 'text',
  email: 'text',
  phone: 'text',
  address: 'text',
  inscription: 'text',
  nationality: 'text',
  age: 'int',
} as const;

export const ourColumn = 'vigie_origin';

const columnRows = z.array(z.object({ column_name: z.string(), kind: z.string(), type: z.string() }));
type ColumnRow = z.infer<typeof columnRows>[number];
const tableRows = z.array(z.object({ table_name: z.string() }));

/** Of the tables beside the profiles', without their keyspace; the longest table's name leaves seven letters for them. */
function besides(table: string): Readonly<Record<string, string>> {
  return {
    [`${table}_commit`]: `(partition int, topic text, offset bigint, edition int, since bigint, value text,
      PRIMARY KEY (partition, topic))`,
    [`${table}_ledger`]: `(ledger text, version bigint static, kind text, subject text, intent text, added bigint, place int,
      effective_us bigint, raw_end_offsets text, before_ms double, PRIMARY KEY (ledger, kind, subject, intent))`,
    [`${table}_days`]: '(store text, day int, list text, PRIMARY KEY (store, day, list))',
    [`${table}_lists`]: `(day int, list text, entry int, from_ms double, ids blob, PRIMARY KEY ((day, list), entry))`,
    [`${table}_gone`]: `(intent text, part int, id uuid, effective_us bigint, revision int,
      PRIMARY KEY ((intent, part), id, effective_us, revision))`,
  };
}

/** Finds the tables and makes those that are missing, which is said. Rejects where the profiles' table does not fit. */
export async function makeTables(session: Session, say: (notice: StoreNotice) => void): Promise<Tables> {
  const { keyspace, table, datacenter, replicationFactor, contactPoints } = session.config;
  let there = await readTables(session);
  if (there === null) {
    await session.define(
      `CREATE KEYSPACE IF NOT EXISTS ${keyspace} WITH replication = {'class': 'NetworkTopologyStrategy', '${datacenter.replaceAll("'", "''")}': ${replicationFactor}}`,
    );
    say({ level: 'info', code: 'keyspace-made', fields: { keyspace, servers: contactPoints.join(', ') } });
    there = new Set();
  }
  const make = async (name: string, definition: string): Promise<void> => {
    if (there.has(name)) return;
    await session.define(`CREATE TABLE IF NOT EXISTS ${keyspace}.${name} ${definition}`);
    say({ level: 'info', code: 'table-made', fields: { table: name, keyspace } });
  };
  const columns = Object.entries({ ...profileColumns, [ourColumn]: 'text' }).map((column) => column.join(' '));
  const all = { [table]: `(${columns.join(', ').replace('uuid', 'uuid PRIMARY KEY')})`, ...besides(table) };
  // The node makes one after the other; what it is asked for together, it need not be waited for six times.
  await Promise.all(Object.entries(all).map(([name, definition]) => make(name, definition)));
  const found = toTables(session, await readColumns(session));
  if (found.isOthers) await make(`${table}_side`, `(id uuid PRIMARY KEY, ${ourColumn} text)`);
  const { defaultTtlSeconds: seconds } = await readClock(session);
  if (seconds !== null) say({ level: 'warn', code: 'table-expires', fields: { table, seconds } });
  return found;
}

/** Null where they were never made. */
export async function findTables(session: Session): Promise<Tables | null> {
  const { table } = session.config;
  const there = await readTables(session);
  if (!there?.has(table) || !Object.keys(besides(table)).every((name) => there.has(name))) return null;
  const tables = toTables(session, await readColumns(session));
  return tables.isOthers && !there.has(`${table}_side`) ? null : tables;
}

/** Live, as the table is set at this moment. */
export async function readClock(session: Session): Promise<ProfileClock> {
  const rows = await session.rows(
    {
      query: `SELECT gc_grace_seconds, default_time_to_live FROM system_schema.tables
        WHERE keyspace_name = ? AND table_name = ?`,
      params: [session.config.keyspace, session.config.table],
    },
    'one',
  );
  const [row] = clockRows.parse(rows.map((found) => ({ ...found })));
  return { gcGraceSeconds: row?.gc_grace_seconds ?? null, defaultTtlSeconds: row?.default_time_to_live || null };
}
const clockRows = z.array(z.object({ gc_grace_seconds: z.number(), default_time_to_live: z.number() }));

async function readTables(session: Session): Promise<ReadonlySet<string> | null> {
  const { keyspace } = session.config;
  const query = 'SELECT table_name FROM system_schema.tables WHERE keyspace_name = ?';
  const rows = tableRows.parse((await session.rows({ query, params: [keyspace] }, 'one')).map((row) => ({ ...row })));
  if (rows.length > 0) return new Set(rows.map(({ table_name: name }) => name));
  return (await isKeyspaceThere(session)) ? new Set() : null;
}

export async function isKeyspaceThere(session: Session): Promise<boolean> {
  const query = 'SELECT keyspace_name FROM system_schema.keyspaces WHERE keyspace_name = ?';
  return (await session.rows({ query, params: [session.config.keyspace] }, 'one')).length > 0;
}

async function readColumns(session: Session): Promise<readonly ColumnRow[]> {
  const rows = await session.rows(
    {
      query: 'SELECT column_name, kind, type FROM system_schema.columns WHERE keyspace_name = ? AND table_name = ?',
      params: [session.config.keyspace, session.config.table],
    },
    'one',
  );
  return columnRows.parse(rows.map((row) => ({ ...row })));
}

function toTables({ config }: Session, columns: readonly ColumnRow[]): Tables {
  const { keyspace, table } = config;
  const typeOf = new Map(columns.map(({ column_name: name, type }) => [name, type]));
  const problems = [
    ...Object.entries(profileColumns)
      .filter(([name, type]) => typeOf.get(name) !== type)
      .map(([name, type]) => `${name} has to be ${type} and is ${typeOf.get(name) ?? 'not there'}`),
    ...columns
      .filter(({ kind, column_name: name }) => kind !== 'regular' && kind !== 'static' && name !== 'id')
      .map(({ column_name: name }) => `${name} is part of its key, which has to be id alone`),
  ];
  if (problems.length > 0)
    throw new PipelineError(
      'store-refused',
      `The table ${keyspace}.${table} in Cassandra is not one of profiles: ${problems.join('; ')}. Name another table in the connection: one that is not there is made.`,
      { details: { reason: 'table' } },
    );
  const isOthers = typeOf.get(ourColumn) !== 'text';
  const regular = columns.filter(({ kind }) => kind === 'regular');
  const timed = regular.filter(({ type }) => !/^(?:map|set|list)</u.test(type) && type !== 'counter');
  const at = (suffix: string): string => `${keyspace}.${table}${suffix}`;
  return {
    names: {
      profiles: at(''),
      provenance: at(isOthers ? '_side' : ''),
      committed: at('_commit'),
      ledger: at('_ledger'),
      days: at('_days'),
      lists: at('_lists'),
      leaving: at('_gone'),
    },
    isOthers,
    timed: timed.map(({ column_name: name }) => name),
    hasUntimed: timed.length < regular.length,
  };
}
