import type { SecretProtection, SecretState } from '../../contract/calls/connection.ts';
import type { StoreSecrets } from '../../../pipeline/domain/connections.ts';
import { type Service, services } from '../../../pipeline/domain/named-connection.ts';
import { openSecretFile, type SecretPlace } from './secret-file.ts';
import type { SecretSealing } from './secret-sealing.ts';

/** The passwords of the connections. Only a driver is told one; everybody else, where it is. */
export interface SecretStore {
  readonly protection: SecretProtection;
  readonly keyStore: string | null;
  stateOf(place: SecretPlace): SecretState;
  read(place: SecretPlace): string | null;
  /** Durable, or with `keep` false until this process ends, and then nothing older is kept either. */
  write(place: SecretPlace, secret: string, keep: boolean): void;
  forget(place: SecretPlace): void;
  renamed(from: string, to: string): void;
}

export interface SecretStoreOptions {
  readonly dataDirectory: string;
  /** null = passwords are kept in a file for their owner alone. */
  readonly sealing: SecretSealing | null;
  /** Of the process: they hold for every connection that keeps none of its own. */
  readonly environment: StoreSecrets;
}

/** A typed password that is not kept comes first, then a kept one, then that of the environment. */
export function openSecretStore({ dataDirectory, sealing, environment }: SecretStoreOptions): SecretStore {
  const file = openSecretFile(dataDirectory, sealing);
  const session = new Map<string, string>();
  const protection = sealing?.protection ?? 'file';

  function find(place: SecretPlace): { readonly state: SecretState; readonly secret: string | null } {
    const typed = session.get(keyOf(place));
    if (typed !== undefined) return { state: 'session', secret: typed };
    const kept = file.read(place);
    if (kept !== null && kept !== 'unreadable') return { state: 'saved', secret: kept.secret };
    const given = environment[place.service];
    if (given !== null) return { state: 'environment', secret: given };
    return { state: kept ?? 'none', secret: null };
  }

  return {
    protection,
    keyStore: sealing?.keyStore ?? null,
    stateOf: (place) => find(place).state,
    read: (place) => find(place).secret,
    write(place, secret, keep) {
      const isKept = keep && protection !== 'none';
      if (isKept) session.delete(keyOf(place));
      else session.set(keyOf(place), secret);
      file.write(place, isKept ? secret : null);
    },
    forget(place) {
      session.delete(keyOf(place));
      file.write(place, null);
    },
    renamed(from, to) {
      for (const service of services) move(session, { from, to, service });
      file.renamed(from, to);
    },
  };
}

/** What a connection's servers are sent. */
export function secretsOf(store: Pick<SecretStore, 'read'>, connection: string): StoreSecrets {
  const secret = (service: Service) => store.read({ connection, service });
  return { kafka: secret('kafka'), cassandra: secret('cassandra'), mongodb: secret('mongodb') };
}

interface Move {
  readonly from: string;
  readonly to: string;
  readonly service: Service;
}

function move(session: Map<string, string>, { from, to, service }: Move): void {
  const key = keyOf({ connection: from, service });
  const secret = session.get(key);
  if (secret === undefined) return;
  session.delete(key);
  session.set(keyOf({ connection: to, service }), secret);
}

function keyOf({ connection, service }: SecretPlace): string {
  return `${service}\n${connection.trim().toLowerCase()}`;
}
