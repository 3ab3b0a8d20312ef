import type { Command } from 'commander';
import { type StageName, stageNames } from '../../../pipeline/domain/config.ts';
import type { RewindWish } from '../../../pipeline/domain/rewind.ts';
import type { OutputOf } from '../../contract/api.ts';
import { type ApplicationClient, valueOf, withApplication } from '../open-application.ts';
import { choice, parseFromZero, parseInstant } from '../option-values.ts';
import type { ProgramOptions } from '../program-options.ts';
import type { StoreFlags } from '../stores.ts';
import type { Terminal } from '../terminal.ts';

interface RewindOptions extends StoreFlags {
  readonly stage: StageName;
  readonly toTime?: number;
  readonly toOffset?: number;
  readonly partition?: number;
  readonly preview?: boolean;
  readonly pause?: boolean;
  readonly json?: boolean;
}

type Plan = OutputOf<'rewind.preview'>;

export function addRewind(program: Command, { terminal, onExit }: ProgramOptions): void {
  program
    .command('rewind')
    .description('Process again what the transformer has processed since a time or an offset; nothing counts twice.')
    .option('--data <dir>', 'the data directory (required)')
    .addOption(choice('--stage <name>', 'the stage that is set back', stageNames).default('transformer'))
    .option(
      '--to-time <time>',
      'the first message from this time on, as 2026-11-28T14:30 (local) or with Z',
      parseInstant,
    )
    .option('--to-offset <n>', 'this offset of users.raw; where a partition stands before it, it stays', parseFromZero)
    .option('--partition <n>', 'this partition alone', parseFromZero)
    .option('--preview', 'say what would be processed again, and change nothing')
    .option('--pause', 'stop a transformer that runs in the application, and start it again')
    .option('--json', 'print the result as one line of JSON')
    .action(async (options: RewindOptions, command: Command) => {
      const wish = wishOf(options, command);
      onExit(await withApplication(options, terminal, (client) => rewind(client, terminal, { wish, ...options })));
    });
}

function wishOf({ stage, toTime, toOffset, ...options }: RewindOptions, command: Command): RewindWish {
  const partition = options.partition ?? null;
  if (stage !== 'transformer') command.error(`error: --stage ${stage}: ${elsewhere[stage]}`);
  if (toTime !== undefined && toOffset === undefined) return { to: { kind: 'time', atMs: toTime }, partition };
  if (toOffset !== undefined && toTime === undefined) return { to: { kind: 'offset', offset: toOffset }, partition };
  return command.error('error: give one of --to-time TIME and --to-offset N');
}

/** What does for the others what a rewind does for the transformer. */
const elsewhere: Readonly<Record<Exclude<StageName, 'transformer'>, string>> = {
  producer: 'a source is read once; what was published lies in users.raw, which the transformer can process again',
  aggregator: 'aggregates are made anew as a whole: vigie repair --store aggregates --rebuild',
};

interface Asked extends RewindOptions {
  readonly wish: RewindWish;
}

async function rewind(client: ApplicationClient, terminal: Terminal, asked: Asked): Promise<number> {
  const { wish, preview = false, json } = asked;
  const plan = preview ? valueOf(await client.call('rewind.preview', wish)) : await setBack(client, terminal, asked);
  if (json) terminal.result(JSON.stringify({ ...plan, done: !preview }));
  else for (const line of describe(plan, { done: !preview, remote: client.remote })) terminal.result(line);
  return 0;
}

async function setBack(client: ApplicationClient, terminal: Terminal, { wish, pause }: Asked): Promise<Plan> {
  const answer = await client.call('rewind.run', wish);
  if (answer.ok || answer.error.code !== 'stage-running' || !pause) return valueOf(answer);
  terminal.say('The transformer is paused.');
  valueOf(await client.call('stage.stop', { stage: 'transformer', force: true }));
  try {
    return valueOf(await client.call('rewind.run', wish));
  } finally {
    valueOf(await client.call('stage.start', { stage: 'transformer' }));
    terminal.say('The transformer goes on.');
  }
}

function* describe(
  { partitions, records, erased, seconds }: Plan,
  { done, remote }: { readonly done: boolean; readonly remote: boolean },
): Iterable<string> {
  for (const each of partitions) yield describePartition(each);
  yield `${records} messages are ${done ? '' : 'to be '}processed again, and none is counted twice.`;
  if (erased !== null && erased > 0) yield `${erased} of them are empty or of erased persons, and stay away.`;
  if (seconds !== null) yield `At the highest rate that was seen it takes about ${Math.ceil(seconds)} s.`;
  if (done && !remote) yield 'The transformer begins there at its next start.';
}

function describePartition({
  partition,
  from,
  to,
  records,
  gone,
  oldestMs,
  newestMs,
}: Plan['partitions'][number]): string {
  const words = [`partition ${partition}: ${records} messages`];
  if (records > 0) words.push(`offsets ${from} to ${to - 1}`);
  if (oldestMs !== null && newestMs !== null) words.push(`created ${iso(oldestMs)} to ${iso(newestMs)}`);
  if (gone === null) words.push('what lay before was removed by retention');
  else if (gone > 0) words.push(`${gone} more were removed by retention`);
  return words.join(', ');
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
