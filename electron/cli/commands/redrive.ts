import { type Command, Option } from 'commander';
import { type ContentRejectionCode, contentRejectionCodes } from '../../../pipeline/domain/rejection.ts';
import type { RedrivePlan, RedriveResult, RedriveWish } from '../../../pipeline/domain/redrive.ts';
import type { Origin } from '../../../pipeline/domain/topics.ts';
import { valueOf, withApplication } from '../open-application.ts';
import { choice, collectPlace } from '../option-values.ts';
import type { ProgramOptions } from '../program-options.ts';
import type { StoreFlags } from '../stores.ts';
import { watchRedrive } from '../watch-redrive.ts';

interface RedriveOptions extends StoreFlags {
  readonly reason?: ContentRejectionCode;
  readonly at: readonly Origin[];
  readonly preview?: boolean;
  readonly json?: boolean;
}

export function addRedrive(program: Command, { terminal, onExit }: ProgramOptions): void {
  program
    .command('redrive')
    .description(
      'Publish again what was rejected for a reason, or at a place, and would pass now; nothing is published twice.',
    )
    .option('--data <dir>', 'the data directory (required)')
    .addOption(choice('--reason <code>', 'every rejection of this reason', contentRejectionCodes).conflicts('at'))
    .addOption(
      new Option(
        '--at <place>',
        'a single rejection, by its place in users.raw as PARTITION:OFFSET, or PARTITION:OFFSET:USER in a message of several; may be given several times',
      )
        .argParser(collectPlace)
        .default([], 'none'),
    )
    .option('--preview', 'say what would be published again, and change nothing')
    .option('--json', 'print the result as one line of JSON')
    .action(async ({ reason, at, preview = false, json, ...flags }: RedriveOptions, command: Command) => {
      const wish: RedriveWish = reason === undefined ? { places: [...at] } : { codes: [reason] };
      if (reason === undefined && at.length === 0) command.error('error: give --reason CODE, or --at PARTITION:OFFSET');
      onExit(
        await withApplication(flags, terminal, async (client) => {
          const result = preview
            ? valueOf(await client.call('redrive.preview', wish))
            : await watchRedrive({ client, terminal }, async () => valueOf(await client.call('redrive.run', wish)));
          if (json) terminal.result(JSON.stringify({ ...result, published: !preview }));
          else for (const line of describe(result)) terminal.result(line);
          return 'ended' in result && result.ended === 'cancelled' ? 1 : 0;
        }),
      );
    });
}

function* describe(result: RedrivePlan | RedriveResult): Iterable<string> {
  const { rejected, unknown, gone, done, barred, failing, passing } = result;
  yield `${rejected - unknown} records were rejected.`;
  if (unknown > 0) yield `Of ${unknown} places no rejection is kept.`;
  if (gone > 0) yield `${gone} are gone: retention took them, or they were erased.`;
  if (done > 0) yield `${done} were published again before.`;
  if (barred > 0) yield `${barred} are of persons who were erased, and stay away.`;
  if (failing > 0) yield `${failing} would be rejected again.`;
  if (!('ended' in result)) return yield `${passing} would pass now, and are published without --preview.`;
  yield `${passing} were published again; the transformer stores them when it runs.`;
  if (result.ended === 'cancelled') yield `Cancelled by the application: ${result.left} were not published.`;
}
