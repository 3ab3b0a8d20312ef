import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { finished, runResultSchema, temporaryDirectory, untilSaid } from './vigie.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test.for([
  ['npm alone', 1],
  ['its whole process group, as a terminal does', -1],
] as const)('P-CLI-7 through npm: a signal to %s drains and ends with 0', async ([, sign], { onTestFinished }) => {
  const data = temporaryDirectory(onTestFinished);
  const args = ['run', '-s', 'vigie', '--', 'run', '--data', data, '--rate', '1000', '--json'];
  const npm = spawn('npm', args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = finished(npm);
  await untilSaid(npm, /Records rejected: \d+/);
  process.kill(sign * npm.pid!, 'SIGINT');
  const { code, stdout } = await end;
  expect(code).toBe(0);
  expect(runResultSchema.parse(JSON.parse(stdout)).published).toBeGreaterThan(0);
});

test('P-CLI-15 npm start without a display: why in one line, an address that works, and Ctrl+C ends it', async (context) => {
  const data = temporaryDirectory(context.onTestFinished);
  const without = { DISPLAY: '', WAYLAND_DISPLAY: '', BROWSER: '', ELECTRON_OVERRIDE_DIST_PATH: '' };
  const npm = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...without, VIGIE_DATA_DIR: data },
  });
  const end = finished(npm);
  const [, address] = await untilSaid(npm, /^Vigie is ready at (\S+)$/m);
  expect((await fetch(address!)).status).toBe(200);
  process.kill(npm.pid!, 'SIGINT');
  const { code, stdout, stderr } = await end;
  expect([code, stdout.match(/Vigie is ready/g)]).toEqual([0, ['Vigie is ready']]);
  expect(stderr).toMatch(/^vigie: (Electron does not run as root|there is no display)[^\n]*; opening in the browser/m);
  expect(readdirSync(data)).toContain('installation.key');
});
