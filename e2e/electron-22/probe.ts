import './missing-in-22.ts';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';
import { createMenuDesk } from '../../electron/app/menu-desk.ts';
import { createSession } from '../../electron/app/session.ts';
import { toCommandLine } from '../../electron/main/command-line.ts';
import { runCommandLine } from '../../electron/main/run-command-line.ts';
import { runShell } from '../../electron/main/run-shell.ts';
import { registerScheme } from '../../electron/main/scheme.ts';
import { openTray } from '../../electron/main/tray.ts';
import { createCannedApp, type Probe } from './canned-app.ts';

/** The shell as `electron/main/main.ts` starts it, on a canned application and a canned command line. */
const probe: Probe = { calls: [], cancelled: [], reloads: [] };
Object.assign(globalThis, { probe });
const canned = createCannedApp(probe);
const nothing = async (): Promise<void> => undefined;

const commandLine = toCommandLine(process.argv, app.isPackaged ? null : app.getAppPath());
if (commandLine === null) openShell();
else void runCommandLine(pathToFileURL(join(app.getAppPath(), 'command-line.cjs')), commandLine);

function openShell(): void {
  app.enableSandbox();
  registerScheme();
  void app.whenReady().then(() =>
    runShell(
      {
        connect: (line) => createSession({ app: canned, ...line }),
        state: {
          read: () => ({ language: 'en', whenClosed: 'ask', notifications: false, pipeline: 'stopped', alerts: [] }),
          onChange: () => undefined,
        },
        startPipeline: () => undefined,
        stopPipeline: () => undefined,
        remember: () => undefined,
        stop: nothing,
        forceStop: nothing,
        close: nothing,
        menu: createMenuDesk(),
        windowReloaded: (reason) => void probe.reloads.push(reason),
      },
      {
        rendererRoot: join(app.getAppPath(), 'page'),
        preload: join(app.getAppPath(), 'preload.cjs'),
        placeFile: join(app.getPath('userData'), 'window.json'),
        tray: openTray(process.platform),
      },
    ),
  );
}
