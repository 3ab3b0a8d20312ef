import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, dialog } from 'electron';
import { secretsFromEnvironment } from '../app/connections/environment-secrets.ts';
import { openControlHost } from '../app/control/control-host.ts';
import { createApp } from '../app/create-app.ts';
import { createMenuDesk } from '../app/menu-desk.ts';
import { createSession } from '../app/session.ts';
import { toCommandLine } from './command-line.ts';
import { runCommandLine } from './run-command-line.ts';
import { openSafeStorage } from './safe-storage.ts';
import { registerScheme } from './scheme.ts';
import { runShell, type ShellHost } from './run-shell.ts';
import { watchShellState } from './shell-state.ts';
import { toDataDirectory } from './start-options.ts';
import { chooseFiles } from './choose-files.ts';
import { openTray } from './tray.ts';
import { toShellWords } from './words.ts';

const commandLine = toCommandLine(process.argv, app.isPackaged ? null : app.getAppPath());
if (commandLine === null) openVigie();
else void runCommandLine(new URL('./command-line.cjs', import.meta.url), commandLine);

function openVigie(): void {
  app.enableSandbox();
  registerScheme();
  if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(refuseToStart);
  else app.quit();
}

async function start(): Promise<void> {
  const userData = app.getPath('userData');
  const dataDirectory = toDataDirectory(process.argv, process.env, userData);
  const menu = createMenuDesk();
  const tray = openTray(process.platform);
  const vigie = await createApp({
    menu,
    dataDirectory,
    workerUrl: new URL('./worker.cjs', import.meta.url),
    maintenanceWorkerUrl: new URL('./maintenance-worker.cjs', import.meta.url),
    verifierUrl: new URL('./verify.mjs', import.meta.url),
    exchangeWorkerUrl: new URL('./exchange-worker.cjs', import.meta.url),
    finishPurges: true,
    sealing: openSafeStorage(process.platform),
    environmentSecrets: secretsFromEnvironment(process.env),
    host: 'shell',
    tray: tray !== null,
    systemLocale: app.getLocale(),
    chooseFiles,
    version: app.getVersion(),
  });
  const control = await openControlHost({ app: vigie, dataDirectory, version: app.getVersion() });
  const host: ShellHost = {
    connect: (line) => createSession({ app: vigie, ...line }),
    state: watchShellState(vigie),
    startPipeline: () => void vigie.call('pipeline.start', {}),
    stopPipeline: () => void vigie.call('pipeline.stop', {}),
    remember: (whenClosed) => void vigie.call('settings.change', { whenClosed }),
    stop: () => vigie.stop().then(() => control.leave()),
    async forceStop() {
      // Whoever stops at once waits for no command either.
      await Promise.all([vigie.forceStop(), control.close()]);
    },
    close: () => control.close().then(() => vigie.close()),
    menu,
    windowReloaded: (reason) => vigie.windowReloaded(reason),
  };
  const places = {
    rendererRoot: fileURLToPath(new URL('../renderer', import.meta.url)),
    preload: fileURLToPath(new URL('../preload/preload.cjs', import.meta.url)),
    placeFile: join(userData, 'window.json'),
    tray,
  };
  await runShell(host, places);
}

/** A directory in use, a store from a newer version, a broken installation: said in a box, since no window can say it. */
function refuseToStart(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`vigie: ${message}\n`);
  dialog.showErrorBox(toShellWords('system', app.getLocale()).cannotStart, message);
  app.exit(1);
}
