import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../electron/contract/bridge.ts';
import type { Download } from '../../electron/contract/calls/download.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import type { JournalEntry } from '../../gdpr-register/journal.ts';
import type { Connection } from '../bridge.ts';
import { keepListening } from '../live/keep-listening.ts';
import { perConnection } from '../state/per-connection.ts';
import { afterNews, isAtWork, type JournalCheck } from './journal-check.ts';
import { withNewer, withOlder } from './journal-lines.ts';

/** Lines in one answer of the host. */
const linesInPage = 200;

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
  /** After a failure. */
  readAgain(): Promise<void>;
  verifyAsked(): Promise<void>;
  /** Against an anchor, a file that somebody kept. */
  compareAsked(file: string, anchor: string): Promise<void>;
  /** The anchor of now, or what an authority is handed; null where there is none, and why is in the state. */
  fileAsked(what: 'anchor' | 'audit'): Promise<Download | null>;
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
        void this.readAgain();
      },
    });
    void this.olderWanted();
  }

  #arrived(entries: readonly JournalEntry[]): void {
    this.store.setState(({ lines, check }) => ({
      lines: withNewer(lines, entries),
      check: afterNews(check),
    }));
  }

  async readAgain(): Promise<void> {
    this.store.setState(unread);
    await this.olderWanted();
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
    if (isAtWork(this.store.getState().check)) return;
    this.#say({ kind: 'verifying' });
    const answer = await this.#bridge.call('journal.verify', {});
    this.#say(
      answer.ok
        ? { kind: 'verified', outcome: answer.value, atMs: Date.now() }
        : { kind: 'not-verified', error: answer.error },
    );
  }

  async compareAsked(file: string, anchor: string): Promise<void> {
    if (isAtWork(this.store.getState().check)) return;
    this.#say({ kind: 'comparing' });
    const answer = await this.#bridge.call('journal.compare', { anchor });
    this.#say(
      answer.ok
        ? { kind: 'compared', file, outcome: answer.value, atMs: Date.now() }
        : { kind: 'not-verified', error: answer.error },
    );
  }

  async fileAsked(what: 'anchor' | 'audit'): Promise<Download | null> {
    if (isAtWork(this.store.getState().check)) return null;
    this.#say({ kind: 'making' });
    const answer = await this.#bridge.call(what === 'anchor' ? 'journal.anchor' : 'audit.export', {});
    this.#say(
      answer.ok ? { kind: 'made', what, file: answer.value.fileName } : { kind: 'not-made', error: answer.error },
    );
    return answer.ok ? answer.value : null;
  }

  #say(check: JournalCheck): void {
    this.store.setState({ check });
  }
}

/** One store for each connection: what was read survives navigation. */
export const journalStoreOf = perConnection<JournalStore>((connection) => {
  const journal = new ReadJournal(connection);
  return {
    ...journal.store,
    olderWanted: () => journal.olderWanted(),
    readAgain: () => journal.readAgain(),
    verifyAsked: () => journal.verifyAsked(),
    compareAsked: (file, anchor) => journal.compareAsked(file, anchor),
    fileAsked: (what) => journal.fileAsked(what),
  };
});
