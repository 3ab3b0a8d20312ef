import type { Command } from 'commander';
import { type ContentRejectionCode, contentRejectionCodes } from '../../../pipeline/domain/rejection.ts';
import type { RedrivePlan } from '../../../pipeline/domain/redrive.ts';
import { valueOf, withApplication } from '../open-application.ts';
import { choice } from '../option-values.ts';
import type { ProgramOptions } from '../program.ts';
import type { StoreFlags } from '../stores.ts';

interface RedriveOptions extends StoreFlags {
  readonly reason: ContentRejectionCode;
  readonly preview?: boolean;
  readonly json?: boolean;
}

export function addRedrive(program: Command, { terminal, onExit }: ProgramOptions): void {
  program
    .command('redrive')
    .description('Publish again what was rejected for a reason and would pass now; nothing is published twice.')
    .option('--data <dir>', 'the data directory (required)')
    .addOption(choice('--reason <code>', 'the reason of the rejection', contentRejectionCodes).makeOptionMandatory())
    .option('--preview', 'say what would be published again, and change nothing')
    .option('--json', 'print the result as one line of JSON')
    .action(async ({ reason, preview = false, json, ...flags }: RedriveOptions) => {
      const wish = { codes: [reason] };
      onExit(
        await withApplication(flags, terminal, async (client) => {
          const plan = valueOf(await client.call(preview ? 'redrive.preview' : 'redrive.run', wish));
          if (json) terminal.result(JSON.stringify({ ...plan, published: !preview }));
          else for (const line of describe(plan, preview)) terminal.result(line);
          return 0;
        }),
      );
    });
}

function* describe(
  { rejected, gone, done, barred, failing, passing }: RedrivePlan,
  preview: boolean,
): Iterable<string> {
  yield `${rejected} records were rejected for it.`;
  if (gone > 0) yield `${gone} are gone: retention took them, or they were erased.`;
  if (done > 0) yield `${done} were published again before.`;
  if (barred > 0) yield `${barred} are of persons who were erased since, and stay away.`;
  if (failing > 0) yield `${failing} would be rejected again.`;
  yield preview
    ? `${passing} would pass now, and are published without --preview.`
    : `${passing} were published again; the transformer stores them when it runs.`;
}
