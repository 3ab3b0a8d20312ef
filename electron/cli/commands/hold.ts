import type { Command } from 'commander';
import { exceptionLetters, type ListedHold } from '../../../gdpr-register/hold.ts';
import { dataSetNames, type DataSetName } from '../../../pipeline/domain/data-sets.ts';
import { utcDay } from '../../../pipeline/domain/effective-time.ts';
import { type ApplicationClient, valueOf, withApplication } from '../open-application.ts';
import { choice, parseDay } from '../option-values.ts';
import { parsePersonId } from '../person-id-option.ts';
import type { ProgramOptions } from '../program-options.ts';
import type { Terminal } from '../terminal.ts';

interface HoldOptions {
  readonly data: string;
  readonly json?: boolean;
}

interface AddOptions extends HoldOptions {
  readonly id?: string | undefined;
  readonly dataSet?: DataSetName;
  readonly ground: string;
  readonly exception?: (typeof exceptionLetters)[number];
  readonly from?: string;
  readonly review: string;
}

interface ReviewOptions extends HoldOptions {
  readonly on: string;
}

interface LiftOptions extends HoldOptions {
  readonly reason: string;
}

const json = ['--json', 'print the result as one line of JSON'] as const;
const data = ['--data <dir>', 'the data directory (required)'] as const;

export function addHold(program: Command, { terminal, onExit }: ProgramOptions): void {
  const hold = program.command('hold').description('Legal holds: what they protect never goes.').helpCommand(false);
  hold
    .command('add')
    .description('Protect a person or a data set from every purge and erasure.')
    .option(...data)
    .option('--id <uuid>', 'the person')
    .addOption(choice('--data-set <name>', 'the data set', dataSetNames))
    .requiredOption('--ground <text>', 'why, in words that name no person')
    .addOption(choice('--exception <letter>', 'the letter of Article 17(3) that it rests on', exceptionLetters))
    .option('--from <YYYY-MM-DD>', 'its first day; today where it is left out', parseDay)
    .requiredOption('--review <YYYY-MM-DD>', 'the day on which somebody looks at it again', parseDay)
    .option(...json)
    .action(async (options: AddOptions, command: Command) => {
      if ((options.id === undefined) === (options.dataSet === undefined))
        command.error('error: give one of --id UUID and --data-set NAME');
      const id = options.id === undefined ? undefined : parsePersonId(options.id, command);
      if (options.review <= fromOf(options)) command.error('error: --review comes after the first day of the hold');
      onExit(await withApplication(options, terminal, (client) => add(client, terminal, { ...options, id })));
    });
  hold
    .command('review')
    .description('Note that a hold is still needed, and when somebody looks again.')
    .argument('<hold>', 'as "hold list" names it')
    .option(...data)
    .requiredOption('--on <YYYY-MM-DD>', 'the day of the next review, after today', parseDay)
    .option(...json)
    .action(async (id: string, options: ReviewOptions) =>
      onExit(await withApplication(options, terminal, (client) => noteReview(client, terminal, { id, ...options }))),
    );
  hold
    .command('lift')
    .description('End a hold, with the reason.')
    .argument('<hold>', 'as "hold list" names it')
    .option(...data)
    .requiredOption('--reason <text>', 'why it no longer protects')
    .option(...json)
    .action(async (id: string, options: LiftOptions) =>
      onExit(await withApplication(options, terminal, (client) => lift(client, terminal, { id, ...options }))),
    );
  hold
    .command('list')
    .description('Every hold, with its ground, its review and whether the stores enforce it.')
    .option(...data)
    .option(...json)
    .action(async (options: HoldOptions) =>
      onExit(await withApplication(options, terminal, (client) => list(client, terminal, options))),
    );
}

async function add(client: ApplicationClient, terminal: Terminal, options: AddOptions): Promise<number> {
  const { id, dataSet, ground, exception = null, review } = options;
  const subject = id === undefined ? { kind: 'data-set' as const, dataSet: dataSet! } : { kind: 'person' as const, id };
  const wish = { subject, ground, exception, startsOn: fromOf(options), reviewOn: review };
  const added = valueOf(await client.call('hold.add', wish));
  terminal.result(options.json ? JSON.stringify(toResult(added)) : added.id);
  return 0;
}

interface Reviewing extends ReviewOptions {
  readonly id: string;
}

async function noteReview(
  client: ApplicationClient,
  terminal: Terminal,
  { id, on, ...options }: Reviewing,
): Promise<number> {
  valueOf(await client.call('hold.review', { id, reviewOn: on }));
  if (options.json) terminal.result(JSON.stringify({ hold: id, review: on }));
  else terminal.say(`${id} is looked at again on ${on}.`);
  return 0;
}

interface Lifting extends LiftOptions {
  readonly id: string;
}

async function lift(client: ApplicationClient, terminal: Terminal, options: Lifting): Promise<number> {
  const { id, reason } = options;
  valueOf(await client.call('hold.lift', { id, reason }));
  if (options.json) terminal.result(JSON.stringify({ hold: id, state: 'lifted' }));
  else terminal.say(`${id} no longer protects.`);
  return 0;
}

async function list(client: ApplicationClient, terminal: Terminal, options: HoldOptions): Promise<number> {
  const holds = valueOf(await client.call('hold.list', {}));
  if (options.json) terminal.result(JSON.stringify({ holds: holds.map(toResult) }));
  else for (const hold of holds) terminal.result(describe(hold));
  if (holds.length === 0) terminal.say('Nothing is held.');
  return 0;
}

function toResult({ id, hold, state }: ListedHold): object {
  if (hold === null) return { hold: id, state };
  const { subject, ground, exception, startsOn, reviewOn } = hold;
  const dataSet = subject.kind === 'data-set' ? subject.dataSet : null;
  return { hold: id, state, kind: subject.kind, dataSet, ground, exception, from: startsOn, review: reviewOn };
}

function describe({ id, hold, state }: ListedHold): string {
  if (hold === null) return `${id} ${state}`;
  const what = hold.subject.kind === 'data-set' ? hold.subject.dataSet : 'a person';
  return `${id} ${state}: ${what}, review on ${hold.reviewOn}: ${hold.ground}`;
}

function fromOf({ from }: AddOptions): string {
  return from ?? utcDay(Date.now());
}
