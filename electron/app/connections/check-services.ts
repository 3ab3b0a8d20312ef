import { checkConnection } from '../../../pipeline/adapters/connection-probes.ts';
import type { ConnectionCheck } from '../../../pipeline/domain/connection-check.ts';
import {
  isSameAccount,
  type NamedConnection,
  type Service,
  type ServiceConfig,
  serviceOf,
  servicesOf,
} from '../../../pipeline/domain/named-connection.ts';
import type { NamedConnections } from './named-connections.ts';
import type { SecretStore } from './secret-store.ts';

export interface CheckParts {
  readonly connections: Pick<NamedConnections, 'find'>;
  readonly secrets: Pick<SecretStore, 'read'>;
}

export interface AskedCheck {
  /** The connection whose kept password may be used; null = none. */
  readonly was: string | null;
  readonly service: ServiceConfig;
  /** What was typed; null = nothing. */
  readonly secret: string | null;
}

/** A kept password goes to no other account than the one for which it was given. */
export function checkAsked(parts: CheckParts, asked: AskedCheck, signal: AbortSignal): Promise<ConnectionCheck> {
  return checkConnection(asked.service, asked.secret || keptSecret(parts, asked), signal);
}

function keptSecret({ connections, secrets }: CheckParts, { was, service }: AskedCheck): string | null {
  if (was === null) return null;
  const kept = connections.find(was);
  if (!isSameAccount(serviceOf(kept, service.kind), service)) return null;
  return secrets.read({ connection: kept.name, service: service.kind });
}

/** Every server of a connection, at once. */
export async function checkServices(
  { secrets }: Pick<CheckParts, 'secrets'>,
  connection: NamedConnection,
  signal: AbortSignal,
): Promise<Partial<Record<Service, ConnectionCheck>>> {
  const checks = servicesOf(connection).map(async (service) => {
    const secret = secrets.read({ connection: connection.name, service: service.kind });
    return [service.kind, await checkConnection(service, secret, signal)] as const;
  });
  return Object.fromEntries(await Promise.all(checks));
}
