import type { TimeWindow } from './domain/time-window.ts';
import type { Profile } from './domain/user.ts';

export interface NewestWish {
  readonly limit: number;
  /** Only who was received then; null = the newest of all. */
  readonly window: TimeWindow | null;
}

export interface NewestProfiles {
  /**
   * The newest by the order in which persons were stored first, the latest received first: a look at the end of the
   * store, or at a time, that does not read what lies before.
   */
  newest(wish: NewestWish): Promise<readonly Profile[]>;
}
