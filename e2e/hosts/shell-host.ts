import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { builtFile, needElectronFolder, root } from '../prerequisites.ts';
import type { HostOptions, RunningHost } from './running-host.ts';

/** Electron's name is read by the npm package `electron`, in the process of the test. */
async function launchShell({
  dataDirectory,
  profileDirectory,
  locale,
}: Omit<HostOptions, 'watch'>): Promise<ElectronApplication> {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = needElectronFolder();
  builtFile('main/main.cjs');
  const args = ['.', `--user-data-dir=${profileDirectory}`, `--data-dir=${dataDirectory}`, `--lang=${locale}`];
  return _electron.launch({ args, cwd: root });
}

export async function startShellHost(options: HostOptions): Promise<RunningHost> {
  const app = await launchShell(options);
  const child = app.process();
  const ended = new Promise<number | null>((resolve) => void child.once('exit', resolve));
  app.on('window', options.watch);
  const page = await app.firstWindow();
  return {
    page,
    // The evaluation may lose its answer to the end that it asks for.
    requestQuit: () => app.evaluate(({ app: electron }) => void setTimeout(() => electron.quit(), 0)),
    ended: () => ended,
    crashPage: () => crash(app, page),
    pageAfterCrash: async () => page,
    inspectorUrl: () => app.evaluate(() => process.getBuiltinModule('node:inspector').url() ?? ''),
    dispose: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function crash(app: ElectronApplication, page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await crashed;
}
