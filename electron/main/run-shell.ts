import { app, dialog, Menu, type BrowserWindow } from 'electron';
import { createDeparture, type Departure } from './departure.ts';
import { refuseNavigation, refusePermissions } from './guards.ts';
import type { MenuDesk } from '../app/menu-desk.ts';
import { toMenu, type PageMenu } from './menu.ts';
import { openWindow, showPage } from './open-window.ts';
import { serveBundle } from './scheme.ts';
import type { Connect } from './transport.ts';
import { type ShellWords, toShellWords } from './words.ts';

/** The application behind the window, as far as the shell has to know it. */
export interface ShellHost {
  readonly connect: Connect;
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
}

/** Opens the window on a ready application and ends the program when the user leaves. `words` are those until the page speaks. */
export async function runShell(host: ShellHost, places: ShellPlaces, words: ShellWords): Promise<BrowserWindow> {
  refusePermissions();
  refuseNavigation();
  serveBundle(places.rendererRoot);
  const spoken = showMenu(host.menu, words);
  const departure = createDeparture({
    stop: () => host.stop(),
    forceStop: () => host.forceStop(),
    close: () => host.close(),
    askToForce: () => askToForce(window, spoken.words),
    leave: () => app.quit(),
    failed: reportError,
  });
  const window = openWindow({
    preload: places.preload,
    placeFile: places.placeFile,
    connect: host.connect,
    mayClose: () => departure.request(),
    revived: (reason) => host.windowReloaded(reason),
    lost: (reason) => {
      reportError(new Error(`the window ended too often (${reason}); the pipeline drains and the application ends`));
      departure.request();
    },
  });
  obeyTheSystem(window, departure);
  await showPage(window);
  return window;
}

/** Follows what the page has in the menu, and the language that it speaks. */
function showMenu(desk: ShellHost['menu'], first: ShellWords): { readonly words: ShellWords } {
  const spoken = { words: first };
  const show = (items: PageMenu['items']): void => {
    const page = { items, chosen: (id: string) => desk.chosen(id) };
    const surroundings = { platform: process.platform, isPackaged: app.isPackaged };
    Menu.setApplicationMenu(Menu.buildFromTemplate(toMenu(spoken.words, surroundings, page)));
  };
  show([]);
  desk.onShown(({ language, items }) => {
    spoken.words = toShellWords(language, language);
    show(items);
  });
  return spoken;
}

function obeyTheSystem(window: BrowserWindow, departure: Departure): void {
  app.on('before-quit', (event) => {
    if (!departure.request()) event.preventDefault();
  });
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
}

async function askToForce(window: BrowserWindow, words: ShellWords): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.forceTitle,
    detail: words.forceDetail,
    buttons: [words.keepWaiting, words.stopNow],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** The one place where the shell speaks on stderr: what it cannot say in the window. */
function reportError(error: unknown): void {
  process.stderr.write(`vigie: ${error instanceof Error ? error.message : String(error)}\n`);
}
