import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { builtFile, needElectronFolder, root } from './prerequisites.ts';

/** The command line inside the application itself, as a package has it. What its commands do is tested in `e2e/cli`. */
let folder: string;
let data: string;

test.beforeEach(() => {
  builtFile('main/command-line.cjs');
  folder = mkdtempSync(join(tmpdir(), 'vigie-command-'));
  data = join(folder, 'data');
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('P-PKG-4: a run in the application drains, prints its result alone, and agrees with a recount', async () => {
  const ran = await vigie('run', '--data', data, '--count', '2000', '--seed', '3', '--drain', '--json');
  expect([ran.code, ran.stdout.split('\n').length]).toEqual([0, 2]);
  const { published, persons, aggregates } = JSON.parse(ran.stdout) as Record<string, unknown>;
  expect(published).toBe(2000);

  const recounted = await vigie('recount', '--data', data, '--check', '--json');
  expect([recounted.code, JSON.parse(recounted.stdout)]).toEqual([0, { persons, aggregates }]);
});

test('P-PKG-4: wrong usage ends with 2, a failure with 1, help with 0', async () => {
  expect(await vigie('rnu')).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Did you mean run?'),
  });
  const absent = await vigie('recount', '--data', data);
  expect(absent).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('does not exist') });
  expect(await vigie('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage: vigie') });
});

test('P-PKG-4, P-CLI-31: an audit from the application holds the verifier, which plain Node runs', async () => {
  mkdirSync(data);
  const zip = join(folder, 'audit.zip');
  expect(await vigie('audit', '--data', data, '--output', zip)).toMatchObject({ code: 0, stdout: `${zip}\n` });
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) writeFileSync(join(folder, name), bytes);
  const { status, stdout } = spawnSync(process.execPath, ['verify.mjs'], { cwd: folder, encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, expect.stringContaining('Everything holds.')]);
});

test('P-PKG-4: the web host in the application drains at SIGTERM and ends with 0', async () => {
  const host = start('serve', '--data', data, '--autostart');
  const ended = once(host, 'close');
  const [line] = (await once(createInterface(host.stdout), 'line')) as [string];
  expect(line).toMatch(/^Vigie is ready at http:\/\/127\.0\.0\.1:\d+\/#token=/);
  host.kill('SIGTERM');
  expect((await ended)[0]).toBe(0);
  expect(await vigie('recount', '--data', data, '--check', '--json')).toMatchObject({ code: 0 });
});

type Started = ChildProcessByStdio<null, Readable, Readable>;

function start(...args: readonly string[]): Started {
  const electron = join(needElectronFolder(), 'electron');
  const command = ['.', `--user-data-dir=${join(folder, 'profile')}`, ...args];
  return spawn(electron, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], timeout: 50_000 });
}

async function vigie(...args: readonly string[]) {
  const child = start(...args);
  const ended = once(child, 'close') as Promise<[number | null]>;
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
