import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { InputOf, OutputOf } from '../../electron/contract/api.ts';
import type { Connections, ListedConnection } from '../../electron/contract/calls/connection.ts';
import type { ContractError, Result } from '../../electron/contract/result.ts';
import { isSameName } from '../../pipeline/domain/named-connection.ts';
import type { Connection } from '../bridge.ts';
import { keepListening } from '../live/keep-listening.ts';
import { perConnection } from '../state/per-connection.ts';
import type { FileContent } from '../ui/file-transfer.ts';

export type Used = { readonly name: string } & (
  | { readonly kind: 'asked' }
  | { readonly kind: 'used' }
  | { readonly kind: 'refused'; readonly checks: OutputOf<'connection.use'>['checks'] }
);
export type Imported = OutputOf<'connection.import'> & { readonly fileName: string };

export interface ConnectionsState {
  /** null until they were read. */
  readonly list: Connections | null;
  readonly problem: ContractError | null;
  /** The connection whose form is shown: by its name, or a new one; null = the list of them. */
  readonly form: { readonly was: string | null } | null;
  /** What was made of the last wish to use one. */
  readonly used: Used | null;
  readonly imported: Imported | null;
}

export interface ConnectionsStore extends StoreApi<ConnectionsState> {
  formOpened(was: string | null): void;
  formClosed(): void;
  /** null = it was done, and the form is closed; else why not. */
  saveAsked(wish: InputOf<'connection.save'>): Promise<ContractError | null>;
  removeAsked(name: string): Promise<void>;
  switchAsked(name: string): Promise<void>;
  importAsked(file: FileContent): Promise<void>;
  /** The file, or null where there is a problem. */
  exportAsked(): Promise<FileContent | null>;
}

interface Reading {
  readonly store: StoreApi<ConnectionsState>;
  /** null = the list is as the host answered. */
  settle(answer: Result<Connections>): ContractError | null;
  read(): Promise<void>;
}

/** Listened to from the start: the header shows what is in use, whichever screen is open and whoever changed it. */
function beginReading(connection: Connection): Reading {
  const store = createStore<ConnectionsState>(() => ({
    list: null,
    problem: null,
    form: null,
    used: null,
    imported: null,
  }));

  function settle(answer: Result<Connections>): ContractError | null {
    if (!answer.ok) return answer.error;
    store.setState({ list: answer.value, problem: null });
    return null;
  }

  async function read(): Promise<void> {
    const problem = settle(await connection.bridge.call('connection.list', {}));
    if (problem !== null) store.setState({ problem });
  }

  keepListening(connection, {
    name: 'connection',
    input: {},
    onItem: (list) => store.setState({ list }),
  });
  return { store, settle, read };
}

export const connectionsStoreOf = perConnection<ConnectionsStore>((connection) => {
  const { bridge } = connection;
  const { store, settle, read } = beginReading(connection);
  return {
    ...store,
    formOpened: (was) => store.setState({ form: { was }, used: null, imported: null }),
    formClosed: () => store.setState({ form: null }),
    async saveAsked(wish) {
      const problem = settle(await bridge.call('connection.save', wish));
      if (problem === null) store.setState({ form: null });
      return problem;
    },
    async removeAsked(name) {
      const problem = settle(await bridge.call('connection.remove', { name }));
      store.setState({ problem, used: null });
    },
    async switchAsked(name) {
      store.setState({ used: { kind: 'asked', name }, imported: null, problem: null });
      const answer = await bridge.call('connection.use', { name });
      if (!answer.ok) return store.setState({ used: null, problem: answer.error });
      const { used, checks } = answer.value;
      await read();
      store.setState({ used: used ? { kind: 'used', name } : { kind: 'refused', name, checks } });
    },
    async importAsked({ fileName, base64 }) {
      const answer = await bridge.call('connection.import', { fileName, base64 });
      if (!answer.ok) return store.setState({ imported: null, problem: answer.error });
      await read();
      store.setState({ imported: { fileName, ...answer.value } });
    },
    async exportAsked() {
      const answer = await bridge.call('connection.export', {});
      store.setState({ problem: answer.ok ? null : answer.error });
      return answer.ok ? answer.value : null;
    },
  };
});

/** Whether the connection in use changes nothing; not known is no. */
export function isReadOnly({ list }: Pick<ConnectionsState, 'list'>): boolean {
  return findListed(list, list?.inUse ?? null)?.connection.readOnly ?? false;
}

export function findListed(list: Connections | null, name: string | null): ListedConnection | null {
  if (list === null || name === null) return null;
  return list.connections.find(({ connection }) => isSameName(connection.name, name)) ?? null;
}
