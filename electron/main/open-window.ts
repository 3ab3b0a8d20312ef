import { BrowserWindow, screen } from 'electron';
import { startPage } from './content-policy.ts';
import { createRevival } from './revival.ts';
import { joinTransport, type Connect } from './transport.ts';
import { readPlace, writePlace } from './window-place-file.ts';
import { toVisiblePlace } from './window-place.ts';
import { toWindowOptions } from './window-options.ts';

export interface WindowWishes {
  /** The bundled preload script. */
  readonly preload: string;
  /** Where the window's place is kept. */
  readonly placeFile: string;
  readonly connect: Connect;
  /** Asks to leave; true when the window may close now. */
  mayClose(): boolean;
  /** The page's process died, for this reason, and is reloaded. */
  revived(reason: string): void;
  /** It died too often to be reloaded again. */
  lost(reason: string): void;
}

/** P-SHL-2, 7, 8: the one window, joined to the host. Shown when the page has been painted once. */
export function openWindow(wishes: WindowWishes): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const place = toVisiblePlace(readPlace(wishes.placeFile), areas);
  const window = new BrowserWindow(toWindowOptions(wishes.preload, place));
  const leave = joinTransport(window.webContents, wishes.connect);
  window.once('ready-to-show', () => {
    if (place.maximised) window.maximize();
    window.show();
  });
  window.on('close', (event) => {
    if (!wishes.mayClose()) return event.preventDefault();
    writePlace(wishes.placeFile, { bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  });
  window.on('closed', leave);
  reviveWindow(window, wishes);
  return window;
}

/** Loads the page. Rejects when it cannot be shown. */
export async function showPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(startPage);
}

function reviveWindow(window: BrowserWindow, { revived, lost }: WindowWishes): void {
  const mayRevive = createRevival(Date.now);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (!mayRevive()) return lost(reason);
    revived(reason);
    window.webContents.reload();
  });
}
