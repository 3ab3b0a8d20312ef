import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const shared = resolve(root, '../shared');

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The system's browser. Skips the test loudly where there is none. */
export function needBrowser(): string {
  const found = [process.env['CHROMIUM_PATH'], ...browsers].find((file) => file !== undefined && existsSync(file));
  return found ?? skipLoudly('no Chromium: install the package chromium, or name one in CHROMIUM_PATH');
}

/** The folder of an `electron` program: what the environment names, the real one, else the API stand-in. */
export function needElectronFolder(): string {
  const folders = [
    process.env['ELECTRON_OVERRIDE_DIST_PATH'],
    join(root, 'node_modules/electron/dist'),
    join(shared, 'electron-standin'),
  ];
  const found = folders.find((folder) => folder !== undefined && existsSync(join(folder, 'electron')));
  return (
    found ??
    skipLoudly('no Electron: run the application once with a network, or name a folder in ELECTRON_OVERRIDE_DIST_PATH')
  );
}

/** The folder whose `fetch.sh` brings Electron 22.3.25, and whose `fpm` answers for the program that makes packages. */
export function needRealElectron(): string {
  const folder = join(shared, 'electron-real');
  if (existsSync(join(folder, 'fetch.sh'))) return folder;
  return skipLoudly('no real Electron: ../shared/electron-real is not there');
}

/** A program on the PATH, as a full path. */
export function needProgram(name: string, remedy: string): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  return found ?? skipLoudly(`no ${name}: ${remedy}`);
}

/** A kernel that lets Chromium's sandbox be built: by a program of root's, or, for others, from namespaces of their own. */
export function needSandbox(): void {
  const wanted = process.getuid?.() === 0 ? ['--pid', '--fork'] : ['--user'];
  const { status } = spawnSync(needProgram('unshare', 'install the package util-linux'), [...wanted, 'true']);
  if (status !== 0) skipLoudly(`no sandbox for Chromium: this kernel or container refuses unshare ${wanted.join(' ')}`);
}

/** Real answers of the source's API: a folder, and its files in the order in which they are read. */
export function needRealAnswers(): { readonly folder: string; readonly files: string[] } {
  const folder = join(shared, 'data/randomuser');
  if (!existsSync(folder)) return skipLoudly('no real answers: ../shared/data/randomuser is not there');
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return { folder, files: names.toSorted().map((name) => join(folder, name)) };
}

/** The rights to install a package. */
export function needRoot(): void {
  if (process.getuid?.() !== 0) skipLoudly('a package is installed and removed by root alone');
}

/** A machine on which the package is in use keeps it. */
export function needUninstalled(folder: string): void {
  if (existsSync(folder)) skipLoudly(`${folder} is installed here, and this test would remove it`);
}

/** A bundle of the build; its absence is a mistake, never a reason to skip. */
export function builtFile(path: string): string {
  const file = join(root, 'out', path);
  if (!existsSync(file)) throw new Error(`out/${path} is not built: run npm run build`);
  return file;
}

/** A machine that lacks something skips and says so; a machine of continuous integration fails. */
function skipLoudly(reason: string): never {
  if (process.env['CI'] === 'true') throw new Error(reason);
  process.stderr.write(`SKIPPED: ${reason}\n`);
  test.skip(true, reason);
  throw new Error(reason);
}
