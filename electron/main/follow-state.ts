import type { Tray } from 'electron';
import { createKeepAwake } from './keep-awake.ts';
import type { WatchedShellState } from './shell-state.ts';
import { toTrayLook, type TrayAct } from './tray-look.ts';
import { createTrayView } from './tray.ts';
import type { ShellWords } from './words.ts';

export interface FollowedParts {
  readonly state: WatchedShellState;
  readonly tray: Tray | null;
  words(): ShellWords;
  done(act: TrayAct): void;
}

/** Tray and power go by the state: the pipeline's, that of its alerts, and the language. */
export function followState({ state, tray, words, done }: FollowedParts): void {
  const keepAwake = createKeepAwake();
  const show = tray === null ? null : createTrayView(tray, process.platform, done);

  function followed(): void {
    const now = state.read();
    keepAwake(now.pipeline !== 'stopped');
    show?.(toTrayLook(now, words()));
  }

  state.onChange(followed);
  followed();
}
