import { CommanderError } from 'commander';
import type { EndRequest } from './end-signals.ts';
import { explain } from './failure.ts';
import { watchOutput } from './output-streams.ts';
import { createProgram } from './program.ts';
import { createLineReader } from './standard-input.ts';
import { createTerminal } from './terminal.ts';

const exitCodes = { fine: 0, failed: 1, usage: 2 } as const;

/**
 * Runs one command of `vigie`, given its arguments, on the standard streams of this process; resolves with the exit
 * code. It ends no process: it may run in that of the installed application (`electron/main/run-command-line.ts`). A
 * result that is lost on its way, maybe after that, sets the exit code of the process. `endRequest`: for a command that
 * goes on until it is asked to end, where the signals were listened to before it was loaded.
 */
export async function runCommandLine(args: readonly string[], endRequest?: EndRequest): Promise<number> {
  const terminal = createTerminal(process.stdout, process.stderr);
  watchOutput(process, (error) => {
    process.exitCode = exitCodes.failed;
    terminal.say(`vigie: The result could not be written to standard output: ${error.message}.`);
  });
  const input = createLineReader(process.stdin);
  let exitCode: number = exitCodes.fine;
  try {
    const onExit = (code: number): void => void (exitCode = code);
    const program = createProgram({ terminal, readLine: input.readLine, onExit, endRequest });
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return usageExitCode(error);
    terminal.say(`vigie: ${explain(error, dataDirectoryOf(args))}`);
    return exitCodes.failed;
  } finally {
    input.close();
  }
}

/** Asking for help or the version is no error, but help that nobody asked for is. */
function usageExitCode({ code }: CommanderError): number {
  return code === 'commander.helpDisplayed' || code === 'commander.version' ? exitCodes.fine : exitCodes.usage;
}

function dataDirectoryOf(args: readonly string[]): string {
  const at = args.indexOf('--data');
  const joined = args.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  return joined ?? args[at + 1] ?? 'DIR';
}
