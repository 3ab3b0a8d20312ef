import type { PipelineConfig, SourceConfig, SourceKind } from '../domain/config.ts';
import { noSecrets, type KafkaConfig, type MongodbConfig, type StoreSecrets } from '../domain/connections.ts';
import type { LogCode } from '../domain/log-codes.ts';
import type { LogFields } from '../domain/log-entry.ts';
import type { AggregateStore, Clock, Log, ProfileStore, ResumeFrom, UserSource } from '../ports.ts';
import type { AggregateReader, FactsReader, LogReader, ProfileReader } from '../store-readers.ts';
import { isStoreThere, storeFiles } from './embedded-files.ts';
import type { KafkaLogOptions } from './kafka-log/kafka-shared.ts';

/** Where the stores are; can be cloned to a thread. */
export interface StorePlaces {
  /** Of the embedded stores, and of what every installation keeps for itself. */
  readonly dataDirectory: string;
  /** `retention` is for topics that are made. */
  readonly config: Pick<PipelineConfig, 'log' | 'profiles' | 'aggregates'> & Partial<Pick<PipelineConfig, 'retention'>>;
  /** Never in a log line or a message. */
  readonly secrets: StoreSecrets;
}

/** All three stores in the data directory itself. */
export function embeddedPlaces(dataDirectory: string): StorePlaces {
  const embedded = { kind: 'embedded' } as const;
  return { dataDirectory, config: { log: embedded, profiles: embedded, aggregates: embedded }, secrets: noSecrets };
}

/** What a store has to say on the console of whoever opened it. */
export interface StoreNotice {
  readonly level: 'info' | 'warn';
  readonly code: LogCode;
  readonly fields: LogFields;
}

export interface ReaderOptions extends StorePlaces {
  readonly onNotice?: (notice: StoreNotice) => void;
}

export interface StoreOptions extends ReaderOptions {
  /** The process's shared memory (`createWakeMemory`); null where no other thread uses the stores. */
  readonly wake: SharedArrayBuffer | null;
}

/** One kind of a store: how it is opened by whoever works with it, and by whoever only looks. */
interface StoreKind<Config, Store, Reader> {
  /** Makes what is missing. */
  open(config: Config, options: StoreOptions): Promise<Store>;
  /** Makes nothing: null where the store was never made. */
  openReader(config: Config, options: ReaderOptions): Promise<Reader | null>;
}
/** Drivers are loaded when their kind is asked for, not before. */
type StoreKinds<Config extends { readonly kind: string }, Store, Reader> = {
  readonly [Kind in Config['kind']]: StoreKind<Extract<Config, { readonly kind: Kind }>, Store, Reader>;
};

const logs: StoreKinds<PipelineConfig['log'], Log, LogReader> = {
  embedded: {
    async open(_, { dataDirectory, wake }) {
      const { openEmbeddedLog } = await import('./embedded-log.ts');
      return openEmbeddedLog({ path: storeFiles(dataDirectory).log, wake });
    },
    async openReader(_, { dataDirectory }) {
      const { log: path } = storeFiles(dataDirectory);
      if (!isStoreThere(path)) return null;
      const { openEmbeddedLogReader } = await import('./embedded-log.ts');
      return openEmbeddedLogReader({ path });
    },
  },
  kafka: {
    async open(config, options) {
      const { openKafkaLog } = await import('./kafka-log.ts');
      return openKafkaLog(toKafkaOptions(config, options));
    },
    async openReader(config, options) {
      const { openKafkaLogReader } = await import('./kafka-log.ts');
      return openKafkaLogReader(toKafkaOptions(config, options));
    },
  },
};

function toKafkaOptions(config: KafkaConfig, options: ReaderOptions): KafkaLogOptions {
  const { dataDirectory, secrets, onNotice } = options;
  const { retention } = options.config;
  return {
    config,
    password: secrets.kafka,
    dataDirectory,
    ...(retention && { retention: retention.raw }),
    ...(onNotice && { onNotice }),
  };
}

const profileStores: StoreKinds<PipelineConfig['profiles'], ProfileStore, ProfileReader> = {
  embedded: {
    async open(_, { dataDirectory, wake }) {
      const { openEmbeddedProfiles } = await import('./embedded-profiles.ts');
      return openEmbeddedProfiles({ path: storeFiles(dataDirectory).profiles, wake });
    },
    async openReader(_, { dataDirectory }) {
      const { profiles: path } = storeFiles(dataDirectory);
      if (!isStoreThere(path)) return null;
      const { openEmbeddedProfilesReader } = await import('./embedded-profiles.ts');
      return openEmbeddedProfilesReader({ path });
    },
  },
  cassandra: {
    async open(config, { secrets, onNotice }) {
      const { openCassandraProfiles } = await import('./cassandra-profiles.ts');
      return openCassandraProfiles(config, { password: secrets.cassandra, ...(onNotice ? { onNotice } : {}) });
    },
    async openReader(config, { secrets }) {
      const { openCassandraProfilesReader } = await import('./cassandra-profiles.ts');
      return openCassandraProfilesReader(config, { password: secrets.cassandra });
    },
  },
};

