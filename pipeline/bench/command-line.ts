import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { remember } from '../../e2e/cli/started.ts';

const bundle = fileURLToPath(new URL('../../out/main/cli.cjs', import.meta.url));

/** Starts the built command line as a process group of its own, so that a kill takes everything. stderr is dropped. */
export function startVigie(args: readonly string[]): ChildProcess {
  if (!existsSync(bundle)) throw new Error('The command line is not built: npm run build');
  return remember(spawn(process.execPath, [bundle, ...args], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] }));
}

/** Runs to the end; resolves with the exit code and what was printed. */
async function runVigie(
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly stdout: string }> {
  const child = startVigie(args);
  let stdout = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  await once(child, 'close');
  return { code: child.exitCode, stdout };
}

/** The last line that a command printed with `--json`. Throws where it did not end well. */
export async function vigieJson(...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { code, stdout } = await runVigie(...args, '--json');
  if (code !== 0) throw new Error(`vigie ${args.join(' ')} ended with ${code}: ${stdout}`);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Readonly<Record<string, unknown>>;
}

/** Whether the aggregates equal a recount of the profiles, all checksums read: 0, or 1 where they do not. */
export async function countDifferences(directory: string): Promise<number> {
  const { code } = await runVigie('recount', '--data', directory, '--check', '--json');
  return code === 0 ? 0 : 1;
}
