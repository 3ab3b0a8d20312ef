import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCassandraProfiles } from '../adapters/cassandra-profiles.ts';
import { openKafkaLog } from '../adapters/kafka-log.ts';
import { openMongodbAggregates, openMongodbAggregatesReader } from '../adapters/mongodb-aggregates.ts';
import { readBalance } from '../balance.ts';
import type { Balance } from '../domain/snapshot.ts';
import { createLogDoor, type LogLine } from '../log.ts';
import type { AggregateStore, Log, ProfileStore } from '../ports.ts';
import { runAggregator, type AggregatorDeps } from '../stages/aggregator.ts';
import { createPaceControl } from '../stages/pacing.ts';
import { runProducer, type ProducerDeps } from '../stages/producer.ts';
import { systemClock } from '../stages/system-clock.ts';
import { runTransformer, type TransformerDeps } from '../stages/transformer.ts';
import type { LogReader } from '../store-readers.ts';
import type { StageReport } from '../worker-protocol.ts';
import { plainCassandra, type CassandraPlace } from './cassandra-places.ts';
import { dropTopics, plainKafka, type KafkaTrial } from './kafka-world.ts';
import { mongodbServers, openTestDatabase, type TestDatabase } from './mongodb-database.ts';
import { differencesFrom, hashForLedger, partitions, toRaw, type Message } from './stage-world.ts';

/** What one machine runs: its own connections, and local state in a directory of its own. */
export interface Machine {
  readonly log: Log & LogReader;
  readonly profiles: ProfileStore;
  readonly aggregates: AggregateStore;
  readonly lines: LogLine[];
  readonly reports: StageReport[];
  /** Runs the producer, as fast as it goes, until the source ends. */
  produce(deps: Partial<ProducerDeps> & Pick<ProducerDeps, 'openSource'>): Promise<void>;
  /** Runs the transformer until what is there is done. */
  transform(deps?: Partial<TransformerDeps>, signal?: AbortSignal): Promise<void>;
  aggregate(deps?: Partial<AggregatorDeps>, signal?: AbortSignal): Promise<void>;
}

export interface ServerWorld {
  readonly kafka: KafkaTrial;
  /** Another one of the same directory is the same installation, started again. */
  machine(directory: string): Promise<Machine>;
  publish(messages: readonly Message[]): Promise<void>;
  balance(): Promise<Balance>;
  /** How MongoDB differs from a recount of Cassandra; nothing when all is well. */
  differences(): Promise<readonly string[]>;
  /** Begins anew: other topics, another database, empty tables. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

const never = new AbortController().signal;

/** The stages on real servers: topics, a keyspace and a database that nobody else has. */
export async function createServerWorld(): Promise<ServerWorld> {
  const cassandra = plainCassandra();
  let trial = await begin(cassandra);
  return {
    get kafka() {
      return trial.kafka;
    },
    machine: (directory) => trial.machine(directory),
    publish: (messages) => trial.publish(messages),
    balance: () => trial.balance(),
    differences: () => trial.differences(),
    async reset() {
      await trial.end();
      await cassandra.empty();
      trial = await begin(cassandra);
    },
    async close() {
      await trial.end();
      await cassandra.drop();
    },
  };
}

async function begin(cassandra: CassandraPlace) {
  const kafka = plainKafka();
  const mongodb = await openTestDatabase(mongodbServers()[0]!);
  const root = mkdtempSync(join(tmpdir(), 'vigie-servers-'));
  const opened: { close(): Promise<void> }[] = [];
  const keep = <Store extends { close(): Promise<void> }>(store: Store): Store => {
    opened.push(store);
    return store;
  };
  const watcher = keep(openKafkaLog({ ...kafka, dataDirectory: join(root, 'watcher') }));
  const profiles = keep(await openCassandraProfiles(cassandra.config, { password: null }));
  return {
    kafka,
    async machine(directory: string): Promise<Machine> {
      const log = keep(openKafkaLog({ ...kafka, dataDirectory: join(root, directory) }));
      const path = join(root, `${directory}.sqlite`);
      const aggregates = keep(openMongodbAggregates({ config: mongodb.config, password: null, path }));
      return createMachine({ log, profiles, aggregates });
    },
    async publish(messages: readonly Message[]) {
      await watcher.ensureTopic('users.raw', partitions);
      const records = messages.map((message) => toRaw(message, Date.now()));
      await watcher.publish([{ topic: 'users.raw', records }]);
    },
    balance: () => readBalance(watcher, profiles, partitions),
    differences: () => differencesInMongodb(profiles, mongodb),
    async end() {
      await Promise.all(opened.toReversed().map((store) => store.close()));
      await dropTopics(kafka);
      await mongodb.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function differencesInMongodb(profiles: ProfileStore, { config }: TestDatabase): Promise<readonly string[]> {
  const reader = openMongodbAggregatesReader({ config, password: null, path: join(tmpdir(), 'no such file') });
  try {
    return await differencesFrom(profiles, reader);
  } finally {
    await reader.close();
  }
}

type Stores = Pick<Machine, 'log' | 'profiles' | 'aggregates'>;

function createMachine(stores: Stores): Machine {
  const [lines, reports]: [LogLine[], StageReport[]] = [[], []];
  const console = createLogDoor({
    stage: 'application',
    nowMs: () => Date.now(),
    send: (more) => void lines.push(...more),
    batch: 1,
  });
  const base = {
    ...stores,
    console,
    clock: systemClock,
    drain: AbortSignal.abort(),
    random: () => 0.5,
    report: (report: StageReport) => void reports.push(report),
    ledgerHash: hashForLedger,
  };
  const config = { partitions, asOf: null, retention: { raw: 'P7D', maxLogBytes: 2 ** 31 } };
  return {
    ...stores,
    lines,
    reports,
    produce: (deps) =>
      runProducer(
        {
          ...base,
          drain: never,
          config,
          label: 'test',
          pace: createPaceControl('max'),
          slowedByTransformer: false,
          ...deps,
        },
        never,
      ),
    transform: (deps = {}, signal = never) =>
      runTransformer(
        {
          ...base,
          config,
          protect: (text) => Buffer.from(text).toString('hex').padEnd(64, '0').slice(0, 64),
          domainToAscii: (host) => host,
          slowedByAggregator: false,
          ...deps,
        },
        signal,
      ),
    aggregate: (deps = {}, signal = never) => runAggregator({ ...base, config, ...deps }, signal),
  };
}
