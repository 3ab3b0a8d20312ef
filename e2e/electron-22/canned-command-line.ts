import { once } from 'node:events';
import { setImmediate as aTurn } from 'node:timers/promises';

/** Far more than a pipe holds, so that an end which does not wait for the reader would be seen. */
export const longResult = 'x'.repeat(1 << 20);

/** In the place of `electron/cli/command-line.ts`: says what it was asked, and ends as it was told. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const [command, code = '0'] = args;
  process.stdout.write(`${JSON.stringify(args)}\n`);
  if (command === 'long') process.stdout.write(`${longResult}\n`);
  if (command === 'fail') throw new Error('as it was told');
  if (command === 'deaf') await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (command === 'wait') {
    let signals = 0;
    process.on('SIGTERM', () => (signals += 1)).on('SIGINT', () => (signals += 1));
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    await aTurn(); // whatever else the one signal leads to
    process.stdout.write(`drained after ${signals} signal\n`);
  }
  return Number(code);
}
