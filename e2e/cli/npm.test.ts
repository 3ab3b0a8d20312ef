import { spawn } from 'node:child_process';
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
  await untilSaid(npm, /Rejected \d+ records/);
  process.kill(sign * npm.pid!, 'SIGINT');
  const { code, stdout } = await end;
  expect(code).toBe(0);
  expect(runResultSchema.parse(JSON.parse(stdout)).published).toBeGreaterThan(0);
});
