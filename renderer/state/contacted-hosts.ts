import type { SourceConfig } from '../../pipeline/domain/config.ts';
import { type NamedConnection, servicesOf, type ServiceConfig } from '../../pipeline/domain/named-connection.ts';

/** The hosts that the source and the stores talk to, each once; none where nothing leaves the machine. */
export function contactedHosts(source: SourceConfig, connection: NamedConnection | null): readonly string[] {
  const ofSource = source.kind === 'randomuser' ? [new URL(source.url).host] : [];
  const ofStores = connection === null ? [] : servicesOf(connection).flatMap(hostsOf);
  return [...new Set([...ofSource, ...ofStores])].filter((host) => !isThisMachine(host));
}

function hostsOf(config: ServiceConfig): readonly string[] {
  switch (config.kind) {
    case 'kafka':
      return config.brokers;
    case 'cassandra':
      return config.contactPoints;
    case 'mongodb':
      return /^mongodb(?:\+srv)?:\/\/([^/?]+)/.exec(config.uri)?.[1]?.split(',') ?? [];
  }
}

function isThisMachine(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i.test(host);
}
