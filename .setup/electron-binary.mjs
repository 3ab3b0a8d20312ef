import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modules, pinnedNode, projectEnv } from './paths.mjs';
import { run } from './run.mjs';
import { sayWhile } from './say.mjs';

const folder = join(modules, 'electron');
const stalledMs = 15_000;
const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const name = names[process.platform] ?? 'electron';

/**
 * The Electron to start: `{ file }`, or `{ reason }` in one line when there is none that could run here. Downloads it when it
 * is not there yet, as long as bytes arrive.
 */
export async function findElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return fromOverride(override);
  const reason = whyNotHere();
  if (reason !== undefined) return { reason };
  const file = join(folder, 'dist', name);
  if (!isWhole(file)) {
    const failure = await download();
    if (failure !== undefined) return { reason: `Electron could not be downloaded (${failure})` };
  }
  return { file };
}

function fromOverride(override) {
  const file = join(override, name);
  return existsSync(file) ? { file } : { reason: `ELECTRON_OVERRIDE_DIST_PATH holds no ${name}: ${override}` };
}

/** What stands against a window here, whatever Electron: asked before 110 MB are downloaded in vain. */
function whyNotHere() {
  if (process.platform !== 'linux') return undefined;
  if (process.getuid() === 0) return 'Electron does not run as root: its sandbox would have to be switched off';
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return 'there is no display for a window (DISPLAY is not set)';
  return undefined;
}

function isWhole(file) {
  const version = join(folder, 'dist', 'version');
  if (!existsSync(file) || !existsSync(version)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  return readFileSync(version, 'utf8').trim().replace(/^v/, '') === wanted;
}

/** Resolves to undefined when Electron is there, else to the reason. Its own temporary folder shows whether bytes arrive. */
async function download() {
  const temporary = mkdtempSync(join(tmpdir(), 'vigie-electron-'));
  const env = projectEnv({ TMPDIR: temporary, TMP: temporary, TEMP: temporary });
  const megabytes = () => Math.round(sizeOf(temporary) / 1e6);
  const done = sayWhile('downloading Electron (once, about 110 MB)', () => `${megabytes()} MB`);
  const watch = { stalled: false };
  try {
    const onStart = (child) => endWhenStalled(child, temporary, watch);
    const { code, output } = await run(pinnedNode, [join(folder, 'install.js')], { env, capture: true, onStart });
    if (code === 0) return undefined;
    return watch.stalled ? `nothing arrived within ${stalledMs / 1000} s` : firstLine(output);
  } finally {
    done();
    rmSync(temporary, { recursive: true, force: true });
  }
}

function endWhenStalled(child, temporary, watch) {
  let size = 0;
  let changedAt = Date.now();
  const timer = setInterval(() => {
    const now = sizeOf(temporary);
    if (now !== size) changedAt = Date.now();
    size = now;
    // Once all has arrived it is being unpacked, elsewhere; the size stands still then too.
    if (size > 50e6 || Date.now() - changedAt < stalledMs) return;
    watch.stalled = true;
    child.kill('SIGKILL');
  }, 500);
  child.once('close', () => clearInterval(timer));
}

function sizeOf(path) {
  const sizes = readdirSync(path, { recursive: true }).map((entry) =>
    statSync(join(path, entry), { throwIfNoEntry: false }),
  );
  return sizes.reduce((sum, stats) => sum + (stats?.isFile() ? stats.size : 0), 0);
}

function firstLine(output) {
  const line = output.split('\n').find((text) => /error|failed|status/i.test(text)) ?? output.split('\n')[0];
  return line
    .trim()
    .replace(/^\w*Error: /, '')
    .slice(0, 160);
}

/** The line in which Electron says that it cannot run on this machine (sandbox, libraries, display); undefined for any other end. */
export function explainCrash(output) {
  const line = output
    .split('\n')
    .find((text) => /FATAL|error while loading|SUID sandbox|cannot open display|Missing X server/i.test(text));
  return line?.trim().slice(0, 200);
}
