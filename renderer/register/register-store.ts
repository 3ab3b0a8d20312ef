import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../electron/contract/bridge.ts';
import type { RegisterCheck, RegisterList } from '../../electron/contract/calls/register.ts';
import type { ContractError, Result } from '../../electron/contract/result.ts';
import type { Entry } from '../../gdpr-register/entry.ts';
import type { Language } from '../../gdpr-register/language.ts';
import type { Connection } from '../bridge.ts';
import { keepListening } from '../live/keep-listening.ts';
import { perConnection } from '../state/per-connection.ts';
import { ActivityStore } from './activity-store.ts';
import type { EditorClock } from './form/draft-keeper.ts';
import type { Place } from './form/place.ts';

/** What is missing and what differs, by activity; null = not known yet. */
export type Checks = ReadonlyMap<string, RegisterCheck['activities'][number]> | null;

export interface RegisterState {
  /** null until it was read. */
  readonly list: RegisterList | null;
  readonly failure: ContractError | null;
  readonly checks: Checks;
  readonly checkFailure: ContractError | null;
  /** The activity that is looked at; null = the list is. */
  readonly open: ActivityStore | null;
}

/** Another text after every save of any activity; null before the list was read. */
export function savedVersionsOf({ list }: RegisterState): string | null {
  return list === null ? null : list.activities.map(({ id, version }) => `${id} ${version}`).join('\n');
}

/** Whether the host says something else of the differences than what was compared here: a setting may have changed. */
export function isOutdated({ list, checks }: RegisterState): boolean {
  if (list === null || checks === null) return false;
  return list.activities.some(({ id, drift }) => checks.has(id) && checks.get(id)?.drift.length !== drift);
}

export interface Signature {
  readonly author: string;
  readonly reason: string;
}

export interface DriftFix {
  readonly id: string;
  readonly code: string;
  readonly about: string;
  readonly author: string;
  readonly language: Language;
}

export interface RegisterStoreOptions {
  readonly clock: EditorClock;
  newEditor(): string;
}

/** The register as one window sees it. */
export class RegisterStore {
  readonly store: StoreApi<RegisterState>;
  readonly #bridge: Bridge;
  readonly #options: RegisterStoreOptions;

  constructor(connection: Connection, options: RegisterStoreOptions) {
    this.#bridge = connection.bridge;
    this.#options = options;
    this.store = createStore<RegisterState>(() => ({
      list: null,
      failure: null,
      checks: null,
      checkFailure: null,
      open: null,
    }));
    keepListening(connection, {
      name: 'register',
      input: {},
      onItem: (list) => this.#listCame(list),
      onAgain: () => void this.readAgain(),
    });
    void this.readAgain();
  }

  async readAgain(): Promise<void> {
    const answer = await this.#bridge.call('register.list', {});
    if (answer.ok) this.#listCame(answer.value);
    else this.store.setState({ failure: answer.error });
  }

  activityOpened(id: string): void {
    this.store.setState({ open: new ActivityStore({ bridge: this.#bridge, ...this.#options, id }) });
  }

  /** Back to the list; a form that is open leaves its draft, or stays where that cannot be kept. */
  async activityClosed(): Promise<void> {
    const { open } = this.store.getState();
    if (open === null || (await open.formLeft())) this.store.setState({ open: null });
  }

  /** The form of an activity, at one of its fields. A form whose draft could not be kept stays open. */
  async fieldAsked(id: string, place: Place): Promise<void> {
    await this.activityClosed();
    if (this.store.getState().open !== null) return;
    const open = new ActivityStore({ bridge: this.#bridge, ...this.#options, id });
    await open.readAgain();
    open.editAskedAt(place);
    this.store.setState({ open });
  }

  /** A new activity is version 1 at once, so that its draft has a place; its form is opened. */
  async createAsked(entry: Entry, signature: Signature): Promise<Result<unknown>> {
    const answer = await this.#bridge.call('register.create', { entry, ...signature });
    if (answer.ok) {
      const open = new ActivityStore({ bridge: this.#bridge, ...this.#options, id: answer.value.id });
      await open.readAgain();
      open.editAskedAt(null);
      this.store.setState({ open });
    }
    return answer;
  }

  async checkAsked(language: Language): Promise<void> {
    const answer = await this.#bridge.call('register.check', { language });
    if (!answer.ok) return this.store.setState({ checkFailure: answer.error });
    const checks = new Map(answer.value.activities.map((check) => [check.id, check]));
    this.store.setState({ checks, checkFailure: null });
  }

  async fixAsked(fix: DriftFix): Promise<Result<unknown>> {
    const answer = await this.#bridge.call('register.fix', fix);
    await Promise.all([this.checkAsked(fix.language), this.store.getState().open?.readAgain()]);
    return answer;
  }

  #listCame(list: RegisterList): void {
    this.store.setState({ list, failure: null });
    const { open } = this.store.getState();
    const shown = open?.store.getState().activity;
    const listed = list.activities.find(({ id }) => id === open?.id);
    if (shown && listed && listed.version !== shown.current.version) void open?.readAgain();
  }
}

/** One store for each connection: what is open, and what is being written, survives navigation. */
export const registerStoreOf = perConnection((connection) => {
  const clock: EditorClock = {
    nowMs: Date.now,
    later: (run, delayMs) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  };
  const register = new RegisterStore(connection, { clock, newEditor: () => crypto.randomUUID() });
  // A page that goes away has time to send, and none to wait.
  addEventListener('pagehide', () => void register.store.getState().open?.store.getState().editing?.draftKept());
  return register;
});
