import { isSameName } from '../../../pipeline/domain/named-connection.ts';
import type { OutputOf } from '../../contract/api.ts';
import type { Actor } from '../actor.ts';
import { ContractFailure } from '../contract-failure.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import type { NamedConnections, SavedConnection } from './named-connections.ts';
import { type SecretStore, secretsOf } from './secret-store.ts';
import { takeIntoUse, type UseParts } from './store-use.ts';

/** What the window's settings do with connections; one change at a time. */
export interface ConnectionArea {
  readonly connections: NamedConnections;
  readonly secrets: SecretStore;
  /** Of the one in use: only while it is changed in nothing that the stores depend on. */
  save(wish: SavedConnection): Promise<void>;
  use(name: string, actor: Actor, signal: AbortSignal): Promise<OutputOf<'connection.use'>>;
}

export function createConnectionArea(parts: UseParts): ConnectionArea {
  const { connections, secrets } = parts;
  const changes = createOneAtATime();
  return {
    connections,
    secrets,
    save: (wish) =>
      changes.run(async () => {
        requireSameStores(connections, wish);
        connections.save(wish);
        // A password that was changed on the server holds from the next start of each stage on.
        parts.engine.setSecrets(secretsOf(secrets, connections.inUse().name));
      }),
    use: (name, actor, signal) => changes.run(() => takeIntoUse(parts, { name, actor }, signal)),
  };
}

/** What runs would go on with what it was told, and the settings would say something else. */
function requireSameStores(connections: NamedConnections, { was, connection }: SavedConnection): void {
  const inUse = connections.inUse();
  if (was === null || !isSameName(was, inUse.name)) return;
  const stores = ({ log, profiles, aggregates, readOnly }: typeof connection): string =>
    JSON.stringify([log, profiles, aggregates, readOnly]);
  if (stores(inUse) === stores(connection)) return;
  throw new ContractFailure(
    'connection-in-use',
    `${inUse.name} is in use: its servers are not changed under what runs. Use another connection first.`,
    { name: inUse.name },
  );
}
