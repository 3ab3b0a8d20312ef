import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../../electron/contract/bridge.ts';
import type { Activity } from '../../../electron/contract/calls/register.ts';
import type { ContractError } from '../../../electron/contract/result.ts';
import type { ActivityState as State, ActivityVersion } from '../../../gdpr-register/activity-record.ts';
import type { Entry } from '../../../gdpr-register/entry.ts';
import type { Value } from '../../../gdpr-register/value.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { DraftState, EditorClock } from './draft-keeper.ts';
import { beginHistory, edited, redone, undone } from './edit-history.ts';
import type { EditHistory } from './edit-history.ts';
import { filledEntry } from './filled-entry.ts';
import { placeText, withValue } from './place.ts';
import type { Place } from './place.ts';

export interface SaveWish {
  readonly author: string;
  readonly reason: string;
  readonly state: State;
}

/** Another window saved since this one began: what to choose from, and the save that waits for it. */
export interface Conflict {
  readonly base: Entry;
  readonly theirs: ActivityVersion;
  readonly wish: SaveWish;
}

export interface EditState {
  readonly history: EditHistory<Entry>;
  /** The version that the edits began with. */
  readonly base: number;
  readonly draft: DraftState;
  readonly isSaving: boolean;
  readonly failure: ContractError | null;
  readonly conflict: Conflict | null;
}

export interface EditSessionOptions {
  readonly bridge: Bridge;
  readonly clock: EditorClock;
  readonly id: string;
  /** Of this form alone: no other writes its drafts. */
  readonly editor: string;
  readonly base: number;
  readonly entry: Entry;
  saved(activity: Activity): void;
}

/** The edits of one activity in one window, from the first letter to the save. */
export class EditSession {
  readonly store: StoreApi<EditState>;
  readonly #options: EditSessionOptions;
  readonly #drafts: DraftKeeper;

  constructor(options: EditSessionOptions) {
    this.#options = options;
    this.store = createStore<EditState>(() => ({
      history: beginHistory(options.entry),
      base: options.base,
      draft: { kind: 'none' },
      isSaving: false,
      failure: null,
      conflict: null,
    }));
    this.#drafts = new DraftKeeper({
      clock: options.clock,
      keep: (entry) => this.#keepDraft(entry),
      said: (draft) => this.store.setState({ draft }),
    });
  }

  get entry(): Entry {
    return this.store.getState().history.present;
  }

  /** undefined takes the value away. */
  edited(place: Place, value: Value | undefined): void {
    const edit = { place: placeText(place), atMs: this.#options.clock.nowMs() };
    this.#become((history) => edited(history, withValue(history.present, place, value), edit));
  }

  undone(): void {
    this.#become(undone);
  }

  redone(): void {
    this.#become(redone);
  }

  /** Somebody else's draft, or this window's own before a reload, is gone on with. */
  draftTaken(entry: Entry, base: number): void {
    this.store.setState({ base });
    this.#become((history) => edited(history, entry, { place: 'draft', atMs: this.#options.clock.nowMs() }));
  }

  async saveAsked(wish: SaveWish): Promise<void> {
    if (this.store.getState().isSaving) return;
    this.store.setState({ isSaving: true, failure: null });
    await this.#save(wish);
    this.store.setState({ isSaving: false });
  }

  /** What was chosen of both becomes an edit on their version, and the save that waited is tried again. */
  async conflictResolved(entry: Entry): Promise<void> {
    const { conflict } = this.store.getState();
    if (conflict === null) return;
    this.store.setState({ conflict: null, base: conflict.theirs.version });
    this.#become((history) => edited(history, entry, { place: 'merge', atMs: this.#options.clock.nowMs() }));
    await this.saveAsked(conflict.wish);
  }

  /** Back to the form; what was written stays, and the next save asks again. */
  conflictLeft(): void {
    this.store.setState({ conflict: null });
  }

  /** Keeps the draft as of now; whether that was possible. */
  async draftKept(): Promise<boolean> {
    await this.#drafts.flush();
    return this.store.getState().draft.kind === 'saved';
  }

  /** The draft stays, as of now; false where it could not be kept: then the form must not go either. */
  async left(): Promise<boolean> {
    await this.#drafts.flush();
    if (this.store.getState().draft.kind === 'failed') return false;
    await this.#drafts.close();
    return true;
  }

  /** Nothing of it stays; a draft that the host could not forget is offered again. */
  async dropped(): Promise<void> {
    await this.#drafts.close();
    await this.#options.bridge.call('register.draft', { ...this.#ofDraft(), entry: null });
  }

  #become(next: (history: EditHistory<Entry>) => EditHistory<Entry>): void {
    const { history } = this.store.getState();
    const changed = next(history);
    this.store.setState({ history: changed });
    if (changed.present !== history.present) this.#drafts.changed(changed.present);
  }

  async #save(wish: SaveWish): Promise<void> {
    const { bridge, id, editor, saved } = this.#options;
    const { base } = this.store.getState();
    await this.#drafts.flush();
    const entry = filledEntry(this.entry);
    const answer = await bridge.call('register.save', { id, base, entry, editor, ...wish });
    if (!answer.ok) return this.store.setState({ failure: answer.error });
    if (!answer.value.ok) return this.#compare(base, answer.value.current, wish);
    await this.#drafts.close();
    saved(answer.value.activity);
  }

  async #compare(base: number, theirs: ActivityVersion, wish: SaveWish): Promise<void> {
    const begun = await this.#options.bridge.call('register.version', { id: this.#options.id, version: base });
    if (!begun.ok) return this.store.setState({ failure: begun.error });
    this.store.setState({ conflict: { base: begun.value.entry, theirs, wish } });
  }

  #keepDraft(entry: Entry) {
    // Everything undone is nothing to offer again.
    const draft = entry === this.#options.entry ? null : filledEntry(entry);
    return this.#options.bridge.call('register.draft', { ...this.#ofDraft(), entry: draft });
  }

  #ofDraft() {
    const { id, editor } = this.#options;
    return { id, editor, base: this.store.getState().base };
  }
}
