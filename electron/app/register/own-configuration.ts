import type { OwnConfiguration, OwnSource } from '../../../gdpr-register/own-activity/configuration.ts';
import type { PipelineConfig, SourceConfig } from '../../../pipeline/domain/config.ts';
import { type DataStoreName, storeOfDataSet } from '../../../pipeline/domain/data-sets.ts';
import { fieldProtection } from '../../../pipeline/domain/user.ts';
import { localDay } from '../local-day.ts';
import { knowsOwners } from './file-privacy.ts';

/** The stores that are connected, in the order of the pipeline. */
export const connectedStores: readonly DataStoreName[] = [...new Set(Object.values(storeOfDataSet))];

type Stores = Pick<PipelineConfig, 'log' | 'profiles' | 'aggregates'>;

/** Null where nothing is reached over a network, or needs an account; a source is read without one. */
export function connectionsOf(config: Stores & Pick<PipelineConfig, 'source'>): OwnConfiguration['connections'] {
  const { source } = config;
  const servers = serversOf(config);
  const encrypted = [
    ...(source.kind === 'randomuser' ? [new URL(source.url).protocol === 'https:'] : []),
    ...servers.map((server) => isEncrypted(server)),
  ];
  return {
    encrypted: encrypted.length === 0 ? null : encrypted.every(Boolean),
    authenticated: servers.length === 0 ? null : servers.every((server) => isAuthenticated(server)),
  };
}

type Server = Exclude<Stores[keyof Stores], { kind: 'embedded' }>;

function serversOf({ log, profiles, aggregates }: Stores): readonly Server[] {
  return [log, profiles, aggregates].filter((store): store is Server => store.kind !== 'embedded');
}

function isEncrypted(server: Server): boolean {
  if (server.tls !== null) return true;
  return server.kind === 'mongodb' && /^mongodb\+srv:|[?&](?:tls|ssl)=true/u.test(server.uri);
}

function isAuthenticated({ user, tls }: Server): boolean {
  return user !== null || (tls?.certificateFile ?? null) !== null;
}

const products = {
  embedded: 'SQLite',
  kafka: 'Apache Kafka',
  cassandra: 'Apache Cassandra',
  mongodb: 'MongoDB',
} as const;

function toOwnStore(name: DataStoreName, stores: Stores): OwnConfiguration['stores'][number] {
  const kind = name === 'console' || name === 'files' ? 'embedded' : stores[name].kind;
  return { name, product: products[kind], place: kind === 'embedded' ? 'local' : 'server' };
}

/** What this installation is set to, for the activity that describes it. */
export function ownConfiguration(config: PipelineConfig, nowMs: number): OwnConfiguration {
  const { source, retention } = config;
  return {
    today: localDay(nowMs),
    source: toOwnSource(source),
    rawRetention: retention.raw,
    stores: connectedStores.map((name) => toOwnStore(name, config)),
    protection: fieldProtection,
    connections: connectionsOf(config),
    privateFiles: knowsOwners(process.platform) ? true : null,
  };
}

function toOwnSource(source: SourceConfig): OwnSource {
  return source.kind === 'randomuser' ? { kind: source.kind, host: new URL(source.url).host } : { kind: source.kind };
}
