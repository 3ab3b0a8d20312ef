import {
  embeddedConnection,
  isSameAccount,
  isSameName,
  type NamedConnection,
  type Service,
  serviceOf,
  services,
} from '../../../pipeline/domain/named-connection.ts';
import type { StoreSecrets } from '../../../pipeline/domain/connections.ts';
import type { Connections } from '../../contract/calls/connection.ts';
import { ContractFailure } from '../contract-failure.ts';
import { createNewest, type Newest } from '../newest.ts';
import type { ConnectionFile } from './connection-file.ts';
import type { SecretStore } from './secret-store.ts';

export interface SavedConnection {
  /** The name until now; null for a new one. */
  readonly was: string | null;
  readonly connection: NamedConnection;
  readonly secrets: StoreSecrets;
  readonly keepSecrets: boolean;
  readonly forget: readonly Service[];
}

/** The connections as they are written down; using one is not its business. */
export interface NamedConnections {
  list(): Connections;
  /** Throws `connection-unknown`. */
  find(name: string): NamedConnection;
  inUse(): NamedConnection;
  setInUse(name: string): void;
  /** Throws `connection-name-taken`, `connection-unknown`, or `connection-fixed` for the embedded one. */
  save(wish: SavedConnection): void;
  /** As they are, without a password; of a name that is free. */
  add(connection: NamedConnection): void;
  /** Its passwords go too. Throws `connection-in-use`. */
  remove(name: string): void;
  /** The list now, and after each change. */
  listen: Newest<Connections>['listen'];
  close(): void;
}

export interface NamedConnectionParts {
  readonly file: ConnectionFile;
  readonly secrets: SecretStore;
}

export function createNamedConnections(parts: NamedConnectionParts): NamedConnections {
  const written = createWrittenConnections(parts);
  const newest = createNewest<Connections>();
  const told =
    <Wish>(change: (wish: Wish) => void) =>
    (wish: Wish): void => {
      change(wish);
      newest.set(written.list());
    };
  return {
    ...written,
    setInUse: told(written.setInUse),
    save: told(written.save),
    add: told(written.add),
    remove: told(written.remove),
    listen(signal) {
      newest.set(written.list());
      return newest.listen(signal);
    },
    close: newest.close,
  };
}

type Written = Omit<NamedConnections, 'listen' | 'close'>;

function createWrittenConnections({ file, secrets }: NamedConnectionParts): Written {
  const all = (): readonly NamedConnection[] => [embeddedConnection, ...file.read().connections];
  const find = (name: string): NamedConnection => {
    const found = all().find((one) => isSameName(one.name, name));
    if (found === undefined) throw unknown(name);
    return found;
  };

  function requireFree(name: string, was: string | null): void {
    const taken = all().some((one) => isSameName(one.name, name) && (was === null || !isSameName(one.name, was)));
    if (taken) throw new ContractFailure('connection-name-taken', `There is a connection ${name} already.`, { name });
  }

  return {
    list: () => ({
      inUse: file.read().inUse,
      protection: secrets.protection,
      keyStore: secrets.keyStore,
      connections: all().map((connection) => ({ connection, secrets: statesOf(connection, secrets) })),
    }),
    find,
    inUse: () => find(file.read().inUse),
    setInUse: (name) => file.write({ ...file.read(), inUse: find(name).name }),
    save(wish) {
      const before = wish.was === null ? null : find(wish.was);
      if (before !== null) requireOwn(before.name);
      requireFree(wish.connection.name, before?.name ?? null);
      const { inUse, connections } = file.read();
      if (before === null) file.write({ inUse, connections: [...connections, wish.connection] });
      else {
        const name = isSameName(inUse, before.name) ? wish.connection.name : inUse;
        file.write({ inUse: name, connections: connections.map((one) => (one === before ? wish.connection : one)) });
        secrets.renamed(before.name, wish.connection.name);
      }
      for (const service of services) keepSecret(service, { ...wish, before, store: secrets });
    },
    add(connection) {
      requireFree(connection.name, null);
      const { inUse, connections } = file.read();
      file.write({ inUse, connections: [...connections, connection] });
    },
    remove(name) {
      const found = find(name);
      requireOwn(found.name);
      const { inUse, connections } = file.read();
      if (isSameName(inUse, found.name))
        throw new ContractFailure('connection-in-use', `${found.name} is in use. Use another connection first.`);
      for (const service of services) secrets.forget({ connection: found.name, service });
      file.write({ inUse, connections: connections.filter((one) => one !== found) });
    },
  };
}

function statesOf(
  { name: connection }: NamedConnection,
  secrets: SecretStore,
): Connections['connections'][0]['secrets'] {
  const state = (service: Service) => secrets.stateOf({ connection, service });
  return { kafka: state('kafka'), cassandra: state('cassandra'), mongodb: state('mongodb') };
}

interface KeepingSecret extends SavedConnection {
  readonly before: NamedConnection | null;
  readonly store: SecretStore;
}

/** One that was kept for another account is not sent to this one: it goes. */
function keepSecret(service: Service, { before, connection, secrets, ...wish }: KeepingSecret): void {
  const place = { connection: connection.name, service };
  const typed = serviceOf(connection, service) === null ? null : secrets[service];
  const isSame = before !== null && isSameAccount(serviceOf(before, service), serviceOf(connection, service));
  if (typed !== null && typed !== '') wish.store.write(place, typed, wish.keepSecrets);
  else if (wish.forget.includes(service) || !isSame) wish.store.forget(place);
}

function requireOwn(name: string): void {
  if (!isSameName(name, embeddedConnection.name)) return;
  throw new ContractFailure('connection-fixed', 'The embedded connection is always there as it is.');
}

function unknown(name: string): ContractFailure {
  return new ContractFailure('connection-unknown', `There is no connection ${name}.`, { name });
}
