import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import { z } from 'zod';
import { outputWritten } from '../app/output-written.ts';
import { toDisplaylessStart } from './command-line.ts';
import { handOnQuit } from './hand-on-quit.ts';

type RunCommandLine = (args: readonly string[]) => Promise<number>;

const bundleSchema = z.object({
  runCommandLine: z.custom<RunCommandLine>((value) => typeof value === 'function'),
});

/**
 * P-PKG-4: runs a command in this process, where a window would be opened otherwise, and ends it with the command's exit
 * code. The installed program is no Node (a fuse says so), hence in here. The shell knows where the bundle of the
 * command line lies, as it knows that of the worker, and nothing of what is in it.
 */
export async function runCommandLine(bundle: URL, args: readonly string[]): Promise<void> {
  startAgainWithoutDisplay();
  app.disableHardwareAcceleration();
  app.on('before-quit', handOnQuit({ signal: () => process.emit('SIGTERM'), exit: (code) => app.exit(code) }));
  await app.whenReady();
  const code = await exitCodeOf(bundle, args);
  await outputWritten(process);
  app.exit(code || Number(process.exitCode ?? 0)); // a result that was lost on its way is a failure too
}

/** P-PKG-5. Before anything is awaited: Chromium looks for a display as soon as the first turn of this program is over. */
function startAgainWithoutDisplay(): void {
  if (!app.isPackaged) return;
  const again = toDisplaylessStart([process.execPath, ...process.argv.slice(1)], process.env, process.platform);
  if (again !== null) process.execve?.(process.execPath, again, process.env);
}

/** A command says itself what went wrong with its work; what is said here is that it could not be run. */
async function exitCodeOf(bundle: URL, args: readonly string[]): Promise<number> {
  try {
    const required: unknown = createRequire(import.meta.url)(fileURLToPath(bundle));
    return await bundleSchema.parse(required).runCommandLine(args);
  } catch (error) {
    process.stderr.write(`vigie: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
