import { app, Menu, type BrowserWindow, type Tray } from 'electron';
import { shellChoices } from '../contract/calls/menu.ts';
import type { Settings } from '../contract/settings.ts';
import { createClosing } from './closing.ts';
import { createDeparture, type Departure } from './departure.ts';
import { followState } from './follow-state.ts';
import { refuseNavigation, refusePermissions } from './guards.ts';
import type { MenuDesk } from '../app/menu-desk.ts';
import { toMenu, type PageMenu } from './menu.ts';
import { openWindow, showPage } from './open-window.ts';
import { askToForce, askWhenClosed } from './questions.ts';
import { serveBundle } from './scheme.ts';
import type { WatchedShellState } from './shell-state.ts';
import type { Connect } from './transport.ts';
import type { TrayAct } from './tray-look.ts';
import { type ShellWords, toShellWords } from './words.ts';

/** The application behind the window, as far as the shell has to know it. */
export interface ShellHost {
  readonly connect: Connect;
  readonly state: WatchedShellState;
  /** As the window's button does; what is refused is a line of the console. */
  startPipeline(): void;
  stopPipeline(): void;
  remember(whenClosed: Settings['whenClosed']): void;
  /** Drains; resolves when nothing is left to do. */
  stop(): Promise<void>;
  forceStop(): Promise<void>;
  close(): Promise<void>;
  /** What the page has in the menu. */
  readonly menu: Pick<MenuDesk, 'onShown' | 'chosen'>;
  /** Writes the console line of a reloaded window. */
  windowReloaded(reason: string): void;
}

export interface ShellPlaces {
  readonly rendererRoot: string;
  readonly preload: string;
  readonly placeFile: string;
  /** null where the system has none. */
  readonly tray: Tray | null;
}

/** Opens the window on a ready application and ends the program when the user leaves. */
export async function runShell(host: ShellHost, places: ShellPlaces): Promise<BrowserWindow> {
  refusePermissions();
  refuseNavigation();
  serveBundle(places.rendererRoot);
  const words = (): ShellWords => toShellWords(host.state.read().language, app.getLocale());
  showMenu(host.menu, words());
  const departure = createDeparture({
    stop: () => host.stop(),
    forceStop: () => host.forceStop(),
    close: () => host.close(),
    askToForce: () => askToForce(window, words()),
    leave: () => app.quit(),
    failed: reportError,
  });
  const mayClose = createClosing({
    departure,
    canKeep: () => places.tray !== null && host.state.read().pipeline !== 'stopped',
    whenClosed: () => host.state.read().whenClosed,
    ask: () => askWhenClosed(window, words()),
    remember: (choice) => host.remember(choice),
    hide: () => window.hide(),
    failed: reportError,
  });
  const window = openWindow({
    preload: places.preload,
    placeFile: places.placeFile,
    connect: host.connect,
    mayClose,
    revived: (reason) => host.windowReloaded(reason),
    lost: (reason) => {
      reportError(new Error(`the window ended too often (${reason}); the pipeline drains and the application ends`));
      departure.request();
    },
  });
  obeyTheSystem(window, departure);
  followState({
    ...places,
    state: host.state,
    words,
    done: (act) => obey(act, host, window),
    alertChosen: (id) => choose(shellChoices.alert(id), host, window),
  });
  await showPage(window);
  return window;
}

/** Follows what the page has in the menu, and the language that it speaks. */
function showMenu(desk: ShellHost['menu'], first: ShellWords): void {
  const show = (words: ShellWords, items: PageMenu['items']): void => {
    const page = { items, chosen: (id: string) => desk.chosen(id) };
    const surroundings = { platform: process.platform, isPackaged: app.isPackaged };
    Menu.setApplicationMenu(Menu.buildFromTemplate(toMenu(words, surroundings, page)));
  };
  show(first, []);
  desk.onShown(({ language, items }) => show(toShellWords(language, language), items));
}

function obeyTheSystem(window: BrowserWindow, departure: Departure): void {
  app.on('before-quit', (event) => {
    if (!departure.request()) event.preventDefault();
  });
  app.on('second-instance', () => bringForward(window));
  app.on('activate', () => bringForward(window));
}

/** What is chosen outside of the window. */
function obey(act: TrayAct, host: ShellHost, window: BrowserWindow): void {
  switch (act) {
    case 'start':
      return host.startPipeline();
    case 'stop':
      return host.stopPipeline();
    case 'quit':
      return app.quit();
    case 'alerts':
      return choose(shellChoices.firstAlert, host, window);
    case 'show':
      return bringForward(window);
  }
}

/** Shows the window with what was chosen. */
function choose(id: string, host: ShellHost, window: BrowserWindow): void {
  host.menu.chosen(id);
  bringForward(window);
}

function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The one place where the shell speaks on stderr: what it cannot say in the window. */
function reportError(error: unknown): void {
  process.stderr.write(`vigie: ${error instanceof Error ? error.message : String(error)}\n`);
}