const aggregateStores: StoreKinds<PipelineConfig['aggregates'], AggregateStore, AggregateReader> = {
  embedded: {
    async open(_, { dataDirectory }) {
      const { openEmbeddedAggregates } = await import('./embedded-aggregates.ts');
      return openEmbeddedAggregates({ path: storeFiles(dataDirectory).aggregates });
    },
    async openReader(_, { dataDirectory }) {
      const { aggregates: path } = storeFiles(dataDirectory);
      if (!isStoreThere(path)) return null;
      const { openEmbeddedAggregatesReader } = await import('./embedded-aggregates.ts');
      return openEmbeddedAggregatesReader({ path });
    },
  },
  mongodb: {
    async open(config, options) {
      const { openMongodbAggregates } = await import('./mongodb-aggregates.ts');
      return openMongodbAggregates(mongodbOptions(config, options));
    },
    async openReader(config, options) {
      const { openMongodbAggregatesReader } = await import('./mongodb-aggregates.ts');
      return openMongodbAggregatesReader(mongodbOptions(config, options));
    },
  },
};

function mongodbOptions(config: MongodbConfig, { dataDirectory, secrets, onNotice }: ReaderOptions) {
  return { config, password: secrets.mongodb, path: storeFiles(dataDirectory).aggregates, onNotice };
}

/** The kind that a configuration names; the compiler cannot follow a union through the table. */
function kindOf<Config extends { readonly kind: string }, Store, Reader>(
  kinds: StoreKinds<Config, Store, Reader>,
  { kind }: Config,
): StoreKind<Config, Store, Reader> {
  return kinds[kind as Config['kind']] as unknown as StoreKind<Config, Store, Reader>;
}

export function openLog(options: StoreOptions): Promise<Log> {
  const { log } = options.config;
  return kindOf(logs, log).open(log, options);
}

export function openProfiles(options: StoreOptions): Promise<ProfileStore> {
  const { profiles } = options.config;
  return kindOf(profileStores, profiles).open(profiles, options);
}

export function openAggregates(options: StoreOptions): Promise<AggregateStore> {
  const { aggregates } = options.config;
  return kindOf(aggregateStores, aggregates).open(aggregates, options);
}

export function openLogReader(options: ReaderOptions): Promise<LogReader | null> {
  const { log } = options.config;
  return kindOf(logs, log).openReader(log, options);
}

export function openProfilesReader(options: ReaderOptions): Promise<ProfileReader | null> {
  const { profiles } = options.config;
  return kindOf(profileStores, profiles).openReader(profiles, options);
}

export function openAggregatesReader(options: ReaderOptions): Promise<AggregateReader | null> {
  const { aggregates } = options.config;
  return kindOf(aggregateStores, aggregates).openReader(aggregates, options);
}

/** Whatever store has the aggregates, the facts behind those of this machine are in its own file; null before there is one. */
export async function openFactsReader({ dataDirectory }: StorePlaces): Promise<FactsReader | null> {
  const { aggregates: path } = storeFiles(dataDirectory);
  if (!isStoreThere(path)) return null;
  const { openEmbeddedAggregatesReader } = await import('./embedded-aggregates.ts');
  return openEmbeddedAggregatesReader({ path });
}

const readers = { log: openLogReader, profiles: openProfilesReader, aggregates: openAggregatesReader } as const;
export type StoreName = keyof typeof readers;

/** Whether a run has made the store. A file that is there may be damaged, or of an older version, all the same. */
export async function isStoreMade(options: ReaderOptions, store: StoreName): Promise<boolean> {
  if (options.config[store].kind === 'embedded') return isStoreThere(storeFiles(options.dataDirectory)[store]);
  const reader = await readers[store](options);
  await reader?.close();
  return reader !== null;
}

export interface SourceOptions {
  readonly resume: ResumeFrom;
  readonly count: number | null;
  readonly clock: Clock;
  /** Called with the path of a file in a folder that is none of ours. */
  readonly onSkipped: (path: string) => void;
}

type OpenSource = (options: SourceOptions) => UserSource;
type SourceLoaders = {
  readonly [Kind in SourceKind]: (config: Extract<SourceConfig, { kind: Kind }>) => Promise<OpenSource>;
};

const sources: SourceLoaders = {
  async synthetic(config) {
    const { openSyntheticUsers } = await import('./synthetic-users.ts');
    return (options) => openSyntheticUsers(config, options);
  },
  async files(config) {
    const { openRandomuserFiles } = await import('./randomuser-files.ts');
    return (options) => openRandomuserFiles(config, options);
  },
  async randomuser(config) {
    const { openRandomuserApi } = await import('./randomuser-api.ts');
    return (options) => openRandomuserApi(config, options);
  },
};

/** Loads the source's adapter; opening it is then synchronous. */
export function loadSource(config: SourceConfig): Promise<OpenSource> {
  const load = sources[config.kind] as (config: SourceConfig) => Promise<OpenSource>;
  return load(config);
}

/** Names a source for people, without a path or a value of a record. */
export function sourceLabel(config: SourceConfig): string {
  switch (config.kind) {
    case 'synthetic':
      return `synthetic, seed ${config.seed}`;
    case 'files':
      return config.paths.length === 1 ? '1 file or folder' : `${config.paths.length} files or folders`;
    case 'randomuser':
      return new URL(config.url).host;
  }
}
