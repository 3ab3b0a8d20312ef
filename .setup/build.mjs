import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { writeLicences } from './licences.mjs';
import { cliBundle, pinnedNode, projectEnv, root, tools } from './paths.mjs';
import { run } from './run.mjs';
import { say, sayWhile } from './say.mjs';

const sources = ['electron', 'pipeline', 'gdpr-register', 'renderer'];
const configs = [
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  '.setup/licences.mjs',
];
const out = join(root, 'out');
const next = join(root, '.vigie', 'out');
const stamp = join(out, '.stamp');

/** A hash over the names and contents of everything that the bundles are made of; tests and documents are not. */
export function sourceHash() {
  const hash = createHash('sha256');
  const files = [
    ...sources.flatMap((folder) => listFiles(join(root, folder))),
    ...configs.map((name) => join(root, name)),
  ];
  for (const file of files.sort())
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return `${hash.digest('hex')}\n`;
}

export function isBuilt() {
  return existsSync(stamp) && existsSync(cliBundle) && readFileSync(stamp, 'utf8') === sourceHash();
}

/** Builds beside `out` and then replaces it: a failed build leaves the last good one whole. Throws an Error with the output. */
export async function build() {
  if (/[#?]/.test(root))
    throw new Error(`the path of this folder has a # or a ?, with which Vite cannot build: ${root}`);
  const hash = sourceHash();
  const done = sayWhile('building the application');
  rmSync(next, { recursive: true, force: true });
  const options = { cwd: root, env: projectEnv({ NODE_ENV: 'production' }), capture: true };
  const { code, output } = await run(pinnedNode, [tools['electron-vite'], 'build', '--outDir', next], options);
  const seconds = done();
  if (code !== 0) throw new Error(`the build failed:\n${output.trim()}`);
  writeLicences(next, root);
  writeFileSync(join(next, '.stamp'), hash);
  rmSync(out, { recursive: true, force: true });
  renameSync(next, out);
  say(`built: ${seconds} s`);
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !/\.(test|spec|md)\b|\.tsbuildinfo$/.test(file) && !file.includes(`${sep}testing${sep}`));
}
