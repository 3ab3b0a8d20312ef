import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { InputOf, OutputOf } from '../../electron/contract/api.ts';
import type { Bridge } from '../../electron/contract/bridge.ts';
import type { RequestChanged, RequestList, RequestView } from '../../electron/contract/calls/request.ts';
import type { ContractError, Result } from '../../electron/contract/result.ts';
import type { Connection } from '../bridge.ts';
import { keepListening } from '../live/keep-listening.ts';
import { perConnection } from '../state/per-connection.ts';
import type { PersonSelector } from './selector-wish.ts';

export interface FoundOfRequest {
  readonly counts: OutputOf<'person.find'>['found'];
  /** null = the ledger knows of none. */
  readonly erasure: { readonly purge: string; readonly atMs: number } | null;
}

export interface RequestState {
  /** The next due first; null until the host has sent it. */
  readonly list: RequestList | null;
  /** Where the person of a request was found, by the request: numbers, and which purge erased them. */
  readonly found: Readonly<Record<string, FoundOfRequest>>;
}

export type Based = Pick<RequestView, 'id' | 'revision'>;
export type Opening =
  | { readonly kind: 'opened'; readonly id: string }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'refused'; readonly error: ContractError };
export type Lifting =
  | { readonly kind: 'lifted' }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'refused'; readonly error: ContractError };
export type ActWish = Pick<InputOf<'request.act'>, 'act' | 'corrections'>;

/** What is entered to find a person is in the call alone: the window keeps neither it nor an answer that repeats it. */
export interface RequestStore extends StoreApi<RequestState> {
  openAsked(wish: InputOf<'request.open'>): Promise<Opening>;
  /** These resolve with null once it is done, else with why not. */
  identifyAsked(request: Based, by: InputOf<'request.identify'>['by']): Promise<ContractError | null>;
  actAsked(request: Based, wish: ActWish): Promise<ContractError | null>;
  findAsked(request: RequestView): Promise<ContractError | null>;
  letterAsked(wish: InputOf<'request.letter'>): Promise<Result<OutputOf<'request.letter'>>>;
  exportAsked(wish: InputOf<'person.export'>): Promise<Result<OutputOf<'person.export'>>>;
  /** Of those who are found, the one who is restricted is it no longer; where several are, one has to be chosen. */
  liftAsked(by: PersonSelector): Promise<Lifting>;
}

class KnownRequests {
  readonly store = createStore<RequestState>(() => ({ list: null, found: {} }));
  readonly #bridge: Bridge;

  constructor(connection: Connection) {
    this.#bridge = connection.bridge;
    keepListening(connection, { name: 'request', input: {}, onItem: (list) => this.store.setState({ list }) });
  }

  async open(wish: InputOf<'request.open'>): Promise<Opening> {
    const answer = await this.#bridge.call('request.open', wish);
    if (!answer.ok) return { kind: 'refused', error: answer.error };
    if (!answer.value.ok) return { kind: 'several', ids: answer.value.ids };
    this.#seen(answer.value.request);
    return { kind: 'opened', id: answer.value.request.id };
  }

  async change(asked: Promise<Result<RequestChanged>>): Promise<ContractError | null> {
    const answer = await asked;
    if (!answer.ok) return answer.error;
    this.#seen(answer.value.request);
    if (answer.value.ok) return null;
    return { code: `request-${answer.value.code}`, message: answer.value.why, details: {} };
  }

  async find({ id, person }: RequestView): Promise<ContractError | null> {
    if (person === null) return null;
    const answer = await this.#bridge.call('person.find', { by: { id: person } });
    if (!answer.ok) return answer.error;
    const { found: counts, erased } = answer.value;
    const [erasure] = erased;
    const seen: FoundOfRequest = { counts, erasure: erasure ? { purge: erasure.purge, atMs: erasure.atMs } : null };
    this.store.setState(({ found }) => ({ found: { ...found, [id]: seen } }));
    return null;
  }

  async lift(by: PersonSelector): Promise<Lifting> {
    const found = await this.#bridge.call('person.find', { by });
    if (!found.ok) return { kind: 'refused', error: found.error };
    const { ids, restricted } = found.value;
    if (restricted.length > 1) return { kind: 'several', ids: restricted };
    const [id] = restricted;
    if (id === undefined) return { kind: 'refused', error: nobodyToLift(ids.length) };
    const lifted = await this.#bridge.call('person.lift', { id });
    return lifted.ok ? { kind: 'lifted' } : { kind: 'refused', error: lifted.error };
  }

  /** The answer may come before the stream says the same. */
  #seen(request: RequestView): void {
    this.store.setState(({ list, found }) => ({
      list: list === null ? null : { ...list, requests: withRequest(list.requests, request) },
      // Where somebody was found is not known any more after an act: it may have moved or removed what was there.
      found: Object.fromEntries(Object.entries(found).filter(([id]) => id !== request.id)),
    }));
  }
}

function nobodyToLift(found: number): ContractError {
  return { code: found === 0 ? 'request-not-found' : 'not-restricted', message: 'Nobody is restricted.', details: {} };
}

function withRequest(requests: RequestList['requests'], request: RequestView): RequestList['requests'] {
  const known = requests.some(({ id }) => id === request.id);
  if (!known) return [request, ...requests];
  return requests.map((one) => (one.id === request.id && one.revision < request.revision ? request : one));
}

export const requestStoreOf = perConnection<RequestStore>((connection) => {
  const requests = new KnownRequests(connection);
  const { bridge } = connection;
  return {
    ...requests.store,
    openAsked: (wish) => requests.open(wish),
    identifyAsked: ({ id, revision }, by) =>
      requests.change(bridge.call('request.identify', { id, base: revision, by })),
    actAsked: ({ id, revision }, wish) => requests.change(bridge.call('request.act', { id, base: revision, ...wish })),
    findAsked: (request) => requests.find(request),
    letterAsked: (wish) => bridge.call('request.letter', wish),
    exportAsked: (wish) => bridge.call('person.export', wish),
    liftAsked: (by) => requests.lift(by),
  };
});
