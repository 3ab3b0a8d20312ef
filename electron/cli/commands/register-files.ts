import type { Command } from 'commander';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type ExportFormat, exportFormats } from '../../../gdpr-register/export/export-formats.ts';
import { registerSchemaFile } from '../../../gdpr-register/export/register-json.ts';
import { registerJsonSchemaDocument } from '../../../gdpr-register/export/register-json-schema.ts';
import { type Language, languages } from '../../../gdpr-register/language.ts';
import { limits, refuseFile } from '../../app/readers/refusal.ts';
import type { ImportResult } from '../../contract/calls/register-files.ts';
import { type ApplicationClient, valueOf, withApplication } from '../open-application.ts';
import { choice } from '../option-values.ts';
import type { ProgramOptions } from '../program-options.ts';
import { readInput } from '../read-input.ts';
import type { Terminal } from '../terminal.ts';
import { writeOutput } from '../write-output.ts';

interface ExportOptions {
  readonly data: string;
  readonly format: ExportFormat;
  readonly id?: string;
  readonly lang: Language;
  readonly output: string;
  readonly json?: boolean;
}

interface ImportOptions {
  readonly data: string;
  readonly dryRun?: boolean;
  readonly author?: string;
  readonly lang: Language;
  readonly json?: boolean;
}

const json = ['--json', 'print the result as one line of JSON'] as const;

/** The commands of `register` that are about files. */
export function addRegisterFiles(register: Command, { terminal, onExit }: ProgramOptions): void {
  register
    .command('export')
    .description('Write the register, or one activity, to a file.')
    .option('--data <dir>', 'the data directory (required)')
    .addOption(choice('--format <name>', 'the format of the file', exportFormats).makeOptionMandatory())
    .option('--id <id>', 'one activity alone')
    .addOption(choice('--lang <language>', 'the language of labels and headings', languages).default('fr'))
    .requiredOption('--output <file>', 'the file to write')
    .option(...json)
    .action(async (options: ExportOptions) =>
      onExit(await withApplication(options, terminal, (client) => exportTo(client, terminal, options))),
    );
  register
    .command('import')
    .description('Take activities from a JSON, CSV, ODS or XLSX file, as new versions.')
    .argument('<file>', 'an exported register, or a form that was filled in')
    .option('--data <dir>', 'the data directory (required)')
    .option('--dry-run', 'only say what would be added, changed and refused')
    .option('--author <name>', 'who imports it (default: the name of the user)')
    .addOption(choice('--lang <language>', 'the language of what is said', languages).default('en'))
    .option(...json)
    .action(async (file: string, options: ImportOptions) => {
      const bytes = readInput(file, 'file');
      // The way to an application that runs takes no more.
      if (bytes.length > limits.fileBytes) throw refuseFile('file-too-large');
      onExit(
        await withApplication(options, terminal, (client) =>
          importFrom({ file, bytes }, client, { terminal, ...options }),
        ),
      );
    });
}

async function exportTo(client: ApplicationClient, terminal: Terminal, options: ExportOptions): Promise<number> {
  const { format, id, lang: language } = options;
  const file = valueOf(await client.call('register.export', { format, language, ...(id === undefined ? {} : { id }) }));
  const output = writeOutput(options.output, Buffer.from(file.base64, 'base64'));
  if (format === 'json') terminal.say(`Its schema: ${writeSchema(output)}`);
  terminal.result(options.json ? JSON.stringify({ output }) : output);
  return 0;
}

/** Beside the file that names it. */
function writeSchema(output: string): string {
  const schema = `${JSON.stringify(registerJsonSchemaDocument(), null, 2)}\n`;
  return writeOutput(join(dirname(output), registerSchemaFile), schema);
}

interface Input {
  readonly file: string;
  readonly bytes: Buffer;
}

async function importFrom(
  { file, bytes }: Input,
  client: ApplicationClient,
  {
    terminal,
    dryRun = false,
    author = userName(),
    lang,
    json: asJson,
  }: ImportOptions & { readonly terminal: Terminal },
): Promise<number> {
  const input = { fileName: basename(file), base64: bytes.toString('base64'), language: lang };
  const wish = dryRun ? ({ ...input, dryRun } as const) : ({ ...input, dryRun, author } as const);
  const result = valueOf(await client.call('register.import', wish));
  const { added, changed, unchanged, refused } = result;
  for (const line of describe(result)) terminal.say(line);
  terminal.result(
    asJson
      ? JSON.stringify({ added, changed, unchanged, refused })
      : `${dryRun ? 'would be ' : ''}added ${added}, changed ${changed}, unchanged ${unchanged}, refused ${refused.length}`,
  );
  return 0;
}

function* describe({ activities, refused }: ImportResult): Iterable<string> {
  for (const { title, id, outcome, differences } of activities) {
    yield `${outcome.padEnd(9)} ${title}${id === null ? '' : ` (${id})`}`;
    for (const { label, before, after } of differences) yield `          ${label}: ${quote(before)} -> ${quote(after)}`;
  }
  for (const { where, why } of refused) yield `refused   ${where}: ${why}`;
}

function quote(text: string): string {
  return text === '' ? 'nothing' : JSON.stringify(text);
}

/** A user without an entry in the system's list has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'command line';
  }
}
