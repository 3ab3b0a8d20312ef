import { Argument, Command, Option } from 'commander';
import { type SourceKind, stageNames, syntheticOddities } from '../../pipeline/domain/config.ts';
import { storeNames } from '../contract/store-damage.ts';
import { addAudit } from './commands/audit.ts';
import { addCertificate } from './commands/certificate.ts';
import { addHold } from './commands/hold.ts';
import { addJournal } from './commands/journal.ts';
import { move, type MoveOptions } from './commands/move.ts';
import { addPerson } from './commands/person.ts';
import { addPurge } from './commands/purge.ts';
import { recount, type RecountOptions } from './commands/recount.ts';
import { addRegister } from './commands/register.ts';
import { repair, type RepairOptions } from './commands/repair.ts';
import { addRedrive } from './commands/redrive.ts';
import { addRewind } from './commands/rewind.ts';
import { rights } from './commands/rights.ts';
import { run, type RunOptions } from './commands/run.ts';
import { serve, type ServeOptions } from './commands/serve.ts';
import {
  choice,
  collect,
  parseCount,
  parseDay,
  parseFromZero,
  parseName,
  parseOddities,
  parsePort,
  parseRate,
  parseStages,
} from './option-values.ts';
import { readVersion } from './places.ts';
import type { ProgramOptions } from './program-options.ts';
import { addStoreOptions, choiceOf, readStoreOptions, type StoreFlags } from './stores.ts';

const sourceKinds = ['synthetic', 'files', 'randomuser'] as const satisfies readonly SourceKind[];
const json = ['--json', 'print the result as one line of JSON'] as const;
const closing = `
vigie COMMAND --help says more about a command.
Results go to standard output, everything else to standard error.
Exit code: 0 fine, 1 failed, 2 wrong usage.`;

