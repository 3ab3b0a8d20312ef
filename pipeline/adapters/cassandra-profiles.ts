import type { CassandraConfig } from '../domain/connections.ts';
import type { NewestWish } from '../newest-profiles.ts';
import type { ProfileStore } from '../ports.ts';
import type { ProfileReader } from '../store-readers.ts';
import { CommittedValues } from './cassandra-profiles/committed-values.ts';
import { openErasure, readDue } from './cassandra-profiles/erasure.ts';
import { Leaving } from './cassandra-profiles/leaving.ts';
import { CassandraLedger } from './cassandra-profiles/ledger.ts';
import { NewestReader } from './cassandra-profiles/newest.ts';
import { ProfileReading } from './cassandra-profiles/read-profiles.ts';
import { Session } from './cassandra-profiles/session.ts';
import { findTables, makeTables, type Tables } from './cassandra-profiles/tables.ts';
import { ProfileWriter } from './cassandra-profiles/write-profiles.ts';
import type { StoreNotice } from './catalogue.ts';

export interface CassandraProfilesOptions {
  readonly password: string | null;
  readonly onNotice?: (notice: StoreNotice) => void;
}

/** Profiles in Apache Cassandra 4.0 or later; keyspace and tables are made where they are missing, which is said. */
export async function openCassandraProfiles(
  config: CassandraConfig,
  { password, onNotice = () => undefined }: CassandraProfilesOptions,
): Promise<ProfileStore> {
  return opening(config, password, async (session) => {
    sayReachable(session, onNotice);
    await sayClock(session, onNotice);
    const tables = await makeTables(session, onNotice);
    const ledger = new CassandraLedger(session, tables.names);
    const committed = new CommittedValues(session, tables.names);
    const writer = new ProfileWriter(session, tables);
    return {
      ...readingOf(session, tables, committed),
      ledger,
      erasure: await openErasure({ session, tables, ledger }),
      keyMark: (mark) => committed.keyMark(mark),
      async upsert(profiles, values) {
        await writer.write(profiles);
        // Last: what it says is done, is.
        await committed.write(values);
      },
    };
  });
}

function sayReachable(session: Session, say: (notice: StoreNotice) => void): void {
  const fields = { store: 'Cassandra', servers: session.config.contactPoints.join(', ') };
  session.onReachable((isReachable) =>
    isReachable
      ? say({ level: 'info', code: 'store-found', fields })
      : say({
          level: 'warn',
          code: 'store-lost',
          fields: { ...fields, message: 'no node of it can be reached', error: 'store-unreachable' },
        }),
  );
}

/** What is told of as a wrong clock, at this machine or at the server. */
const mostSkewMs = 1000;

/** Ages, deadlines and the lag in seconds are counted by this machine's clock, and records bear its time. */
async function sayClock(session: Session, say: (notice: StoreNotice) => void): Promise<void> {
  const before = Date.now();
  const there = await session.nowMs();
  const seconds = Math.round(((before + Date.now()) / 2 - there) / 1000);
  if (Math.abs(seconds) * 1000 <= mostSkewMs) return;
  const fields = { store: 'Cassandra', servers: session.config.contactPoints.join(', '), seconds };
  say({ level: 'warn', code: 'clock-differs', fields });
}

/** Makes nothing: null where the keyspace or a table is missing. */
export async function openCassandraProfilesReader(
  config: CassandraConfig,
  { password }: CassandraProfilesOptions,
): Promise<ProfileReader | null> {
  return opening(config, password, async (session) => {
    const tables = await findTables(session);
    if (tables === null) {
      await session.close();
      return null;
    }
    const ledger = new CassandraLedger(session, tables.names);
    const leaving = new Leaving(session, tables.names);
    return {
      ...readingOf(session, tables, new CommittedValues(session, tables.names)),
      ledger,
      erasure: await readDue({ session, tables, ledger }),
      notedElse: (intentId) => leaving.else(intentId),
      isNoted: (intentId) => leaving.isAnyone(intentId),
      // Cassandra has no reads as of a moment.
      pin() {},
    };
  });
}

function readingOf(session: Session, tables: Tables, committed: CommittedValues) {
  const reading = new ProfileReading(session, tables);
  const newest = new NewestReader(session, tables);
  const closed = new AbortController();
  return {
    committed: () => committed.read(),
    find: (id: string) => reading.find(id),
    newest: (wish: NewestWish) => newest.read(wish),
    idsWith: (column: 'email' | 'phone', hash: string) => reading.idsWith(column, hash, closed.signal),
    scan: (signal: AbortSignal) => reading.scan(signal),
    scanCounted: (signal: AbortSignal) => reading.scanCounted(signal),
    // Cassandra keeps checksums of its files itself, and repairs from its other replicas.
    async *scrub() {},
    async close() {
      closed.abort();
      await session.close();
    },
  };
}

async function opening<T>(
  config: CassandraConfig,
  password: string | null,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await Session.connect(config, password);
  try {
    return await work(session);
  } catch (error) {
    await session.close();
    throw error;
  }
}
