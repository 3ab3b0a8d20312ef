import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import type { RunningHost } from './hosts/running-host.ts';
import { startShellHost } from './hosts/shell-host.ts';
import { startWebHost } from './hosts/web-host.ts';

export interface VigieOptions {
  host: 'web' | 'shell';
}

export interface Vigie {
  readonly host: VigieOptions['host'];
  readonly dataDirectory: string;
  readonly page: Page;
  readonly running: RunningHost;
  /** Starts the program again on the same data, after it has ended. */
  startAgain(): Promise<void>;
}

/** One Vigie with data of its own. A page error, or an error on the page's console, fails the test. */
export const test = base.extend<VigieOptions & { vigie: Vigie }>({
  host: ['web', { option: true }],
  vigie: async ({ host, locale }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-e2e-'));
    const complaints: string[] = [];
    const dataDirectory = join(folder, 'data');
    const options = {
      dataDirectory,
      profileDirectory: join(folder, 'profile'),
      locale: locale ?? 'en-GB',
      watch: (page: Page) => watch(page, complaints),
    };
    const start = () => (host === 'web' ? startWebHost(options) : startShellHost(options));
    let running = await start();
    await provide({
      host,
      dataDirectory,
      get page() {
        return running.page;
      },
      get running() {
        return running;
      },
      startAgain: async () => {
        await running.dispose();
        running = await start();
      },
    });
    await running.dispose();
    rmSync(folder, { recursive: true, force: true });
    expect(complaints, 'errors of the page').toEqual([]);
  },
});

function watch(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
}

export { expect } from '@playwright/test';