/** The commands and their options. Throws commander's error where the usage is wrong. */
export function createProgram(parts: ProgramOptions): Command {
  const { terminal, onExit, endRequest } = parts;
  const program = new Command('vigie')
    .description('A real-time pipeline of user profiles, exact and watched.')
    .version(readVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', closing)
    .helpCommand(false)
    .showSuggestionAfterError()
    .hook('preAction', (_, command) => {
      requireData(command);
      readStoreOptions(command);
    })
    .configureOutput({ writeErr: (text) => terminal.say(text.trimEnd()) })
    .exitOverride();
  addRun(program, async (options) => onExit(await run(options, terminal, endRequest)));
  addRecount(program, async (options) => onExit(await recount(options, terminal)));
  addServe(program, async (options) => onExit(await serve(options, terminal, endRequest)));
  addRights(program, async (options) => onExit(rights(options, terminal)));
  addRepair(program, async (options) => onExit(await repair(options, terminal)));
  addRewind(program, parts);
  addRedrive(program, parts);
  addMove(program, async (options) => onExit(await move(options, terminal)));
  addAudit(program, parts);
  addCertificate(program, parts);
  addJournal(program, parts);
  addPurge(program, parts);
  addHold(program, parts);
  addPerson(program, parts);
  addRegister(program, parts);
  addHelp(program);
  for (const command of program.commands) if (usesStores.has(command.name())) addToLeaves(command);
  return program;
}

/** Commands that look at the stores, or change them. */
const usesStores: ReadonlySet<string> = new Set([
  'run',
  'serve',
  'recount',
  'rights',
  'repair',
  'move',
  'rewind',
  'redrive',
  'audit',
  'purge',
  'hold',
  'person',
]);

function addToLeaves(command: Command): void {
  if (command.commands.length === 0) addStoreOptions(command);
  command.commands.forEach((leaf) => addToLeaves(leaf));
}

/** Not commander's own check: that one comes before the suggestion for a mistyped option. */
function requireData(command: Command): void {
  if (!command.options.some(({ long, description }) => long === '--data' && description.includes('(required)'))) return;
  const { data } = command.opts<{ readonly data?: string }>();
  if (data === undefined || data === '') command.error("error: required option '--data <dir>' not specified");
}

function addRun(program: Command, action: (options: RunOptions) => Promise<void>): void {
  program
    .command('run')
    .description('Run the pipeline without a window, until Ctrl+C, which drains it, or with --drain to its end.')
    .option('--data <dir>', 'the data directory (required); made where it is missing')
    .addOption(choice('--source <kind>', 'where users come from', sourceKinds).default('synthetic'))
    .addOption(
      new Option('--input <path>', 'a file or folder, for --source files; may be given several times')
        .argParser(collect)
        .default([], 'none'),
    )
    .option('--count <n>', 'end the source after its first n users', parseCount)
    .option('--rate <n|max>', 'users a second', parseRate, 'max')
    .option('--seed <n>', 'of the synthetic source', parseFromZero, 7)
    .option(
      '--oddities <list>',
      `of the synthetic source: all, none, or some of ${syntheticOddities.join(', ')}, joined by commas`,
      parseOddities,
    )
    .option('--as-of <YYYY-MM-DD>', 'the processing day of every record', parseDay)
    .addOption(
      new Option('--stages <list>', `the stages to run: some of ${stageNames.join(', ')}, joined by commas`)
        .argParser(parseStages)
        .default([...stageNames], 'all'),
    )
    .option('--drain', 'end when all that was published is stored or rejected, and aggregated')
    .option(...json)
    .action((options: RunOptions, command: Command) => {
      if (options.source === 'files' && options.input.length === 0)
        command.error('error: --source files needs --input PATH');
      if (options.source !== 'files' && options.input.length > 0) command.error('error: --input needs --source files');
      return action(options);
    });
}

function addRecount(program: Command, action: (options: RecountOptions) => Promise<void>): void {
  program
    .command('recount')
    .description('Count the stored profiles anew; works beside the owner of the directory.')
    .option('--data <dir>', 'the data directory (required)')
    .option('--check', 'read all checksums and compare with the kept aggregates; exit 1 where they disagree')
    .option(...json)
    .action(action);
}

function addRights(program: Command, action: (options: StoreFlags) => Promise<void>): void {
  program
    .command('rights')
    .description('Print the commands that give the users of the stores exactly the rights that are needed.')
    .option('--data <dir>', 'the data directory (required)')
    .action(action);
}

function addServe(program: Command, action: (options: ServeOptions) => Promise<void>): void {
  program
    .command('serve')
    .description('Serve the window to browsers of this machine, until Ctrl+C, which drains the pipeline.')
    .option('--data <dir>', 'the data directory (required); made where it is missing')
    .option('--port <n>', 'the port on 127.0.0.1; 0 = any that is free', parsePort, 0)
    .option('--autostart', 'start the pipeline at once')
    .action(action);
}

function addRepair(program: Command, action: (options: RepairOptions) => Promise<void>): void {
  program
    .command('repair')
    .description('Replace a damaged store; the damaged file is kept beside it.')
    .option('--data <dir>', 'the data directory (required)')
    .addOption(choice('--store <name>', 'the damaged store', storeNames).makeOptionMandatory())
    .addOption(new Option('--rebuild', 'rebuild the aggregates from the profiles').conflicts('moveAside'))
    .addOption(new Option('--move-aside', 'move the file aside and go on'))
    .action(
      (options: RepairOptions & { readonly rebuild?: boolean; readonly moveAside?: boolean }, command: Command) => {
        if (!options.rebuild && !options.moveAside) command.error('error: choose --rebuild or --move-aside');
        if (options.rebuild && options.store !== 'aggregates')
          command.error(`error: --rebuild is for the aggregates; for the ${options.store}: --move-aside`);
        return action(options);
      },
    );
}

function addMove(program: Command, action: (options: MoveOptions) => Promise<void>): void {
  program
    .command('move')
    .description('Copy the stores to where the options say, compare both, and use those from then on.')
    .option('--data <dir>', 'the data directory (required); nothing may run on it')
    .option(...json)
    .action((options: MoveOptions, command: Command) => {
      if (choiceOf(options) === null)
        command.error('error: say where the stores are to be, with --log, --profiles, --aggregates or --connection');
      return action(options);
    });
}

/** Not commander's own command: that one says nothing about a mistyped name. */
function addHelp(program: Command): void {
  const names = [...program.commands.map((command) => command.name()), 'help'];
  program
    .command('help')
    .description('Print the help of a command.')
    .addArgument(new Argument('[command]').argParser((text) => parseName(text, names)))
    .action((name: string | undefined) => {
      (program.commands.find((command) => command.name() === name) ?? program).outputHelp();
    });
}
