import { endOf, serve, type Serving } from '../hosts/web-host.ts';

const patienceMs = 60_000;

/** Serves a directory as long as `work` is done with it. The host ends in order, so that the next one finds no crash. */
export async function whileServing(directory: string, work: (serving: Serving) => Promise<void>): Promise<void> {
  const serving = await serve(directory);
  try {
    await work(serving);
  } finally {
    await end(serving);
  }
}

async function end({ process: child }: Serving): Promise<void> {
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await endOf(child);
  clearTimeout(kill);
  if (child.signalCode === 'SIGKILL') throw new Error(`The host did not end within ${patienceMs / 1000} s.`);
}
