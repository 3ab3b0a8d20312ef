import { cassandraSchema, kafkaSchema, type TlsConfig } from './connections.ts';
import type { StoreConfigs } from './store-urls.ts';

type Option = readonly [name: string, value: string | number | null];

/** As `parseLogUrl` and its like read it again; there is no password in it. */
export function formatStoreUrl(config: StoreConfigs[keyof StoreConfigs]): string {
  switch (config.kind) {
    case 'embedded':
      return 'embedded';
    case 'kafka': {
      const { topics, group, sasl, compression, replicationFactor } = config;
      const usual = kafkaSchema.parse({ kind: 'kafka', brokers: config.brokers });
      return `kafka://${config.brokers.join(',')}${toQuery([
        ...unusual('raw', topics['users.raw'], 'users.raw'),
        ...unusual('clean', topics['users.clean'], 'users.clean'),
        ...unusual('rejected', topics['users.rejected'], 'users.rejected'),
        ...unusual('group', group, usual.group),
        ...unusual('sasl', sasl, usual.sasl),
        ...unusual('compression', compression, usual.compression),
        ...unusual('replication', replicationFactor, usual.replicationFactor),
        ...accountOptions(config),
      ])}`;
    }
    case 'cassandra': {
      const { contactPoints, keyspace, table } = config;
      const usual = cassandraSchema.parse({ kind: 'cassandra', contactPoints, keyspace });
      return `cassandra://${contactPoints.join(',')}/${keyspace}${table === usual.table ? '' : `/${table}`}${toQuery([
        ...unusual('datacenter', config.datacenter, usual.datacenter),
        ...unusual('consistency', config.consistency, usual.consistency),
        ...unusual('replication', config.replicationFactor, usual.replicationFactor),
        ...accountOptions(config),
      ])}`;
    }
    case 'mongodb': {
      const [servers = '', own = ''] = config.uri.split('?');
      const query = toQuery(accountOptions(config));
      const options = own === '' ? query : `?${own}${query.replace('?', '&')}`;
      return `${servers.replace(/\/$/u, '')}/${encodeURIComponent(config.database)}${options}`;
    }
  }
}

/** For people: the three of them in the order of the walk of a record. */
export function describeStores({ log, profiles, aggregates }: StoreConfigs): string {
  return `log ${formatStoreUrl(log)}, profiles ${formatStoreUrl(profiles)}, aggregates ${formatStoreUrl(aggregates)}`;
}

function unusual(name: string, value: string | number | null, usual: string | number | null): readonly Option[] {
  return value === usual ? [] : [[name, value]];
}

function accountOptions({
  tls,
  user,
}: {
  readonly tls: TlsConfig | null;
  readonly user: string | null;
}): readonly Option[] {
  const account: readonly Option[] = [['user', user]];
  if (tls === null) return account;
  return [['tls', tls.caFile ?? 'system'], ['cert', tls.certificateFile], ['key', tls.keyFile], ...account];
}

function toQuery(options: readonly Option[]): string {
  const given = options.filter(([, value]) => value !== null);
  if (given.length === 0) return '';
  return `?${given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
}
