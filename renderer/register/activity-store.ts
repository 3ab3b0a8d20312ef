import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../electron/contract/bridge.ts';
import type { Activity, SavedActivity } from '../../electron/contract/calls/register.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import type { ActivityDraft, ActivityVersion } from '../../gdpr-register/activity-record.ts';
import type { Language } from '../../gdpr-register/language.ts';
import type { Place } from './form/place.ts';
import type { EditorClock } from './form/draft-keeper.ts';
import { EditSession } from './form/edit-session.ts';

export const activityViews = ['card', 'versions', 'drift'] as const;
export type ActivityView = (typeof activityViews)[number];

export interface ActivityState {
  /** null until it was read. */
  readonly activity: Activity | null;
  readonly failure: ContractError | null;
  readonly view: ActivityView;
  /** The form, while it is open. */
  readonly editing: EditSession | null;
  /** Where the form is begun; null = at its first field. */
  readonly begunAt: Place | null;
  /** Versions that were read, by their number. */
  readonly read: ReadonlyMap<number, ActivityVersion>;
}

export interface ActivityStoreOptions {
  readonly bridge: Bridge;
  readonly clock: EditorClock;
  /** An id for the drafts of one form; a form that is opened later overwrites none of them. */
  newEditor(): string;
  readonly id: string;
}

/** One activity that is looked at: its card, its versions, its form. */
export class ActivityStore {
  readonly store: StoreApi<ActivityState>;
  readonly id: string;
  readonly #options: ActivityStoreOptions;

  constructor(options: ActivityStoreOptions) {
    this.#options = options;
    this.id = options.id;
    this.store = createStore<ActivityState>(() => ({
      activity: null,
      failure: null,
      view: 'card',
      editing: null,
      begunAt: null,
      read: new Map(),
    }));
    void this.readAgain();
  }

  async readAgain(): Promise<void> {
    const answer = await this.#options.bridge.call('register.read', { id: this.id });
    if (answer.ok) this.#settled(answer.value);
    else this.store.setState({ failure: answer.error });
  }

  viewChosen(view: ActivityView): void {
    this.store.setState({ view });
  }

  /** Opens the form on the newest version, at this place. */
  editAskedAt(begunAt: Place | null): void {
    this.#begin(begunAt);
  }

  /** Opens the form on a draft that was found. */
  draftAsked(draft: ActivityDraft): void {
    const session = this.#begin(null);
    if (session === null) return;
    session.draftTaken(draft.entry, draft.base);
    // Only when it is kept as a draft of this form may the other go.
    void session.draftKept().then((isKept) => (isKept ? this.draftDropped(draft) : undefined));
  }

  /** Opens the form on what the activity of this pipeline would say today: an edit like any other. */
  async rewriteAsked(language: Language): Promise<void> {
    const answer = await this.#options.bridge.call('register.own', { language });
    if (!answer.ok) return this.store.setState({ failure: answer.error });
    const session = this.#begin(null);
    session?.draftTaken(answer.value.entry, session.store.getState().base);
  }

  #begin(begunAt: Place | null): EditSession | null {
    const { activity, editing } = this.store.getState();
    if (activity === null || editing !== null) return null;
    const { bridge, clock, newEditor } = this.#options;
    const { version: base, entry } = activity.current;
    const session = new EditSession({
      bridge,
      clock,
      editor: newEditor(),
      id: this.id,
      base,
      entry,
      saved: (saved) => {
        this.#settled(saved);
        this.store.setState({ editing: null, view: 'card' });
      },
    });
    this.store.setState({ editing: session, begunAt });
    return session;
  }

  async draftDropped({ editor, base }: ActivityDraft): Promise<void> {
    await this.#options.bridge.call('register.draft', { id: this.id, base, editor, entry: null });
    await this.readAgain();
  }

  /** Leaves the form, whose draft is kept; false where it could not be: the form stays and says so. */
  async formLeft(): Promise<boolean> {
    const { editing } = this.store.getState();
    if (editing === null) return true;
    if (!(await editing.left())) return false;
    this.store.setState({ editing: null });
    await this.readAgain();
    return true;
  }

  async formDropped(): Promise<void> {
    const { editing } = this.store.getState();
    this.store.setState({ editing: null });
    await editing?.dropped();
    await this.readAgain();
  }

  async versionWanted(version: number): Promise<void> {
    if (this.store.getState().read.has(version)) return;
    const answer = await this.#options.bridge.call('register.version', { id: this.id, version });
    if (!answer.ok) return this.store.setState({ failure: answer.error });
    this.store.setState(({ read }) => ({ read: new Map([...read, [version, answer.value]]) }));
  }

  async restoreAsked(version: number, signed: { readonly author: string; readonly reason: string }): Promise<void> {
    const { activity } = this.store.getState();
    if (activity === null) return;
    const input = { id: this.id, version, base: activity.current.version, ...signed };
    const answer = await this.#options.bridge.call('register.restore', input);
    if (!answer.ok) return this.store.setState({ failure: answer.error });
    await this.#restored(answer.value);
  }

  #restored(outcome: SavedActivity): Promise<void> | void {
    if (outcome.ok) return this.#settled(outcome.activity);
    // Somebody saved in between: what is there now is shown, and restoring is asked again.
    return this.readAgain();
  }

  #settled(activity: Activity): void {
    this.store.setState(({ read }) => ({
      activity,
      failure: null,
      read: new Map([...read, [activity.current.version, activity.current]]),
    }));
  }
}
