// Plain Node-20 JavaScript without dependencies, as everything in .setup that runs before the packages are there.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const windows = process.platform === 'win32';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const modules = join(root, 'node_modules');

/** The Node that the project pins: the host's may be any version from 20 on, and older ones have no `node:sqlite`. */
export const pinnedNode = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
export const cliBundle = join(root, 'out', 'main', 'cli.cjs');

/** The script behind `node_modules/.bin/<name>`, to be started with `pinnedNode`: needs no shell, on Windows neither. */
export const tools = {
  'electron-vite': join(modules, 'electron-vite', 'bin', 'electron-vite.js'),
  knip: join(modules, 'knip', 'bin', 'knip.js'),
  oxfmt: join(modules, 'oxfmt', 'bin', 'oxfmt'),
  oxlint: join(modules, 'oxlint', 'bin', 'oxlint'),
  playwright: join(modules, '@playwright', 'test', 'cli.js'),
  tsc: join(modules, 'typescript', 'bin', 'tsc'),
  vitest: join(modules, 'vitest', 'vitest.mjs'),
};

/** The environment for the project's own programs: the pinned Node comes first, also for what they start. */
export function projectEnv(extra = {}) {
  const separator = windows ? ';' : ':';
  const path = process.env.PATH ?? process.env.Path ?? '';
  return { ...process.env, PATH: [join(modules, '.bin'), dirname(pinnedNode), path].join(separator), ...extra };
}
