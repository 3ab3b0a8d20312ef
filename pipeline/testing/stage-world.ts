import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedAggregates } from '../adapters/embedded-aggregates.ts';
import { openEmbeddedLog, type EmbeddedLog } from '../adapters/embedded-log.ts';
import { openEmbeddedProfiles } from '../adapters/embedded-profiles.ts';
import { embeddedFiles } from '../adapters/embedded-files.ts';
import { readBalance } from '../balance.ts';
import type { AggregateTable } from '../domain/aggregation.ts';
import { createRecount, emptyTables, tableDifferences } from '../domain/recount.ts';
import type { Balance } from '../domain/snapshot.ts';
import { createLogDoor, type LogLine } from '../log.ts';
import { partitionOfKey } from '../partition.ts';
import type { AggregateStore, Clock, OutgoingRecord, ProfileStore } from '../ports.ts';
import { runAggregator, type AggregatorDeps } from '../stages/aggregator.ts';
import { createLedgerHash } from '../stages/ledger-hash.ts';
import { createPaceControl } from '../stages/pacing.ts';
import { runProducer, type ProducerDeps } from '../stages/producer.ts';
import { readRestricted } from '../stages/restricted.ts';
import { runTransformer, type TransformerDeps } from '../stages/transformer.ts';
import type { StageReport } from '../worker-protocol.ts';

export interface ManualClock extends Clock {
  /** Moves the time on; whoever's sleep is over goes on. */
  advance(ms: number): Promise<void>;
  readonly sleeping: number;
}

