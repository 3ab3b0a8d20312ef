import { app, dialog, Menu, type BrowserWindow } from 'electron';
import { createDeparture, type Departure } from './departure.ts';
import { refuseNavigation, refusePermissions } from './guards.ts';
import { toMenu } from './menu.ts';
import { openWindow, showPage } from './open-window.ts';
import { serveBundle } from './scheme.ts';
import type { Connect } from './transport.ts';
import type { ShellWords } from './words.ts';

/** The application behind the window, as far as the shell has to know it. */
export interface ShellHost {
  readonly connect: Connect;
  /** Drains; resolves when nothing is left to do. */
  stop(): Promise<void>;
  forceStop(): Promise<void>;
  close(): Promise<void>;
  /** Writes the console line of a reloaded window. */
  windowReloaded(reason: string): void;
}

export interface ShellPlaces {
  readonly rendererRoot: string;
  readonly preload: string;
  readonly placeFile: string;
}

/** Opens the window on a ready application and ends the program when the user leaves. */
export async function runShell(host: ShellHost, places: ShellPlaces, words: ShellWords): Promise<BrowserWindow> {
  refusePermissions();
  refuseNavigation();
  serveBundle(places.rendererRoot);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(toMenu(words, { platform: process.platform, isPackaged: app.isPackaged })),
  );
  const departure = createDeparture({
    stop: () => host.stop(),
    forceStop: () => host.forceStop(),
    close: () => host.close(),
    askToForce: () => askToForce(window, words),
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
