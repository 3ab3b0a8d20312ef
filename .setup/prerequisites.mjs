import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

const shared = join(root, '..', 'shared');
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The first of `names` that stands on the PATH, as a full path. */
export function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix))).find((file) => existsSync(file));
}

export function findBrowser() {
  return process.env.CHROMIUM_PATH ?? findProgram(browsers);
}

/** The folder with a program named `electron`: what the environment names, the real one, or the API stand-in beside the project. */
export function findElectronFolder() {
  const folders = [
    process.env.ELECTRON_OVERRIDE_DIST_PATH,
    join(root, 'node_modules', 'electron', 'dist'),
    join(shared, 'electron-standin'),
  ];
  return folders.find(
    (folder) => folder && ['electron', 'electron.exe', 'Electron.app'].some((name) => existsSync(join(folder, name))),
  );
}

/** The folder whose `fetch.sh` brings a real Electron, for the package that is built, installed and removed. */
export function findRealElectron() {
  const folder = join(shared, 'electron-real');
  return existsSync(join(folder, 'fetch.sh')) ? folder : undefined;
}
