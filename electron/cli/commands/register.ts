import { Argument, type Command } from 'commander';
import { type DamagedFile, damagedFileText } from '../../../gdpr-register/damaged-file.ts';
import { toEntryLines } from '../../../gdpr-register/export/entry-lines.ts';
import { registerWords, stateWords } from '../../../gdpr-register/export/register-words.ts';
import { languages, type Language } from '../../../gdpr-register/language.ts';
import type { Activity, DriftView, RegisterCheck, RegisterList } from '../../contract/calls/register.ts';
import { type ApplicationClient, valueOf, withApplication } from '../open-application.ts';
import { choice } from '../option-values.ts';
import type { ProgramOptions } from '../program-options.ts';
import type { Terminal } from '../terminal.ts';
import { addRegisterFiles } from './register-files.ts';

interface RegisterOptions {
  readonly data: string;
  readonly json?: boolean;
}

interface SpokenOptions extends RegisterOptions {
  readonly lang: Language;
}

const data = ['--data <dir>', 'the data directory (required)'] as const;
const json = ['--json', 'print the result as one line of JSON'] as const;

export function addRegister(program: Command, parts: ProgramOptions): void {
  const { terminal, onExit } = parts;
  const register = program
    .command('register')
    .description('The register of processing activities (Article 30).')
    .helpCommand(false);
  register
    .command('list')
    .description('List the activities, each with its state, what is missing, and files that cannot be read.')
    .option(...data)
    .option(...json)
    .action(async (options: RegisterOptions) =>
      onExit(await withApplication(options, terminal, (client) => list(client, terminal, options))),
    );
  register
    .command('show')
    .description('Show one activity: its versions, and the entry of the newest.')
    .addArgument(new Argument('<id>', 'of the activity, as in the list'))
    .option(...data)
    .addOption(choice('--lang <language>', 'of the labels', languages).default('en'))
    .option(...json)
    .action(async (id: string, options: SpokenOptions) =>
      onExit(await withApplication(options, terminal, (client) => show(client, terminal, { ...options, id }))),
    );
  register
    .command('check')
    .description('Say what is missing, and where the register and the system differ; exit 1 where anything does.')
    .option(...data)
    .addOption(choice('--lang <language>', 'of what is said', languages).default('en'))
    .option(...json)
    .action(async (options: SpokenOptions) =>
      onExit(await withApplication(options, terminal, (client) => check(client, terminal, options))),
    );
  addRegisterFiles(register, parts);
}

async function list(client: ApplicationClient, terminal: Terminal, { json: asJson }: RegisterOptions): Promise<number> {
  const found = valueOf(await client.call('register.list', {}));
  if (asJson) terminal.result(JSON.stringify(found));
  else for (const line of listLines(found)) terminal.result(line);
  return found.damaged.length === 0 ? 0 : 1;
}

function listLines({ activities, damaged }: RegisterList): readonly string[] {
  return [
    ...activities.map(({ id, title, state, version, score, missing, needed }) =>
      [id, title, `${state}, version ${version}`, `${score}% complete, ${missing} of ${needed} missing`].join('  '),
    ),
    ...damaged.map((it) => damageLine(it)),
  ];
}

function damageLine(damaged: DamagedFile): string {
  return `${damaged.file} cannot be read: ${damagedFileText(damaged, 'en')}. Restore it from a backup, or take it away.`;
}

async function show(
  client: ApplicationClient,
  terminal: Terminal,
  { id, lang, json: asJson }: SpokenOptions & { readonly id: string },
): Promise<number> {
  const activity = valueOf(await client.call('register.read', { id }));
  if (asJson) terminal.result(JSON.stringify(activity));
  else for (const line of activityLines(activity, lang)) terminal.result(line);
  return 0;
}

function activityLines({ versions, current, drafts }: Activity, language: Language): readonly string[] {
  return [
    ...toEntryLines(current.entry, language),
    ...versions.map(({ version, savedMs, author, reason, state }) =>
      [
        `${registerWords.version[language]} ${version}`,
        new Date(savedMs).toISOString(),
        stateWords[state][language],
        author,
        reason,
      ].join('  '),
    ),
    `${registerWords.drafts[language]}${language === 'fr' ? '\u00a0:' : ':'} ${drafts.length}`,
  ];
}

async function check(
  client: ApplicationClient,
  terminal: Terminal,
  { lang: language, json: asJson }: SpokenOptions,
): Promise<number> {
  const checked = valueOf(await client.call('register.check', { language }));
  const { damaged } = valueOf(await client.call('register.list', {}));
  for (const it of damaged) terminal.say(damageLine(it));
  if (asJson) terminal.result(JSON.stringify({ activities: checked.activities.map((it) => toPrinted(it)) }));
  else for (const line of checked.activities.flatMap((it) => checkLines(it))) terminal.result(line);
  const isClean = checked.activities.every(({ missing, drift }) => missing.length + drift.length === 0);
  return isClean && damaged.length === 0 ? 0 : 1;
}

function toPrinted({ id, missing, drift }: RegisterCheck['activities'][number]) {
  return { id, missing: missing.map(({ article, what }) => ({ article, what })), drift };
}

function checkLines({ id, missing, drift }: RegisterCheck['activities'][number]): readonly string[] {
  const none = missing.length + drift.length === 0;
  return [
    `${id}: ${none ? 'complete, and as the system is' : `${missing.length} missing, ${drift.length} different`}`,
    ...missing.map(({ article, what }) => `  ${article === null ? what : `${article}  ${what}`}`),
    ...drift.map((it) => `  ${driftLine(it)}`),
  ];
}

function driftLine({ what, declared, found, explanation }: DriftView): string {
  return `${what} (${declared} -> ${found}). ${explanation}`;
}
