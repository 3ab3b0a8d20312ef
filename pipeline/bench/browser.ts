import { existsSync } from 'node:fs';
import { type CDPSession, chromium, type Page } from '@playwright/test';

export interface OpenBrowser {
  readonly page: Page;
  readonly devtools: CDPSession;
  /** CPU time of the page's process so far. */
  rendererCpuMs(): Promise<number>;
  close(): Promise<void>;
}

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The page can collect, and see in the same turn what is left. */
const exactHeap = ['--js-flags=--expose-gc', '--enable-precise-memory-info'];

/** The system's browser on the application's address. `beforeLoad` runs in the page, before the page's own code. */
export async function openBrowser(address: string, beforeLoad: () => void = () => undefined): Promise<OpenBrowser> {
  const browser = await launchBrowser(beforeLoad);
  await browser.page.goto(address);
  return browser;
}

/** The same before it was sent anywhere. */
export async function launchBrowser(beforeLoad: () => void): Promise<OpenBrowser> {
  const executablePath = [process.env['CHROMIUM_PATH'], ...browsers].find(
    (file) => file !== undefined && existsSync(file),
  );
  if (executablePath === undefined) throw new Error('no Chromium: install it, or name one in CHROMIUM_PATH');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...exactHeap] });
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(beforeLoad);
  const session = await browser.newBrowserCDPSession();
  return {
    page,
    devtools: await context.newCDPSession(page),
    async rendererCpuMs() {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const renderers = processInfo.filter(({ type }) => type === 'renderer');
      return renderers.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
    },
    close: () => browser.close(),
  };
}
