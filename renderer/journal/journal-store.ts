import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { OutputOf } from '../../electron/contract/api.ts';
import type { Bridge } from '../../electron/contract/bridge.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import type { JournalEntry } from '../../gdpr-register/journal.ts';
import type { Connection } from '../bridge.ts';
import { keepListening } from '../live/keep-listening.ts';
import { perConnection } from '../state/per-connection.ts';
import { withNewer, withOlder } from './journal-lines.ts';

/** Lines in one answer of the host. */
const linesInPage = 200;

export type JournalCheck =
  | { readonly kind: 'none' | 'running' }
  | { readonly kind: 'done'; readonly outcome: OutputOf<'journal.verify'> }
  | { readonly kind: 'failed'; readonly error: ContractError };

export interface JournalState {
  /** Newest first, without a hole. */
  readonly lines: readonly JournalEntry[];
  /** The number of the oldest line that was read, also of one that could not be; null = none was. */
  readonly oldest: number | null;
  /** Whether the host has older ones. */
  readonly hasOlder: boolean;
  readonly isReading: boolean;
  readonly failure: ContractError | null;
  readonly check: JournalCheck;
}

export interface JournalStore extends StoreApi<JournalState> {
  olderWanted(): Promise<void>;
  verifyAsked(): Promise<void>;
}

const unread = { lines: [], oldest: null, hasOlder: true, isReading: false, failure: null } as const;

class ReadJournal {
  readonly store = createStore<JournalState>(() => ({ ...unread, check: { kind: 'none' } }));
  readonly #bridge: Bridge;

  constructor(connection: Connection) {
    this.#bridge = connection.bridge;
    keepListening(connection, {
      name: 'journal',
      input: {},
      onItem: ({ entries }) => this.#arrived(entries),
      // Between what was read and what comes now there may be a hole: it is read anew.
      onAgain: () => {
        this.store.setState(unread);
        void this.olderWanted();
      },
    });
    void this.olderWanted();
  }

  #arrived(entries: readonly JournalEntry[]): void {
    this.store.setState(({ lines, check }) => ({
      lines: withNewer(lines, entries),
      // What was verified is not what is there now.
      check: check.kind === 'done' ? { kind: 'none' } : check,
    }));
  }

  async olderWanted(): Promise<void> {
    const { oldest, hasOlder, isReading } = this.store.getState();
    if (isReading || !hasOlder) return;
    this.store.setState({ isReading: true });
    const before = oldest === null ? {} : { before: oldest };
    const answer = await this.#bridge.call('journal.read', { limit: linesInPage, ...before });
    if (!answer.ok) return this.store.setState({ isReading: false, hasOlder: false, failure: answer.error });
    const { entries, damaged } = answer.value;
    const first = [...entries.map(({ seq }) => seq), ...damaged].reduce((a, b) => Math.min(a, b), oldest ?? Infinity);
    this.store.setState(({ lines }) => ({
      lines: withOlder(lines, entries),
      oldest: Number.isFinite(first) ? first : oldest,
      hasOlder: first > 1 && entries.length + damaged.length === linesInPage,
      isReading: false,
      failure: null,
    }));
  }

  async verifyAsked(): Promise<void> {
    if (this.store.getState().check.kind === 'running') return;
    this.store.setState({ check: { kind: 'running' } });
    const answer = await this.#bridge.call('journal.verify', {});
    this.store.setState({
      check: answer.ok ? { kind: 'done', outcome: answer.value } : { kind: 'failed', error: answer.error },
    });
  }
}

/** One store for each connection: what was read survives navigation. */
export const journalStoreOf = perConnection<JournalStore>((connection) => {
  const journal = new ReadJournal(connection);
  return {
    ...journal.store,
    olderWanted: () => journal.olderWanted(),
    verifyAsked: () => journal.verifyAsked(),
  };
});
