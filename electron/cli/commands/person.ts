import type { Command } from 'commander';
import type { PersonSelector } from '../../contract/calls/person.ts';
import { type CorrectionField, correctionFields, type PersonErasure } from '../../../pipeline/domain/person.ts';
import { type ApplicationClient, valueOf, withApplication } from '../open-application.ts';
import { choice } from '../option-values.ts';
import {
  type Chosen,
  chooseHeld,
  chooseOne,
  type Found,
  readSelector,
  requireSelector,
  type SelectorOptions,
  sumOf,
  withSelector,
} from '../person-selector.ts';
import type { ProgramOptions } from '../program-options.ts';
import { valueOrLine } from '../standard-input.ts';
import type { Terminal } from '../terminal.ts';
import { writeOutput } from '../write-output.ts';
import { addPersonErase } from './person-erase.ts';

interface PersonOptions extends SelectorOptions {
  readonly data: string;
  readonly json?: boolean;
}

interface ExportOptions extends PersonOptions {
  readonly format: 'json' | 'csv';
  readonly output: string;
}

const json = ['--json', 'print the result as one line of JSON'] as const;
const exportFormats = ['json', 'csv'] as const;

export function addPerson(program: Command, options: ProgramOptions): void {
  const person = program
    .command('person')
    .description('The rights of a person: find, export, restrict, lift, rectify, erase.')
    .helpCommand(false);
  addFind(person, options);
  addExport(person, options);
  addChange(person, options, { name: 'restrict', description: 'Keep a person out of every aggregate and recount.' });
  addChange(person, options, { name: 'lift', description: 'Lift the restriction of a person.' });
  addRectify(person, options);
  addPersonErase(person, options);
}

function addFind(person: Command, { terminal, onExit, readLine }: ProgramOptions): void {
  withSelector(person.command('find').description('Count what is held of a person, in every data set.'))
    .option(...json)
    .action(async (options: PersonOptions, command: Command) => {
      requireSelector(command, options);
      const by = await readSelector(options, readLine);
      const work = async (client: ApplicationClient): Promise<number> => {
        const { ids, restricted, erased, found } = valueOf(await client.call('person.find', { by }));
        const result = { found, ids, restricted, erased };
        terminal.result(options.json ? JSON.stringify(result) : describeFound(result));
        return 0;
      };
      onExit(await withApplication(options, terminal, work));
    });
}

function addExport(person: Command, program: ProgramOptions): void {
  withSelector(person.command('export').description('Write all that is held of a person into a file, for the person.'))
    .addOption(choice('--format <format>', 'of the file', exportFormats).makeOptionMandatory())
    .requiredOption('--output <file>', 'the file to write; nothing of it is kept elsewhere')
    .option(...json)
    .action(async (options: ExportOptions, command: Command) => {
      requireSelector(command, options);
      const by = await readSelector(options, program.readLine);
      const work = (client: ApplicationClient): Promise<number> => writeExport(client, by, { options, program });
      program.onExit(await withApplication(options, program.terminal, work));
    });
}

async function writeExport(
  client: ApplicationClient,
  by: PersonSelector,
  { options, program }: { readonly options: ExportOptions; readonly program: ProgramOptions },
): Promise<number> {
  const { terminal } = program;
  const chosen = await chooseHeld(client, by, { terminal, json: options.json ?? false });
  if (chosen === null) return 1;
  const { id } = chosen;
  const contact = 'id' in by ? null : by;
  const { base64, records } = valueOf(await client.call('person.export', { id, contact, format: options.format }));
  const output = writeOutput(options.output, Buffer.from(base64, 'base64'));
  print(terminal, options, { output, id, records });
  return 0;
}

function addChange(
  person: Command,
  program: ProgramOptions,
  { name, description }: { readonly name: 'restrict' | 'lift'; readonly description: string },
): void {
  withSelector(person.command(name).description(description))
    .option(...json)
    .action(async (options: PersonOptions, command: Command) => {
      requireSelector(command, options);
      await onePerson(options, program, async (client, { id, records }) => {
        valueOf(await client.call(`person.${name}`, { id }));
        if (records === 0) program.terminal.say('Nothing is held of this person; it holds for what comes.');
        print(program.terminal, options, { id, restricted: name === 'restrict' });
        return 0;
      });
    });
}

