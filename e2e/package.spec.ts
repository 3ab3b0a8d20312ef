import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import {
  buildDebianPackage,
  controlFields,
  installedFiles,
  installPackage,
  packageConfiguration,
  purgePackage,
  run,
} from './package/debian-package.ts';
import { fetchElectron22 } from './electron-22/fetch.ts';
import { builtFile, needRoot, needUninstalled, root } from './prerequisites.ts';

const name = 'vigie';
const place = '/opt/Vigie';
const executable = join(place, 'vigie');
const asar = join(place, 'resources', 'app.asar');
const command = '/usr/bin/vigie';
const desktopFile = '/usr/share/applications/vigie.desktop';
const iconSizes = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];
const icons = iconSizes.map((size) => `/usr/share/icons/hicolor/${size}x${size}/apps/vigie.png`);

/** The seven, with what each is to be. Electron 22 knows the first six. */
const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
} as const;

/** `1` in the wire of fuses. */
const enabledFuse = 49;

let folder: string;

test.beforeEach(() => {
  needRoot();
  needUninstalled(place);
  folder = mkdtempSync(join(tmpdir(), 'vigie-package-'));
});

test.afterEach(() => {
  if (existsSync(place)) purgePackage(name);
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test('P-PKG-1, P-PKG-2, P-PKG-3, P-PKG-6 on Electron 22.3.25: a .deb holds the bundles alone, is sealed by its fuses, installs and goes', async () => {
  test.setTimeout(300_000);
  builtFile('main/main.cjs');
  const file = buildDebianPackage(folder);
  expect(controlFields(file)).toMatchObject({
    Package: name,
    Version: packageJson(join(root, 'package.json'))['version'],
    Maintainer: 'The Vigie developers <vigie@example.org>',
    Description: 'Real-time pipeline of user profiles, exact and watched',
  });

  installPackage(file);
  await test.step('the asar holds the bundles and nothing of the development', () => {
    expect(filesIn(asar)).toEqual(['package.json', ...bundles()].sort());
    const packed = JSON.parse(extractFile(asar, 'package.json').toString()) as Record<string, unknown>;
    expect(packed).toMatchObject({ name, main: 'out/main/main.cjs' });
    expect([packed['scripts'], packed['devDependencies']]).toEqual([undefined, undefined]);
    expect(readdirSync(join(place, 'resources')).sort()).toEqual(['app.asar', 'apparmor-profile']);
  });
  await test.step('what is bundled brings its licences', () => {
    const works = JSON.parse(extractFile(asar, 'out/renderer/licences.json').toString()) as { readonly name: string }[];
    const listed = works.map((work) => work.name);
    expect(dependencies().filter((dependency) => !isLicensed(dependency, listed))).toEqual([]);
    expect(existsSync(join(place, 'LICENSES.chromium.html'))).toBe(true);
  });
  await test.step('the fuses are set, and obeyed', async () => {
    expect(Object.fromEntries(configuredFuses())).toEqual(fuses);
    expect(await fusesOf(executable)).toEqual(Object.fromEntries(Object.entries(fuses).slice(0, 6)));
    expect([answerAsNode(join(fetchElectron22(), 'electron')), answerAsNode(executable)]).toEqual(['42', '']);
  });
  await test.step('the system knows the application by name, icon and command', () => {
    expect(run('desktop-file-validate', { args: [desktopFile] })).toBe('');
    expect(readFileSync(desktopFile, 'utf8')).toMatch(/^Icon=vigie$/m);
    expect(realpathSync(command)).toBe(executable);
    expect(icons.map(sizeOfPng)).toEqual(iconSizes.map((size) => [size, size]));
  });

  const installed = installedFiles(name);
  expect(installed).toEqual(expect.arrayContaining([executable, asar, desktopFile, ...icons]));
  purgePackage(name);
  expect([...installed, place, command].filter((path) => existsSync(path))).toEqual([]);
});

function packageJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

function dependencies(): string[] {
  return Object.keys(packageJson(join(root, 'package.json'))['dependencies'] as object);
}

/** Whether a licence is there for a package, or for the packages of its scope that it only gathers. */
function isLicensed(dependency: string, listed: readonly string[]): boolean {
  return listed.some((work) => work === dependency || work.startsWith(`@${dependency}/`));
}

/** What the build made, as paths inside the asar. */
function bundles(): string[] {
  const entries = readdirSync(join(root, 'out'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== '.stamp');
  return files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

function filesIn(archive: string): string[] {
  const paths = listPackage(archive, { isPack: false }).map((path) => path.slice(1));
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`))).sort();
}

/** The switches below `electronFuses`, as they stand in the configuration. */
function configuredFuses(): [string, boolean][] {
  const [, block = ''] = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(packageConfiguration()) ?? [];
  return [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, key = '', value]) => [key, value === 'true']);
}

async function fusesOf(program: string): Promise<Record<string, boolean>> {
  const wire = await getCurrentFuseWire(program);
  const known = Object.keys(fuses).flatMap((key) => {
    const option = FuseV1Options[`${key[0]?.toUpperCase()}${key.slice(1)}` as keyof typeof FuseV1Options];
    return wire[option] === undefined ? [] : [[key, Number(wire[option]) === enabledFuse] as const];
  });
  return Object.fromEntries(known);
}

/** What a program prints that is told to be Node and asked for a sum: nothing, where the fuse keeps it what it is. */
function answerAsNode(program: string): string {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return spawnSync(program, ['--print', '6 * 7'], { env, encoding: 'utf8', timeout: 10_000 }).stdout.trim();
}

/** Width and height as the header of a PNG says. */
function sizeOfPng(path: string): [number, number] {
  const bytes = readFileSync(path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
