import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import type { RunningHost } from './hosts/running-host.ts';
import { createSharedBrowser, type SharedBrowser } from './hosts/shared-browser.ts';
import { startShellHost } from './hosts/shell-host.ts';
import { startWebHost } from './hosts/web-host.ts';

export interface VigieOptions {
  host: 'web' | 'shell';
  /** Whether this is a first launch, tour and all; else whoever uses it has left the tour. */
  isFirstLaunch: boolean;
}

export interface Vigie {
  readonly host: VigieOptions['host'];
  readonly dataDirectory: string;
  /** A folder of its own for the browser's or the shell's profile. */
  readonly profileDirectory: string;
  readonly page: Page;
  readonly running: RunningHost;
  /** Starts the program again on the same data, after it has ended. */
  startAgain(): Promise<void>;
  /** The test makes something go wrong: what is said of it fails no test. */
  expectComplaint(pattern: RegExp): void;
}

/** Of a journey that tells nothing of the host: the page is the same in both, and the web host shows it. */
export const pageOnly = { tag: '@page' } as const;

/** One Vigie with data of its own. An error of the page, on its console or on the shell's stderr fails the test. */
export const test = base.extend<VigieOptions & { vigie: Vigie }, { sharedBrowser: SharedBrowser }>({
  host: ['web', { option: true }],
  isFirstLaunch: [false, { option: true }],
  sharedBrowser: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs from the pattern
    async ({}, provide) => {
      const shared = createSharedBrowser();
      await provide(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  vigie: async ({ host, locale, isFirstLaunch, sharedBrowser }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-e2e-'));
    const complaints: string[] = [];
    const expected: RegExp[] = [];
    const folders = { dataDirectory: join(folder, 'data'), profileDirectory: join(folder, 'profile') };
    if (!isFirstLaunch) leaveTour(folders.dataDirectory);
    const options = {
      ...folders,
      locale: locale ?? 'en-GB',
      watch: (page: Page) => watch(page, complaints),
      complain: (complaint: string) => void complaints.push(complaint),
    };
    const start = () => (host === 'web' ? startWebHost(options, sharedBrowser) : startShellHost(options));
    let running = await start();
    await provide({
      host,
      ...folders,
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
      expectComplaint: (pattern) => void expected.push(pattern),
    });
    await running.dispose();
    rmSync(folder, { recursive: true, force: true });
    const unexpected = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)));
    expect(unexpected, 'errors of the page').toEqual([]);
  },
});

function leaveTour(dataDirectory: string): void {
  mkdirSync(dataDirectory, { mode: 0o700 });
  writeFileSync(join(dataDirectory, 'settings.json'), JSON.stringify({ tourLeft: true }), { mode: 0o600 });
}

/** A browser says so itself when a host is gone, also in the middle of a load; what the page makes of it is tested. */
const hostIsGone = /^(WebSocket connection to |Failed to load resource: net::)/;

function watch(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !hostIsGone.test(message.text())) complaints.push(message.text());
  });
}

export { expect } from '@playwright/test';