/** The flag of each field that can be corrected; those of the selector mean who is meant. */
const flags: Readonly<Record<CorrectionField, string>> = {
  fullName: '--full-name',
  title: '--title',
  username: '--username',
  gender: '--gender',
  nationality: '--nationality',
  inscription: '--inscription',
  bornOn: '--born-on',
  email: '--new-email',
  phone: '--new-phone',
  address: '--address',
};

type RectifyOptions = PersonOptions & Readonly<Record<string, string | boolean | undefined>>;

function addRectify(person: Command, program: ProgramOptions): void {
  const rectify = withSelector(
    person
      .command('rectify')
      .description('Correct what is stored of a person; "" = the person has none, - = read from standard input.'),
  );
  for (const field of correctionFields) rectify.option(`${flags[field]} <text>`, 'the corrected value');
  rectify.option(...json).action(async (options: RectifyOptions, command: Command) => {
    requireSelector(command, options);
    const given = correctionFields.flatMap((field) => {
      const value = options[attributeOf(flags[field])];
      return typeof value === 'string' ? [{ field, value }] : [];
    });
    if (given.length === 0) command.error(`error: say what is corrected: ${Object.values(flags).join(', ')}`);
    await onePerson(options, program, async (client, { id }) => {
      const corrections: Partial<Record<CorrectionField, string | null>> = {};
      for (const { field, value } of given)
        corrections[field] = value === '' ? null : await valueOrLine(value, flags[field], program.readLine);
      const { outcome, fields } = valueOf(await client.call('person.rectify', { id, corrections }));
      if (outcome !== 'rectified') program.terminal.say(reasons[outcome](fields.map((field) => flags[field])));
      print(program.terminal, options, { id, outcome, fields });
      return outcome === 'rectified' ? 0 : 1;
    });
  });
}

const reasons = {
  replaced: () => 'The source said something newer meanwhile, which holds. Look at it, then correct it again.',
  refused: (fields: readonly string[]) => `Nothing was corrected: what was given does not fit: ${fields.join(', ')}.`,
  'not-stored': () => 'No profile of this person is stored, so there is nothing to correct.',
} as const;

/** As commander names the value of a flag. */
function attributeOf(flag: string): string {
  return flag.slice(2).replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

async function onePerson(
  options: PersonOptions,
  { terminal, onExit, readLine }: ProgramOptions,
  work: (client: ApplicationClient, chosen: Chosen) => Promise<number>,
): Promise<void> {
  const by = await readSelector(options, readLine);
  const run = async (client: ApplicationClient): Promise<number> => {
    const chosen = await chooseOne(client, by, { terminal, json: options.json ?? false });
    return chosen === null ? 1 : await work(client, chosen);
  };
  onExit(await withApplication(options, terminal, run));
}

function print(terminal: Terminal, { json: asJson }: PersonOptions, result: Readonly<Record<string, unknown>>): void {
  const lines = Object.entries(result).map(([name, value]) => `${name.padEnd(12)}${String(value)}`);
  terminal.result(asJson ? JSON.stringify(result) : lines.join('\n'));
}

interface FoundResult {
  readonly found: Found;
  readonly ids: readonly string[];
  readonly restricted: readonly string[];
  readonly erased: readonly PersonErasure[];
}

function describeFound({ found, ids, restricted, erased }: FoundResult): string {
  const rows = Object.entries(found).flatMap(([dataSet, stores]) =>
    Object.entries(stores).map(([store, n]) => `${dataSet.padEnd(20)}${store.padEnd(12)}${n}`),
  );
  const persons = ids.map((id) => `person  ${id}${restricted.includes(id) ? '  (restricted)' : ''}`);
  const erasures = erased.map(
    ({ id, purge, atMs }) => `erased  ${id}  ${new Date(atMs).toISOString()}  by the purge ${purge}`,
  );
  return [...rows, `records in all      ${''.padEnd(12)}${sumOf(found)}`, ...persons, ...erasures].join('\n');
}
