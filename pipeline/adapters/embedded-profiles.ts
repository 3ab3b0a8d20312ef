import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ProfileStore } from '../ports.ts';
import { damagedRow } from '../sqlite-errors.ts';
import { openStore, openStoreReader, pinReader, type Store, type StoreReader, type StoreSchema } from '../sqlite.ts';
import type { ProfileReader } from '../store-readers.ts';
import { createWakeMemory, openWake } from '../wake.ts';
import { createCheckpointPace } from './checkpoint-pace.ts';
import { openBlocks } from './embedded-profiles/blocks.ts';
import { scanCounted } from './embedded-profiles/counted.ts';
import { openErasure, readDue } from './embedded-profiles/erasure.ts';
import { readLeavingElse } from './embedded-profiles/leaving.ts';
import { openLedger, readLedger } from './embedded-profiles/ledger.ts';
import { lookUpProfiles } from './embedded-profiles/look-up.ts';
import { readNewest } from './embedded-profiles/newest.ts';
import { profileColumns, toColumns, toProfile, type ProfileRow } from './embedded-profiles/profile-row.ts';
import { scrubProfiles } from './embedded-profiles/scrub.ts';
import { profiles } from './migrations/profiles/0001-profiles.ts';
import { ledger } from './migrations/profiles/0002-ledger.ts';
import { blocksAndLeaving } from './migrations/profiles/0003-blocks-and-leaving.ts';
import { rowChecksum } from './row-checksum.ts';

const profilesSchema: StoreSchema = { applicationId: 0x56477072, migrations: [profiles, ledger, blocksAndLeaving] };

const chunkRows = 1000;
/** Holds the index of ids for a million persons; beyond, a new person is a read of the system's own cache. */
const cacheBytes = 40 * 1024 ** 2;

export interface EmbeddedProfilesOptions {
  readonly path: string;
  /** The process's shared memory; without it no other thread writes to the file. */
  readonly wake?: SharedArrayBuffer | null;
}

/**
 * Profiles in one SQLite file. `synchronous=NORMAL`: after a power loss the last transactions may be gone, each with
 * the committed values that it held, and the transformer resumes from those.
 */
export function openEmbeddedProfiles({ path, wake = null }: EmbeddedProfilesOptions): ProfileStore {
  const { inTurn } = openWake(wake ?? createWakeMemory());
  const turn = <T>(work: () => T): T => inTurn(work, 'profiles');
  const opened = openStore({ path, schema: profilesSchema, synchronous: 'NORMAL', cacheBytes });
  const store: Store = { ...opened, transaction: (work) => turn(() => opened.transaction(work)) };
  const upsert = store.prepare(upsertStatement());
  const blocks = openBlocks(store);
  const paceCheckpoints = createCheckpointPace(store, profilesSchema);
  const commit = store.prepare(`INSERT INTO committed (partition, value, crc) VALUES (?, ?, ?)
    ON CONFLICT (partition) DO UPDATE SET value = excluded.value, crc = excluded.crc`);
  return {
    ...readingOf(store),
    ledger: openLedger(store),
    erasure: openErasure(store, turn),
    keyMark: async (mark) => mark,
    async upsert(batch, committed) {
      paceCheckpoints(batch.length);
      store.transaction(() => {
        // Columns are made one row at a time: those of a whole batch would outlive their generation, and be copied twice.
        blocks.during(batch, () => batch.forEach((profile) => upsert.run(...toColumns(profile))));
        for (const [partition, value] of committed) commit.run(partition, value, rowChecksum([partition, value]));
      });
    },
  };
}

/** For whoever reads beside the owner: it has no way to write. */
export function openEmbeddedProfilesReader({ path }: { readonly path: string }): ProfileReader {
  return readingOf(openStoreReader({ path, schema: profilesSchema }));
}

function readingOf(store: StoreReader): ProfileReader {
  const committed = store.prepare('SELECT partition, value, crc FROM committed ORDER BY partition');
  return {
    ledger: readLedger(store),
    erasure: readDue(store),
    notedElse: async (intentId) => readLeavingElse(store, intentId),
    pin: () => pinReader(store),
    ...lookUpProfiles(store),
    ...readNewest(store),
    async committed() {
      const rows = store.attempt(() => committed.all()) as unknown as {
        partition: number;
        value: string;
        crc: number;
      }[];
      return new Map(
        rows.map(({ partition, value, crc }) => {
          if (crc !== rowChecksum([partition, value]))
            throw damagedRow(store.path, `table committed, partition ${partition}`);
          return [partition, value];
        }),
      );
    },
    scan: (signal) => scan(store, signal),
    scanCounted: (signal) => scanCounted(store, signal),
    scrub: (signal) => scrubProfiles(store, signal),
    async close() {
      store.close();
    },
  };
}

/**
 * By row number, a chunk a statement, so that no read transaction stays open while the caller thinks. A row keeps its
 * number when it is updated: each person comes once, as of the moment the chunk was read.
 */
async function* scan(store: StoreReader, signal: AbortSignal) {
  const chunk = store.prepare(
    `SELECT row, ${profileColumns.join(', ')} FROM profiles WHERE row > ? ORDER BY row LIMIT ${chunkRows}`,
  );
  let last = 0;
  while (!signal.aborted) {
    const after = last;
    const rows = store.attempt(() => chunk.all(after)) as unknown as ProfileRow[];
    if (rows.length === 0) return;
    yield rows.map((row) => {
      // Rows out of their order would lead round in a circle.
      if (row.row <= last) refuse(row);
      last = row.row;
      return toProfile(row) ?? refuse(row);
    });
    await nextTurn();
  }

  function refuse({ row }: ProfileRow): never {
    throw damagedRow(store.path, `table profiles, row ${row}`);
  }
}

function upsertStatement(): string {
  const assignments = profileColumns
    .filter((column) => column !== 'id')
    .map((column) => `${column} = excluded.${column}`);
  return `INSERT INTO profiles (${profileColumns.join(', ')}) VALUES (${profileColumns.map(() => '?').join(', ')})
    ON CONFLICT (id) DO UPDATE SET ${assignments.join(', ')}
    WHERE (excluded.effective_us, excluded.revision) > (profiles.effective_us, profiles.revision)`;
}
