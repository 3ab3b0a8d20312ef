import { _electron, chromium, type ElectronApplication, expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { builtFile, needElectronFolder, root } from '../prerequisites.ts';
import { listeningOf, processTree } from './process-tree.ts';
import type { HostOptions, RunningHost } from './running-host.ts';

type LaunchOptions = Pick<HostOptions, 'dataDirectory' | 'profileDirectory' | 'locale'>;

/** What starts the shell, behind Electron's own name. */
export function shellArguments({ dataDirectory, profileDirectory, locale }: LaunchOptions): readonly string[] {
  return ['.', `--user-data-dir=${profileDirectory}`, `--data-dir=${dataDirectory}`, `--lang=${locale}`];
}

/** Electron's name is read by the npm package `electron`, in the process of the test. */
async function launchShell(options: LaunchOptions): Promise<ElectronApplication> {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = needElectronFolder();
  builtFile('main/main.cjs');
  return _electron.launch({ args: [...shellArguments(options)], cwd: root });
}

export async function startShellHost(options: HostOptions): Promise<RunningHost> {
  const app = await launchShell(options);
  const child = app.process();
  // The program that was started may be no more than a wrapper of the main process.
  const mainPid = await app.evaluate(() => process.pid);
  const ended = new Promise<number | null>((resolve) => void child.once('exit', resolve));
  child.stderr?.on('data', (text) => complainOf(String(text), options));
  app.on('window', options.watch);
  let page = await app.firstWindow();
  await page.waitForURL(/\/index\.html$/);
  return {
    get page() {
      return page;
    },
    pid: mainPid,
    electron: app,
    // The evaluation may lose its answer to the end that it asks for.
    requestQuit: () => app.evaluate(({ app: electron }) => void setTimeout(() => electron.quit(), 0)),
    // A test answers the system's question itself: by its last button.
    forceQuit: () =>
      app.evaluate(({ app: electron, dialog }) => {
        const answer = async (...asked: unknown[]) => {
          const { buttons } = asked.at(-1) as { buttons: string[] };
          return { response: buttons.length - 1, checkboxChecked: false };
        };
        Object.assign(dialog, { showMessageBox: answer });
        setTimeout(() => electron.quit(), 0);
      }),
    ended: () => ended,
    crashPage: () => crash(app, page),
    pageAfterCrash: async () => {
      page = await reloadedPage(mainPid);
      options.watch(page);
      return page;
    },
    inspectorUrl: () => app.evaluate(() => process.getBuiltinModule('node:inspector').url() ?? ''),
    dispose: async () => {
      if (child.exitCode === null && child.signalCode === null) process.kill(mainPid, 'SIGKILL');
      await ended;
    },
  };
}

/** What the main process says on stderr of its page, or of itself. */
function complainOf(text: string, { complain }: HostOptions): void {
  for (const line of text.split('\n')) if (/^\[page\]|^vigie: |window\.open is allowed/.test(line)) complain(line);
}

async function crash(app: ElectronApplication, page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await crashed;
}

const versionSchema = z.object({ Browser: z.string(), webSocketDebuggerUrl: z.string() });

/**
 * Playwright gives a page up for good when its process dies. The window's new process is met over a connection of its
 * own to the shell's browser, which listens because Playwright started it so.
 */
async function reloadedPage(pid: number): Promise<Page> {
  const ports = listeningOf(processTree(pid)).map(({ port }) => port);
  const answers = await Promise.all(ports.map((port) => askVersion(port)));
  const browser = answers.find((answer) => answer?.Browser.includes('Chrom'));
  if (browser === undefined || browser === null)
    throw new Error(`the shell's browser listens on none of ${ports.join(', ')}`);
  let page: Page | null = null;
  await expect.poll(async () => (page = await onlyPage(browser.webSocketDebuggerUrl)) !== null).toBe(true);
  return page!;
}

/** Null while the window's new process is not there: a connection that met the dead one never sees the next. */
async function onlyPage(debuggerUrl: string): Promise<Page | null> {
  const browser = await chromium.connectOverCDP(debuggerUrl);
  const pages = browser.contexts().flatMap((context) => context.pages());
  if (pages.length === 1) return pages[0]!;
  await browser.close();
  return null;
}

/** Null where what listens is no DevTools server. */
async function askVersion(port: number): Promise<z.infer<typeof versionSchema> | null> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/version`).catch(() => null);
  const parsed = versionSchema.safeParse(await answer?.json().catch(() => null));
  return parsed.success ? parsed.data : null;
}
