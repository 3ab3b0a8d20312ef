import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { electronVersion, fetchElectron22 } from '../electron-22/fetch.ts';
import { needProgram, needRealElectron, root } from '../prerequisites.ts';

const buildLimitMs = 180_000;
const installLimitMs = 60_000;
const newerFuse = 'grantFileProtocolExtraPrivileges';

/** The configuration of the packages, as it stands in the project. */
export function packageConfiguration(): string {
  return readFileSync(join(root, 'electron-builder.yml'), 'utf8');
}

/** Builds the .deb of this project around Electron 22.3.25 below `folder`; returns the file. */
export function buildDebianPackage(folder: string): string {
  const electron = fetchElectron22();
  const output = join(folder, 'dist');
  const configuration = join(folder, 'electron-builder.yml');
  mkdirSync(output, { recursive: true });
  // Electron knows this fuse since 29, and electron-builder refuses one that its Electron does not know.
  writeFileSync(configuration, packageConfiguration().replace(new RegExp(`^.*${newerFuse}.*\n`, 'm'), ''));
  const args = ['--linux', 'deb', '--x64', '--publish', 'never', '--projectDir', root, '--config', configuration];
  const overrides = { electronDist: electron, electronVersion, 'directories.output': output };
  run(process.execPath, {
    args: [
      join(root, 'node_modules', 'electron-builder', 'cli.js'),
      ...args,
      ...Object.entries(overrides).map(([key, value]) => `-c.${key}=${value}`),
    ],
    env: {
      USE_SYSTEM_FPM: 'true',
      PATH: [quickPacker(folder), needRealElectron(), process.env['PATH']].join(delimiter),
    },
    limitMs: buildLimitMs,
  });
  const name = readdirSync(output).find((each) => each.endsWith('.deb'));
  if (name === undefined) throw new Error(`electron-builder made no .deb in ${output}`);
  return join(output, name);
}

/** A `dpkg-deb` that does not compress: a package that is read once would be packed for most of the test's time. */
function quickPacker(folder: string): string {
  const place = join(folder, 'bin');
  mkdirSync(place);
  const withoutPacking =
    'for a; do shift; case "$a" in -Z*) set -- "$@" -Znone;; -z*);; *) set -- "$@" "$a";; esac; done';
  const script = `#!/bin/sh\n${withoutPacking}\nexec ${needProgram('dpkg-deb', 'install the package dpkg')} "$@"\n`;
  writeFileSync(join(place, 'dpkg-deb'), script, { mode: 0o755 });
  return place;
}

export function installPackage(file: string): void {
  const args = ['install', '--yes', '--quiet', '--no-install-recommends', file];
  run('apt-get', { args, env: { DEBIAN_FRONTEND: 'noninteractive' }, limitMs: installLimitMs });
}

export function purgePackage(name: string): void {
  const args = ['purge', '--yes', '--quiet', name];
  run('apt-get', { args, env: { DEBIAN_FRONTEND: 'noninteractive' }, limitMs: installLimitMs });
}

/** The files of an installed package, as dpkg knows them; folders are left out. */
export function installedFiles(name: string): string[] {
  const paths = run('dpkg-query', { args: ['--listfiles', name] })
    .trim()
    .split('\n');
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`)) && path !== '/.');
}

/** Fields of the control file, by name. */
export function controlFields(file: string): Readonly<Record<string, string>> {
  const lines = run('dpkg-deb', { args: ['--field', file] }).split('\n');
  return Object.fromEntries(lines.flatMap((line) => [/^(\S+): (.*)$/.exec(line)?.slice(1)].filter(isPair)));
}

function isPair(match: string[] | undefined): match is [string, string] {
  return match?.length === 2;
}

interface Errand {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly limitMs?: number;
}

/** Runs a program to its end and returns what it printed. Throws with its stderr where it failed or took too long. */
export function run(program: string, { args, env = {}, limitMs = 10_000 }: Errand): string {
  return execFileSync(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    timeout: limitMs,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 << 20,
  });
}
