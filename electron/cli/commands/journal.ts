import type { Command } from 'commander';
import type { JournalFault } from '../../../gdpr-register/journal.ts';
import { type ApplicationClient, valueOf, withApplication } from '../open-application.ts';
import type { ProgramOptions } from '../program.ts';
import type { Terminal } from '../terminal.ts';

interface JournalOptions {
  readonly data: string;
  readonly json?: boolean;
}

export function addJournal(program: Command, { terminal, onExit }: ProgramOptions): void {
  const journal = program.command('journal').description('The journal of the register.').helpCommand(false);
  journal
    .command('verify')
    .description('Check every entry of the journal; exit 1 and the first line that was altered.')
    .option('--data <dir>', 'the data directory (required)')
    .option('--json', 'print the result as one line of JSON')
    .action(async ({ data, json = false }: JournalOptions) =>
      onExit(await withApplication(data, terminal, (client) => verify(client, terminal, json))),
    );
}

async function verify(client: ApplicationClient, terminal: Terminal, json: boolean): Promise<number> {
  const verdict = valueOf(await client.call('journal.verify', {}));
  if (json) terminal.result(JSON.stringify(verdict));
  else if (verdict.ok)
    terminal.result(`The journal is whole: ${verdict.entries} entries, the last one is ${verdict.head}.`);
  else terminal.result(`The journal was altered in line ${verdict.line}: ${reasons[verdict.why]}`);
  return verdict.ok ? 0 : 1;
}

const reasons: Readonly<Record<JournalFault, string>> = {
  'not-text': 'bytes stand there that are no text.',
  'not-an-entry': 'it is no entry.',
  altered: 'its content is not what its hash says.',
  'out-of-order': 'it does not follow the line before it; lines were taken out, added, exchanged or written anew.',
  unfinished: 'it has no end.',
  cut: 'it was there, as the signed head of the journal says, and is gone: the end was cut off.',
  rewritten: 'the signed head of the journal knows another line there: the journal was written anew.',
  'head-refused': 'its signed head, register/journal-head.json, was altered or signed by another key.',
  'head-missing': 'its signed head, register/journal-head.json, is gone.',
};
