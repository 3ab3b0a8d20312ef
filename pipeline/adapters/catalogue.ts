import { join } from 'node:path';
import type { PipelineConfig, SourceConfig, SourceKind } from '../domain/config.ts';
import type { AggregateStore, Clock, Log, ProfileStore, ResumeFrom, UserSource } from '../ports.ts';

/** The files of the embedded stores in a data directory. */
export const embeddedFiles = {
  log: 'log.sqlite',
  profiles: 'profiles.sqlite',
  aggregates: 'aggregates.sqlite',
} as const;

export interface StoreOptions {
  readonly config: Pick<PipelineConfig, 'log' | 'profiles' | 'aggregates'>;
  readonly dataDirectory: string;
  /** The process's shared memory (`createWakeMemory`); null where no other thread uses the stores. */
  readonly wake: SharedArrayBuffer | null;
}

type Loaders<Kind extends string, Opened> = Readonly<Record<Kind, (options: StoreOptions) => Promise<Opened>>>;

const logs: Loaders<PipelineConfig['log']['kind'], Log> = {
  async embedded({ dataDirectory, wake }) {
    const { openEmbeddedLog } = await import('./embedded-log.ts');
    return openEmbeddedLog({ path: join(dataDirectory, embeddedFiles.log), wake });
  },
};

const profileStores: Loaders<PipelineConfig['profiles']['kind'], ProfileStore> = {
  async embedded({ dataDirectory, wake }) {
    const { openEmbeddedProfiles } = await import('./embedded-profiles.ts');
    return openEmbeddedProfiles({ path: join(dataDirectory, embeddedFiles.profiles), wake });
  },
};

const aggregateStores: Loaders<PipelineConfig['aggregates']['kind'], AggregateStore> = {
  async embedded({ dataDirectory }) {
    const { openEmbeddedAggregates } = await import('./embedded-aggregates.ts');
    return openEmbeddedAggregates({ path: join(dataDirectory, embeddedFiles.aggregates) });
  },
};

/** Drivers are loaded when their kind is asked for, not before. */
export function openLog(options: StoreOptions): Promise<Log> {
  return logs[options.config.log.kind](options);
}

export function openProfiles(options: StoreOptions): Promise<ProfileStore> {
  return profileStores[options.config.profiles.kind](options);
}

export function openAggregates(options: StoreOptions): Promise<AggregateStore> {
  return aggregateStores[options.config.aggregates.kind](options);
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
