#!/usr/bin/env node
import { CommanderError } from 'commander';
import { explain } from './failure.ts';
import { watchOutput } from './output-streams.ts';
import { createProgram } from './program.ts';
import { createTerminal } from './terminal.ts';

const exitCodes = { failed: 1, usage: 2 } as const;

async function main(): Promise<void> {
  const terminal = createTerminal(process.stdout, process.stderr);
  watchOutput(process, (error) => {
    process.exitCode = exitCodes.failed;
    terminal.say(`vigie: The result could not be written to standard output: ${error.message}.`);
  });
  try {
    // A result that was lost on its way stays a failure.
    await createProgram({ terminal, onExit: (code) => (process.exitCode ||= code) }).parseAsync();
  } catch (error) {
    process.exitCode = error instanceof CommanderError ? usageExitCode(error) : exitCodes.failed;
    if (!(error instanceof CommanderError)) terminal.say(`vigie: ${explain(error, dataDirectoryOf(process.argv))}`);
  }
}

/** Asking for help or the version is no error, but help that nobody asked for is. */
function usageExitCode({ code }: CommanderError): number {
  return code === 'commander.helpDisplayed' || code === 'commander.version' ? 0 : exitCodes.usage;
}

function dataDirectoryOf(argv: readonly string[]): string {
  const at = argv.indexOf('--data');
  const joined = argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length);
  return joined ?? argv[at + 1] ?? 'DIR';
}

void main();