export function createManualClock(startMs = Date.UTC(2026, 10, 24, 12)): ManualClock {
  let nowMs = startMs;
  const sleepers = new Set<{ readonly untilMs: number; readonly wake: () => void }>();
  return {
    nowMs: () => nowMs,
    get sleeping() {
      return sleepers.size;
    },
    sleep(ms, signal) {
      if (signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const sleeper = { untilMs: nowMs + ms, wake };
        sleepers.add(sleeper);
        signal.addEventListener('abort', wake, { once: true });
        function wake(): void {
          sleepers.delete(sleeper);
          signal.removeEventListener('abort', wake);
          resolve();
        }
      });
    },
    async advance(ms) {
      nowMs += ms;
      for (const sleeper of [...sleepers]) if (sleeper.untilMs <= nowMs) sleeper.wake();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

export interface World {
  readonly directory: string;
  readonly clock: ManualClock;
  readonly lines: LogLine[];
  readonly reports: StageReport[];
  log: EmbeddedLog;
  profiles: ProfileStore;
  aggregates: AggregateStore;
  /** Runs the producer, as fast as it goes, until the source ends. */
  produce(deps: Partial<ProducerDeps> & Pick<ProducerDeps, 'openSource'>): Promise<void>;
  /** Runs the transformer until what is there is done. */
  transform(deps?: Partial<TransformerDeps>): Promise<void>;
  aggregate(deps?: Partial<AggregatorDeps>): Promise<void>;
  /** Appends messages to users.raw. */
  publish(messages: readonly Message[]): Promise<void>;
  balance(): Promise<Balance>;
  /** How the aggregates, or other ones, differ from a recount of the profile store; nothing when all is well. */
  differences(aggregates?: Pick<AggregateStore, 'rows'>): Promise<readonly string[]>;
  /** Closes and opens the stores, as a new process would. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

export interface Message {
  readonly key?: string | null;
  readonly value: unknown;
  readonly source?: string;
  readonly position?: number;
  readonly createdMs?: number;
}

export const partitions = 2;

/** As the ledger of a world knows a person. */
export const hashForLedger = createLedgerHash(new Uint8Array(32).fill(1));

const aborted = AbortSignal.abort();
const never = new AbortController().signal;

/** The embedded stores in a directory of their own, and the stages on them, in this process and under a manual clock. */
export async function createWorld(): Promise<World> {
  const directory = mkdtempSync(join(tmpdir(), 'vigie-stages-'));
  const clock = createManualClock();
  const lines: LogLine[] = [];
  const reports: StageReport[] = [];
  const console = createLogDoor({
    stage: 'application',
    nowMs: () => clock.nowMs(),
    send: (more) => void lines.push(...more),
    batch: 1,
  });
  const open = () => ({
    log: openEmbeddedLog({ path: join(directory, embeddedFiles.log), wake: null, nowMs: clock.nowMs }),
    profiles: openEmbeddedProfiles({ path: join(directory, embeddedFiles.profiles) }),
    aggregates: openEmbeddedAggregates({ path: join(directory, embeddedFiles.aggregates) }),
  });
  const base = {
    clock,
    console,
    drain: aborted,
    random: () => 0.5,
    report: (report: StageReport) => void reports.push(report),
  };
  const world: World = {
    directory,
    clock,
    lines,
    reports,
    ...open(),
    produce: (deps) =>
      runProducer(
        {
          ...base,
          log: world.log,
          profiles: world.profiles,
          drain: never,
          config: { partitions },
          label: 'test',
          pace: createPaceControl('max'),
          slowedByTransformer: false,
          ...deps,
        },
        never,
      ),
    transform: (deps = {}) =>
      runTransformer(
        {
          ...base,
          log: world.log,
          profiles: world.profiles,
          config: { partitions, asOf: null, retention: { raw: 'P7D', maxLogBytes: 2 ** 31 } },
          protect: (text) => Buffer.from(text).toString('hex').padEnd(64, '0').slice(0, 64),
          domainToAscii: (host) => host,
          ledgerHash: hashForLedger,
          slowedByAggregator: false,
          ...deps,
        },
        never,
      ),
    aggregate: (deps = {}) =>
      runAggregator(
        {
          ...base,
          log: world.log,
          profiles: world.profiles,
          aggregates: world.aggregates,
          ledgerHash: hashForLedger,
          config: { partitions },
          ...deps,
        },
        never,
      ),
    async publish(messages) {
      await world.log.ensureTopic('users.raw', partitions);
      await world.log.publish([
        { topic: 'users.raw', records: messages.map((message) => toRaw(message, clock.nowMs())) },
      ]);
    },
    balance: () => readBalance(world.log, world.profiles, partitions),
    differences: (aggregates = world.aggregates) => differencesFrom(world.profiles, aggregates),
    async reopen() {
      await closeStores(world);
      Object.assign(world, open());
    },
    async close() {
      await closeStores(world);
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return world;
}

async function closeStores({ log, profiles, aggregates }: World): Promise<void> {
  await log.close();
  await profiles.close();
  await aggregates.close();
}

export function toRaw({ key = null, value, source, position, createdMs }: Message, nowMs: number): OutgoingRecord {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const headers = source === undefined || position === undefined ? {} : { source, position };
  const partition = key === null ? (position ?? 0) % partitions : partitionOfKey(key, partitions);
  return { partition, key, value: Buffer.from(text), createdMs: createdMs ?? nowMs, headers };
}

/** How the aggregates differ from a recount of the profiles. */
export async function differencesFrom(
  profiles: ProfileStore,
  aggregates: Pick<AggregateStore, 'rows'>,
): Promise<readonly string[]> {
  const recount = createRecount();
  const isRestricted = await readRestricted(profiles.ledger, hashForLedger);
  for await (const chunk of profiles.scan(never))
    for (const profile of chunk) if (!isRestricted(profile.id)) recount.add(profile);
  const kept = emptyTables();
  for (const { aggregation, key, n, sum } of await aggregates.rows()) {
    // A store that others read may keep a row in which nobody is any longer.
    if (n === 0) continue;
    const table: AggregateTable | undefined = kept.get(aggregation);
    const before = table?.get(key) ?? { n: 0, sum: 0 };
    table?.set(key, { n: before.n + n, sum: before.sum + sum });
  }
  return tableDifferences(kept, recount.tables);
}

/** A user as the API sends them; `n` decides the id. */
export function userOf(n: number, change: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    gender: n % 2 === 0 ? 'female' : 'male',
    name: { title: 'Ms', first: 'Ada', last: `Person ${n}` },
    location: { street: { number: n, name: 'Rue' }, city: 'Paris', state: 'IdF', country: 'France', postcode: 75000 },
    email: `person.${n}@example.org`,
    login: { uuid: idOf(n), username: `person${n}` },
    dob: { date: `19${60 + (n % 30)}-05-04T00:00:00Z`, age: 40 },
    registered: { date: '2015-01-02T00:00:00Z', age: 9 },
    phone: '01-02-03-04-05',
    nat: n % 3 === 0 ? 'FR' : 'DE',
    ...change,
  };
}

export function idOf(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** Messages of one keyed user each. */
export function usersFrom(first: number, count: number): Message[] {
  return Array.from({ length: count }, (_, i) => ({ key: idOf(first + i), value: userOf(first + i) }));
}
