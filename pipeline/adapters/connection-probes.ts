import type { ConnectionCheck } from '../domain/connection-check.ts';
import type { Service, ServiceConfig } from '../domain/named-connection.ts';

type Probe<Config> = (config: Config, password: string | null, signal: AbortSignal) => Promise<ConnectionCheck>;

/** A probe a service, loaded with its driver when it is asked for. */
type Probes = {
  readonly [Name in Service]: () => Promise<Probe<Extract<ServiceConfig, { readonly kind: Name }>>>;
};

const probes: Probes = {
  async kafka() {
    const { checkKafka } = await import('./kafka-log/check-kafka.ts');
    return checkKafka;
  },
  async cassandra() {
    const { checkCassandra } = await import('./cassandra-profiles/check-cassandra.ts');
    return checkCassandra;
  },
  async mongodb() {
    const { checkMongodb } = await import('./mongodb-aggregates/check-mongodb.ts');
    return checkMongodb;
  },
};

/** Tries to reach a server and to do there what the pipeline does; bounded to 10 s, and makes nothing there. */
export async function checkConnection(
  config: ServiceConfig,
  password: string | null,
  signal: AbortSignal,
): Promise<ConnectionCheck> {
  const probe = await (probes[config.kind] as () => Promise<Probe<ServiceConfig>>)();
  return await probe(config, password, signal);
}
