import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';

const started = new URL('started.ts', import.meta.url).href;

/** Starts two programs in groups of their own behind an end that fails, says their ids, and goes on. */
const program = (goesOn: string) => `
import { spawn } from 'node:child_process';
import { endStartedWithThis, remember, rememberEnd } from '${started}';
const idle = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
endStartedWithThis();
rememberEnd(() => { throw new Error('this one cannot be ended'); });
const children = [remember(idle()), remember(idle())];
console.log(JSON.stringify(children.map(({ pid }) => pid)));
${goesOn}
`;

async function startedBy(child: ChildProcess): Promise<readonly number[]> {
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  return JSON.parse(line) as readonly number[];
}

/** A killed child of a process that is gone is nobody's at once, and is taken away soon. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test.each([
  ['comes to its end', 'process.exit(0);', null],
  ['fails', "throw new Error('it failed');", null],
  ['is interrupted', '', 'SIGINT'],
  ['is told to end', '', 'SIGTERM'],
  ['loses its terminal', '', 'SIGHUP'],
] as const)('nothing that was started is left behind by a program that %s', async (_, goesOn, signal) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(goesOn)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const pids = await startedBy(child);
  expect(pids).toHaveLength(2);
  if (signal !== null) child.kill(signal);
  await ended;
  await expect.poll(() => pids.filter(isThere)).toEqual([]);
});
