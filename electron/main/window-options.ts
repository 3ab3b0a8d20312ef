import type { BrowserWindowConstructorOptions } from 'electron';
import type { WindowPlace } from './window-place.ts';

/** P-SHL-2: every switch is written down, so that no changed default can open the window. */
export function toWindowOptions(preload: string, place: WindowPlace): BrowserWindowConstructorOptions {
  const { x, y, width, height } = place.bounds;
  const position = x === undefined || y === undefined ? {} : { x, y };
  return {
    ...position,
    width,
    height,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Vigie',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  };
}
