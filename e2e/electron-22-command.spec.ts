import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { longResult } from './electron-22/canned-command-line.ts';
import { installProbe, type InstalledProbe } from './electron-22/probe-host.ts';

/** The door between an installed program and its command line, on a real Electron; what a command does needs Node 24. */
let probe: InstalledProbe;

test.beforeAll(async () => {
  test.setTimeout(240_000); // the first time, Electron is fetched
  probe = await installProbe();
});
test.afterAll(() => probe?.remove());

test('P-PKG-4 on Electron 22.3.25: a command gets its arguments, has stdout alone, and gives its exit code', async () => {
  expect(await run('recount', '3', '--data', 'a b', '--json')).toEqual({
    code: 3,
    stdout: '["recount","3","--data","a b","--json"]\n',
  });
  expect(await run('--lang=fr', 'run')).toEqual({ code: 0, stdout: '["run"]\n' });
  expect(await run('--help')).toEqual({ code: 0, stdout: '["--help"]\n' });
  expect(await run('long')).toEqual({ code: 0, stdout: `["long"]\n${longResult}\n` });
});

test('P-PKG-4 on Electron 22.3.25: a command that breaks ends with 1', async () => {
  expect(await run('fail')).toEqual({ code: 1, stdout: '["fail"]\n' });
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`P-PKG-4 on Electron 22.3.25: ${signal} lets the command drain and end by itself`, async () => {
    const child = start('wait', '4');
    await once(child.stdout, 'readable');
    child.kill(signal);
    expect(await endOf(child)).toEqual({ code: 4, stdout: '["wait","4"]\ndrained after 1 signal\n' });
  });
}

test('P-PKG-4 on Electron 22.3.25: a command that listens to no signal is ended by it, and not with 0', async () => {
  const child = start('deaf');
  await once(child.stdout, 'readable');
  child.kill('SIGTERM');
  expect(await endOf(child)).toEqual({ code: 143, stdout: '["deaf"]\n' });
});

test('P-PKG-5 on Electron 22.3.25: without a display it starts again before Chromium looks for one', async () => {
  const child = spawn(probe.program, ['--lang=fr', 'run', '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, PROBE_DISPLAY: '', WAYLAND_DISPLAY: '' },
  });
  const { code, stdout } = await endOf(child);
  const [program, ...args] = JSON.parse(stdout) as string[];
  expect([code, args]).toEqual([0, [program, '--ozone-platform=headless', '--lang=fr', 'run', '--json']]);
});

type Started = ChildProcessByStdio<null, Readable, null>;

function start(...args: readonly string[]): Started {
  return spawn(probe.program, args, { stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000, killSignal: 'SIGKILL' });
}

function run(...args: readonly string[]): Promise<Ended> {
  return endOf(start(...args));
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
}

async function endOf(child: Started): Promise<Ended> {
  const stdout = text(child.stdout);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: await stdout };
}
