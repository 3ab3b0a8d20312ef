import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { builtFile } from '../prerequisites.ts';
import type { HostOptions, RunningHost } from './running-host.ts';
import type { SharedBrowser } from './shared-browser.ts';

export interface Serving {
  readonly process: ChildProcess;
  /** With the token in its fragment. */
  readonly address: string;
  readonly inspectorUrl: string;
}

/** `serve` on a free port, ready. The caller ends it. */
export async function serve(dataDirectory: string): Promise<Serving> {
  const args = ['--inspect=127.0.0.1:0', builtFile('main/cli.cjs'), 'serve', '--data', dataDirectory, '--port', '0'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [inspectorUrl, address] = await Promise.all([
    firstMatch(child, child.stderr, /Debugger listening on (ws:\S+)\n/),
    firstMatch(child, child.stdout, /Vigie is ready at (http:\S+)\n/),
  ]);
  return { process: child, address, inspectorUrl };
}

export async function startWebHost(options: HostOptions, shared: SharedBrowser): Promise<RunningHost> {
  const browser = await shared.open();
  const serving = await serve(options.dataDirectory);
  const opened: Page[] = [];
  const open = async (): Promise<Page> => {
    const page = await openPage(browser, serving.address, options);
    opened.push(page);
    return page;
  };
  let page = await open();
  return {
    get page() {
      return page;
    },
    pid: serving.process.pid!,
    electron: null,
    requestQuit: async () => void serving.process.kill('SIGTERM'),
    forceQuit: () => forceQuit(serving),
    ended: () => endOf(serving.process),
    crashPage: () => crash(page),
    pageAfterCrash: async () => (page = await open()),
    inspectorUrl: async () => serving.inspectorUrl,
    dispose: async () => {
      await Promise.all(opened.map((one) => one.context().close()));
      serving.process.kill('SIGKILL');
      await endOf(serving.process);
    },
  };
}

/** Signals within half a second are one wish to the host; only a later one is another. */
const nextWishMs = 600;

async function forceQuit({ process: child }: Serving): Promise<void> {
  await pause(nextWishMs);
  child.kill('SIGTERM');
}

async function openPage(browser: Browser, address: string, { locale, watch }: HostOptions): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  watch(page);
  await page.goto(address);
  return page;
}

/** The DevTools protocol never answers `Page.crash`: the event is the answer. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

export async function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** What comes behind it is read too, and dropped: what nobody reads would hold the host. */
function firstMatch(child: ChildProcess, stream: Readable, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const listen = (piece: Buffer): void => {
      text += piece.toString('utf8');
      const [, found] = pattern.exec(text) ?? [];
      if (found === undefined) return;
      stream.off('data', listen); // goes on flowing
      resolve(found);
    };
    stream.on('data', listen);
    child.once('close', (code) => reject(new Error(`serve ended with ${code} and never said ${pattern}: ${text}`)));
  });
}
