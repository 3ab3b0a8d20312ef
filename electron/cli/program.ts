import { Command, Option } from 'commander';
import { stageNames } from '../../pipeline/domain/config.ts';
import { storeNames } from '../contract/store-damage.ts';
import { recount, type RecountOptions } from './commands/recount.ts';
import { repair, type RepairOptions } from './commands/repair.ts';
import { run, type RunOptions } from './commands/run.ts';
import { serve, type ServeOptions } from './commands/serve.ts';
import {
  collect,
  parseCount,
  parseDay,
  parseOddities,
  parsePort,
  parseRate,
  parseSeed,
  parseStages,
} from './option-values.ts';
import { readVersion } from './places.ts';
import type { Terminal } from './terminal.ts';

export interface ProgramOptions {
  readonly terminal: Terminal;
  /** Called with the exit code of the command that ran. */
  onExit(code: number): void;
}

const dataOption = ['--data <dir>', 'the data directory (required); it is made where it is missing'] as const;

/** Not commander's own check: that one comes before the suggestion for a mistyped option. */
function requireData(command: Command): void {
  const { data } = command.opts<{ readonly data?: string }>();
  if (data === undefined || data === '') command.error("error: required option '--data <dir>' not specified");
}

/** The commands and their options. Throws commander's error where the usage is wrong. */
export function createProgram({ terminal, onExit }: ProgramOptions): Command {
  const program = new Command('vigie')
    .description('A real-time pipeline of user profiles, exact and watched.')
    .version(readVersion())
    .showSuggestionAfterError()
    .hook('preAction', (_, command) => requireData(command))
    .configureOutput({ writeErr: (text) => terminal.say(text.trimEnd()) })
    .exitOverride();
  addRun(program, async (options) => onExit(await run(options, terminal)));
  addRecount(program, async (options) => onExit(await recount(options, terminal)));
  addServe(program, async (options) => onExit(await serve(options, terminal)));
  addRepair(program, async (options) => onExit(await repair(options, terminal)));
  return program;
}

function addRun(program: Command, action: (options: RunOptions) => Promise<void>): void {
  program
    .command('run')
    .description('Run the pipeline without a window.')
    .option(...dataOption)
    .addOption(
      new Option('--source <kind>', 'where users come from')
        .choices(['synthetic', 'files', 'randomuser'])
        .default('synthetic'),
    )
    .option('--input <path>', 'a file or folder to read, with --source files; may be given more than once', collect, [])
    .option('--count <n>', 'stop the source after its first n users', parseCount)
    .option('--rate <n|max>', 'users a second', parseRate, 'max')
    .option('--seed <n>', 'of the synthetic source', parseSeed, 7)
    .option('--oddities <list>', 'of the synthetic source: all, none, or names joined by commas', parseOddities)
    .option('--as-of <YYYY-MM-DD>', 'the processing day of every record', parseDay)
    .option('--stages <list>', 'the stages to run, joined by commas', parseStages, [...stageNames])
    .option('--drain', 'end when everything that was published is stored or rejected, and aggregated', false)
    .option('--json', 'print the result as one line of JSON', false)
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
    .option('--check', 'read all checksums and compare with the kept aggregates; exit 1 where they disagree', false)
    .option('--json', 'print the result as one line of JSON', false)
    .action(action);
}

function addServe(program: Command, action: (options: ServeOptions) => Promise<void>): void {
  program
    .command('serve')
    .description('Serve the window to browsers of this machine.')
    .option(...dataOption)
    .option('--port <n>', 'the port on 127.0.0.1; 0 = any that is free', parsePort, 0)
    .option('--autostart', 'start the pipeline at once', false)
    .action(action);
}

function addRepair(program: Command, action: (options: RepairOptions) => Promise<void>): void {
  program
    .command('repair')
    .description('Replace a damaged store; the damaged file is kept beside it.')
    .option('--data <dir>', 'the data directory (required)')
    .addOption(new Option('--store <name>', 'the damaged store').choices([...storeNames]).makeOptionMandatory())
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
