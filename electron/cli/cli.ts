#!/usr/bin/env node
import { keepCompiled } from '../app/keep-compiled.ts';
import { outputWritten } from '../app/output-written.ts';
import { awaitEndRequest } from './end-signals.ts';

void main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  // First of all: loading the rest takes longer than everything before it, and a signal meanwhile is not lost (P-CLI-7).
  const endRequest = endsInOrder(args) ? awaitEndRequest() : undefined;
  keepCompiled(process.env, process.platform);
  const { runCommandLine } = await import('./command-line.ts');
  const code = await runCommandLine(args, endRequest);
  await outputWritten(process);
  process.exit(code || process.exitCode); // a result that was lost on its way is a failure too
}

/** What goes on until it is asked to end; any other command is simply ended. */
function endsInOrder([command]: readonly string[]): boolean {
  return command === 'run' || command === 'serve';
}
