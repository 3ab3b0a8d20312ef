import type { Command } from 'commander';
import { type ApplicationClient, valueOf, withApplication } from '../open-application.ts';
import type { ProgramOptions } from '../program-options.ts';
import type { Terminal } from '../terminal.ts';
import { writeOutput } from '../write-output.ts';

interface AuditOptions {
  readonly data: string;
  readonly output: string;
  readonly json?: boolean;
}

export function addAudit(program: Command, { terminal, onExit }: ProgramOptions): void {
  program
    .command('audit')
    .description('Write what an authority is handed: register, journal, certificates, key, and what checks them.')
    .option('--data <dir>', 'the data directory (required)')
    .requiredOption('--output <file>', 'the ZIP file to write')
    .option('--json', 'print the result as one line of JSON')
    .action(async (options: AuditOptions) =>
      onExit(await withApplication(options, terminal, (client) => writeAudit(client, terminal, options))),
    );
}

async function writeAudit(client: ApplicationClient, terminal: Terminal, options: AuditOptions): Promise<number> {
  const { base64 } = valueOf(await client.call('audit.export', {}));
  const output = writeOutput(options.output, Buffer.from(base64, 'base64'));
  if (options.json) terminal.result(JSON.stringify({ output }));
  else {
    terminal.result(output);
    terminal.say('Unpack it anywhere, then in its folder: node verify.mjs');
  }
  return 0;
}
