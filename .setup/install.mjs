import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { modules, pinnedNode, root } from './paths.mjs';
import { run } from './run.mjs';
import { say, sayWhile } from './say.mjs';

const lockFile = join(root, 'package-lock.json');
const stamp = join(modules, '.vigie-stamp');
const attempts = 3;

/** Whether node_modules holds what package-lock.json pins, for this platform. */
export function isInstalled() {
  return read(stamp) === wanted() && existsSync(pinnedNode);
}

/** Installs the pinned packages; tries again when the network fails. Throws an Error that says what to do. */
export async function install() {
  if (agreesWithLock() && existsSync(pinnedNode)) return writeFileSync(stamp, wanted());
  const packages = Object.keys(readLock(lockFile)).filter((path) => path !== '');
  const count = () => packages.filter((path) => existsSync(join(root, path, 'package.json'))).length;
  const done = sayWhile(
    `installing the ${packages.length} pinned packages (once; about a minute)`,
    () => `${count()} of them`,
  );
  try {
    await installWithRetries();
  } finally {
    say(`packages: ${done()} s`);
  }
  await checkPinnedNode();
  writeFileSync(stamp, wanted());
}

/**
 * `npm install --no-save` takes what the lock file pins, and nothing else. `npm ci` would refuse this lock file: it holds the
 * native bindings of oxlint, oxfmt and knip for the platforms on which it could be written, and npm asks for all of them.
 */
async function installWithRetries() {
  for (let attempt = 1; ; attempt += 1) {
    const { code, output } = await npm(['install', '--no-save', '--include=dev', '--no-audit', '--no-fund']);
    if (code === 0) return;
    const words = output
      .split('\n')
      .filter((line) => /error/.test(line) && line.trim() !== 'npm error')
      .slice(0, 12)
      .join('\n');
    if (attempt === attempts) throw new Error(`npm install failed, ${attempts} times. It says:\n${words}`);
    if (!/E(CONN|TIMEDOUT|AI_AGAIN|NOTFOUND|SOCKET|5\d\d)|network|timeout|429|aborted/i.test(output)) {
      throw new Error(`npm install failed. It says:\n${words}`);
    }
    say(`the network failed; trying again in ${attempt * 5} s (${attempt} of ${attempts - 1})`);
    await delay(attempt * 5000);
  }
}

/** The package `node` brings its binary by an install script, which a setting of npm may have left out. */
async function checkPinnedNode() {
  const script = join(modules, 'node', 'installArchSpecificPackage.js');
  if (!existsSync(pinnedNode))
    await run(hostNode(), [script], { cwd: join(modules, 'node'), env: quietEnv(), capture: true });
  const { code } = existsSync(pinnedNode) ? await run(pinnedNode, ['--version'], { capture: true }) : { code: 1 };
  if (code !== 0) throw new Error(`the pinned Node does not start: ${pinnedNode}. Remove node_modules and try again`);
}

/** True when the packages of node_modules are those of package-lock.json already, as after somebody's own `npm install`. */
function agreesWithLock() {
  const hidden = join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = readLock(hidden);
  return Object.entries(readLock(lockFile)).every(([path, entry]) => {
    if (path === '') return true;
    return installed[path] === undefined ? entry.optional === true : installed[path].integrity === entry.integrity;
  });
}

function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

function wanted() {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return `${hash} ${process.platform} ${process.arch}\n`;
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** npm must not run on the Node inside the folder that it is about to replace. */
function hostNode() {
  if (process.env.npm_node_execpath && !process.env.npm_node_execpath.startsWith(modules)) {
    return process.env.npm_node_execpath;
  }
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules));
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? process.execPath;
}

function npm(args) {
  const script = process.env.npm_execpath;
  const options = { cwd: root, env: quietEnv(), capture: true };
  if (script && /npm-cli\.[cm]?js$/.test(script)) return run(hostNode(), [script, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

function quietEnv() {
  return {
    ...process.env,
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    npm_config_loglevel: 'error',
    NODE_ENV: 'development',
  };
}
