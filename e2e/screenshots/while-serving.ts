import { endOf, serve, type Serving } from '../hosts/web-host.ts';

/** Serves a directory as long as `work` is done with it. */
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
  await endOf(child);
}
