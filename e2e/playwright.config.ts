import { defineConfig } from '@playwright/test';
import type { VigieOptions } from './fixtures.ts';

/** They need `npm run servers`: run by the runner `servers` of `npm test`. */
const onServers = '*.servers.spec.ts';

/** Two hosts, one set of journeys. What only one host has is in `web.spec.ts`, `shell.spec.ts`, `tray.spec.ts` and `installed-command.spec.ts`. */
export default defineConfig<VigieOptions>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/gallery/pictures/{arg}{ext}',
  // A journey waits for most of its time, and each has an application and a directory of its own.
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  projects: [
    {
      name: 'web',
      testIgnore: [
        'shell.spec.ts',
        'tray.spec.ts',
        'installed-command.spec.ts',
        'electron-22*.spec.ts',
        'package.spec.ts',
        onServers,
      ],
      use: { host: 'web' },
    },
    // Where the page's texts stand, and whether they can be read, does not depend on the host: that is looked at once, as is
    // what is tagged so. The shell has one window.
    {
      name: 'shell',
      grepInvert: /@page/,
      testIgnore: [
        'web.spec.ts',
        'windows.spec.ts',
        'layout.spec.ts',
        'accessibility.spec.ts',
        'electron-22*.spec.ts',
        'package.spec.ts',
        onServers,
      ],
      use: { host: 'shell' },
    },
    // The page is the same in both hosts, and so is what it says of a server.
    { name: 'servers', testMatch: onServers, use: { host: 'web' } },
    // They share one Electron, which the first of them fetches and unpacks.
    { name: 'package', testMatch: ['electron-22*.spec.ts', 'package.spec.ts'], use: { host: 'shell' }, workers: 1 },
  ],
});
