import type { Tray } from 'electron';
import { toAlertSentence } from './alert-words.ts';
import { createAnnouncer } from './announce-alerts.ts';
import { createFreshAlerts } from './fresh-alerts.ts';
import { createKeepAwake } from './keep-awake.ts';
import type { WatchedShellState } from './shell-state.ts';
import { toTrayLook, type TrayAct } from './tray-look.ts';
import { createTrayView } from './tray.ts';
import { languageOf, type ShellWords } from './words.ts';

export interface FollowedParts {
  readonly state: WatchedShellState;
  readonly tray: Tray | null;
  words(): ShellWords;
  done(act: TrayAct): void;
  alertChosen(id: number): void;
}

/** Tray, power and notifications go by the state: the pipeline's, that of its alerts, and the language. */
export function followState({ state, tray, words, done, alertChosen }: FollowedParts): void {
  const keepAwake = createKeepAwake();
  const fresh = createFreshAlerts(Date.now());
  const announce = createAnnouncer(({ id }) => alertChosen(id));
  const show = tray === null ? null : createTrayView(tray, process.platform, done);

  function followed(): void {
    const now = state.read();
    const news = fresh(now.alerts);
    if (now.notifications) for (const alert of news) announce(alert, toAlertSentence(alert, languageOf(words())));
    keepAwake(now.pipeline !== 'stopped');
    show?.(toTrayLook(now, words()));
  }

  state.onChange(followed);
  followed();
}
