import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { InputOf } from '../../electron/contract/api.ts';
import type { Bridge } from '../../electron/contract/bridge.ts';
import type { PlanView, PurgeState } from '../../electron/contract/calls/purge.ts';
import type { ContractError, Result } from '../../electron/contract/result.ts';
import type { Connection } from '../bridge.ts';
import { keepListening } from '../live/keep-listening.ts';
import { perConnection } from '../state/per-connection.ts';

export interface PurgeScreenState {
  /** null until the host has sent it. */
  readonly live: PurgeState | null;
  /** Previews by their name, which is that of their purge and of its certificate too. */
  readonly plans: Readonly<Record<string, PlanView>>;
  /** What was refused, by the name of the preview that it is about. */
  readonly refusals: Readonly<Record<string, ContractError>>;
  /** Names of those that the host was asked to run. */
  readonly asked: readonly string[];
  readonly isCounting: boolean;
  /** Why nothing could be counted. */
  readonly problem: ContractError | null;
}

export interface PurgeStore extends StoreApi<PurgeScreenState> {
  /** Counts what is due, or what is older than a period. Resolves with the preview's name; null = there is none. */
  planAsked(wish: InputOf<'purge.plan'>): Promise<string | null>;
  /** The same for one person. The id is in the call alone, and kept nowhere. */
  personPlanAsked(id: string): Promise<string | null>;
  countingCancelled(): void;
  /** Reads a preview that was made before, as after a reload. */
  planWanted(plan: string): Promise<void>;
  runAsked(confirmation: InputOf<'purge.run'>): Promise<void>;
  pauseAsked(id: string): Promise<void>;
  resumeAsked(id: string): Promise<void>;
}

/** What ends the wait for a purge without being a refusal of it: the purge itself says how it stands. */
const noRefusal = new Set(['purge-paused', 'closing', 'disconnected', 'cancelled']);

class WatchedPurges {
  readonly store = createStore<PurgeScreenState>(() => ({
    live: null,
    plans: {},
    refusals: {},
    asked: [],
    isCounting: false,
    problem: null,
  }));
  readonly #bridge: Bridge;
  #counting: AbortController | null = null;

  constructor(connection: Connection) {
    this.#bridge = connection.bridge;
    keepListening(connection, { name: 'purge', input: {}, onItem: (live) => this.store.setState({ live }) });
  }

  async count(ask: (signal: AbortSignal) => Promise<Result<PlanView>>): Promise<string | null> {
    this.#counting?.abort();
    const counting = (this.#counting = new AbortController());
    this.store.setState({ isCounting: true, problem: null });
    const answer = await ask(counting.signal);
    if (counting.signal.aborted) return null;
    this.store.setState({ isCounting: false });
    if (answer.ok) return this.#planRead(answer.value);
    this.store.setState({ problem: answer.error });
    return null;
  }

  cancelCounting(): void {
    this.#counting?.abort();
    this.store.setState({ isCounting: false });
  }

  async readPlan(plan: string): Promise<void> {
    if (this.store.getState().plans[plan] !== undefined) return;
    const answer = await this.#bridge.call('purge.read', { plan });
    if (answer.ok) this.#planRead(answer.value);
    else this.#refused(plan, answer.error);
  }

  async run(confirmation: InputOf<'purge.run'>): Promise<void> {
    const { plan } = confirmation;
    await this.#await(plan, () => this.#bridge.call('purge.run', confirmation));
  }

  async resume(id: string): Promise<void> {
    await this.#await(id, () => this.#bridge.call('purge.resume', { id }));
  }

  async pause(id: string): Promise<void> {
    const answer = await this.#bridge.call('purge.pause', { id });
    if (!answer.ok) this.#refused(id, answer.error);
  }

  async #await(id: string, ask: () => Promise<Result<unknown>>): Promise<void> {
    if (this.store.getState().asked.includes(id)) return;
    this.store.setState(({ asked, refusals }) => ({ asked: [...asked, id], refusals: without(refusals, id) }));
    const answer = await ask();
    this.store.setState(({ asked }) => ({ asked: asked.filter((one) => one !== id) }));
    if (!answer.ok && !noRefusal.has(answer.error.code)) this.#refused(id, answer.error);
  }

  #planRead(plan: PlanView): string {
    this.store.setState(({ plans }) => ({ plans: { ...plans, [plan.plan]: plan } }));
    return plan.plan;
  }

  #refused(id: string, error: ContractError): void {
    this.store.setState(({ refusals }) => ({ refusals: { ...refusals, [id]: error } }));
  }
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

export const purgeStoreOf = perConnection<PurgeStore>((connection) => {
  const purges = new WatchedPurges(connection);
  const { bridge } = connection;
  return {
    ...purges.store,
    planAsked: (wish) => purges.count((signal) => bridge.call('purge.plan', wish, signal)),
    personPlanAsked: (id) => purges.count((signal) => bridge.call('purge.person', { id }, signal)),
    countingCancelled: () => purges.cancelCounting(),
    planWanted: (plan) => purges.readPlan(plan),
    runAsked: (confirmation) => purges.run(confirmation),
    pauseAsked: (id) => purges.pause(id),
    resumeAsked: (id) => purges.resume(id),
  };
});
