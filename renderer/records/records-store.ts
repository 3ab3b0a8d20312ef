import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { RejectionCode } from '../../pipeline/domain/rejection.ts';
import { perConnection } from '../state/per-connection.ts';

export const recordViews = ['stored', 'rejected', 'person'] as const;
export type RecordView = (typeof recordViews)[number];

/** What the reader has before them while nothing new is to move it. */
export interface Held {
  readonly ids: readonly string[];
  readonly atMs: number;
  /** How many records were stored until then. */
  readonly stored: number;
  /** False while the pointer or the focus is on the list, and no longer. */
  readonly isPaused: boolean;
}

export interface RecordsState {
  readonly view: RecordView;
  readonly held: Held | null;
  /** null = rejections of every reason. */
  readonly code: RejectionCode | null;
  /** Whom a row of the list led to: to be looked for, and shown in the list again. */
  readonly opened: { readonly id: string; readonly isLookedFor: boolean } | null;
}

export interface RecordsStore extends StoreApi<RecordsState> {
  viewChosen(view: RecordView): void;
  /** A row is opened; the list is found again as it is. */
  personOpened(id: string, held: Omit<Held, 'isPaused'>): void;
  /** Once: the id that is to be looked for, of a row that was opened. */
  soughtTaken(): string | null;
  codeChosen(code: RejectionCode | null): void;
  paused(held: Omit<Held, 'isPaused'>): void;
  followed(): void;
  /** The pointer or the focus came to the list. */
  readingBegan(held: Omit<Held, 'isPaused'>): void;
  readingEnded(): void;
}

/** What is looked at, and a pause, survive a change of tabs; nothing of a person is kept but ids, and no longer than the window. */
export function createRecordsStore(): RecordsStore {
  const store = createStore<RecordsState>(() => ({ view: 'stored', held: null, code: null, opened: null }));
  const heldNow = () => store.getState().held;
  return {
    ...store,
    viewChosen: (view) => store.setState(view === 'rejected' ? { view, opened: null } : { view }),
    personOpened: (id, held) =>
      store.setState({
        view: 'person',
        opened: { id, isLookedFor: false },
        held: { ...(heldNow() ?? held), isPaused: true },
      }),
    soughtTaken() {
      const { opened } = store.getState();
      if (opened === null || opened.isLookedFor) return null;
      store.setState({ opened: { ...opened, isLookedFor: true } });
      return opened.id;
    },
    codeChosen: (code) => store.setState({ code }),
    paused: (held) => store.setState({ held: { ...(heldNow() ?? held), isPaused: true } }),
    followed: () => store.setState({ held: null }),
    readingBegan(held) {
      // An empty list holds nothing: what comes first is to be seen.
      if (heldNow() === null && held.ids.length > 0) store.setState({ held: { ...held, isPaused: false } });
    },
    readingEnded() {
      if (heldNow()?.isPaused === false) store.setState({ held: null });
    },
  };
}

export const recordsStoreOf = perConnection(() => createRecordsStore());
