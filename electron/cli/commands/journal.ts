import type { Command } from 'commander';
import { mostAnchorText } from '../../../gdpr-register/journal-anchor.ts';
import type { JournalFault } from '../../../gdpr-register/journal.ts';
import type { OutputOf } from '../../contract/api.ts';
import { type ApplicationClient, valueOf, withApplication } from '../open-application.ts';
import type { ProgramOptions } from '../program-options.ts';
import { readInput } from '../read-input.ts';
import { signedReasons } from '../signed-reasons.ts';
import type { Terminal } from '../terminal.ts';
import { writeOutput } from '../write-output.ts';

interface JournalOptions {
  readonly data: string;
  readonly anchor?: string;
  readonly json?: boolean;
}

const data = ['--data <dir>', 'the data directory (required)'] as const;
const json = ['--json', 'print the result as one line of JSON'] as const;

export function addJournal(program: Command, { terminal, onExit }: ProgramOptions): void {
  const journal = program.command('journal').description('The journal of the register.').helpCommand(false);
  journal
    .command('verify')
    .description('Check every entry of the journal; exit 1 and the first line that was altered.')
    .option(...data)
    .option('--anchor <file>', 'also check it against a signed head that was kept elsewhere')
    .option(...json)
    .action(async (options: JournalOptions) => {
      const asJson = options.json ?? false;
      const text = options.anchor === undefined ? null : readAnchor(options.anchor);
      onExit(
        await withApplication(options, terminal, (client) =>
          text === null ? verify(client, terminal, asJson) : compare(client, terminal, { text, asJson }),
        ),
      );
    });
  journal
    .command('anchor')
    .description('Write the signed head of the journal, an anchor, to keep elsewhere.')
    .option(...data)
    .requiredOption('--output <file>', 'the file to write')
    .option(...json)
    .action(async (options: AnchorOptions) =>
      onExit(await withApplication(options, terminal, (client) => writeAnchor(client, terminal, options))),
    );
}

interface AnchorOptions {
  readonly data: string;
  readonly output: string;
  readonly json?: boolean;
}

async function writeAnchor(client: ApplicationClient, terminal: Terminal, options: AnchorOptions): Promise<number> {
  const { base64 } = valueOf(await client.call('journal.anchor', {}));
  const output = writeOutput(options.output, Buffer.from(base64, 'base64'));
  if (options.json) terminal.result(JSON.stringify({ output }));
  else {
    terminal.result(output);
    terminal.say('Keep it on another computer; check with: journal verify --anchor');
  }
  return 0;
}

async function verify(client: ApplicationClient, terminal: Terminal, asJson: boolean): Promise<number> {
  const verdict = valueOf(await client.call('journal.verify', {}));
  if (asJson) terminal.result(JSON.stringify(verdict));
  else if (verdict.ok)
    terminal.result(`The journal is whole: ${verdict.entries} entries, the last one is ${verdict.head}.`);
  else terminal.result(`The journal was altered in line ${verdict.line}: ${reasons[verdict.why]}`);
  return verdict.ok ? 0 : 1;
}

/** What is too long to be an anchor is one by its beginning just as little. */
function readAnchor(file: string): string {
  return readInput(file, 'anchor').toString('utf8').slice(0, mostAnchorText);
}

interface Comparison {
  readonly text: string;
  readonly asJson: boolean;
}

async function compare(client: ApplicationClient, terminal: Terminal, { text, asJson }: Comparison): Promise<number> {
  const verdict = valueOf(await client.call('journal.compare', { anchor: text }));
  terminal.result(asJson ? JSON.stringify(verdict) : comparedInWords(verdict));
  return verdict.kind === 'holds' ? 0 : 1;
}

function comparedInWords(verdict: OutputOf<'journal.compare'>): string {
  if (verdict.kind === 'refused') return `This anchor says nothing of this journal: ${anchorReasons[verdict.flaw]}`;
  const { at } = verdict;
  if (verdict.kind === 'holds')
    return `The journal holds the anchor of ${at}: ${verdict.entries} entries then, ${verdict.added} added since.`;
  return `The journal does not hold the anchor of ${at}, in line ${verdict.line}: ${reasons[verdict.why]}`;
}

const anchorReasons = {
  ...signedReasons('signed head of a journal'),
  truncated: 'it is none, or it ends before its end.',
  'other-signer': 'it was signed by another installation.',
};

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
