import type { Command } from 'commander';
import type { DataSetName } from '../../../pipeline/domain/data-sets.ts';
import { dataSetNames } from '../../../pipeline/domain/data-sets.ts';
import { type ApplicationClient, valueOf, withApplication, type Work } from '../open-application.ts';
import { choice, parsePeriod } from '../option-values.ts';
import type { ProgramOptions } from '../program-options.ts';
import { describeCounts, describeRecheck, toPlanResult, toRunResult, toStatusResult } from '../purge-result.ts';
import type { Terminal } from '../terminal.ts';
import { printOutcome, watchPurge } from '../watch-purge.ts';

interface PurgeOptions {
  readonly data: string;
  readonly json?: boolean;
}

interface PlanOptions extends PurgeOptions {
  readonly dataSet?: DataSetName;
  readonly olderThan?: string;
}

interface RunOptions extends PurgeOptions {
  readonly plan: string;
  readonly confirm: string;
}

const json = ['--json', 'print the result as one line of JSON'] as const;
const data = ['--data <dir>', 'the data directory (required)'] as const;

export function addPurge(program: Command, { terminal, onExit }: ProgramOptions): void {
  const purge = program.command('purge').description('Delete what is due, with a certificate.').helpCommand(false);
  const run = async (options: PurgeOptions, work: Work): Promise<void> =>
    onExit(await withApplication(options, terminal, work));
  purge
    .command('plan')
    .description('Count what would go, and what a hold protects; deletes nothing.')
    .option(...data)
    .addOption(choice('--data-set <name>', 'only this data set', dataSetNames))
    .option('--older-than <duration>', 'ISO 8601, like P24M; without it, what the register says is due', parsePeriod)
    .option(...json)
    .action((options: PlanOptions) => run(options, (client) => plan(client, terminal, options)));
  purge
    .command('run')
    .description('Delete what a plan shows, verify it by another path, and file the certificate.')
    .option(...data)
    .requiredOption('--plan <plan>', 'the plan, as "purge plan" named it')
    .requiredOption('--confirm <text>', '"ERASE N", N being the sum of all numbers that the plan shows as due')
    .option(...json)
    .action((options: RunOptions) => run(options, (client) => runPlan(client, terminal, options)));
  purge
    .command('status')
    .description('Every purge that was confirmed, and what waits for approval.')
    .option(...data)
    .option(...json)
    .action((options: PurgeOptions) => run(options, (client) => status(client, terminal, options)));
  purge
    .command('verify')
    .description('Look again at what a certificate says is on servers until a day, and file a signed addendum.')
    .argument('<plan>', 'the purge, as "purge status" names it')
    .option(...data)
    .option(...json)
    .action((id: string, options: PurgeOptions) =>
      run(options, (client) => verify(client, terminal, { ...options, id })),
    );
  purge
    .command('resume')
    .description('Finish every purge that was interrupted, paused or has failed.')
    .option(...data)
    .option(...json)
    .action((options: PurgeOptions) => run(options, (client) => resume(client, terminal, options)));
}

async function plan(client: ApplicationClient, terminal: Terminal, options: PlanOptions): Promise<number> {
  const { dataSet, olderThan } = options;
  const view = valueOf(await client.call('purge.plan', { dataSet, olderThan }));
  const result = toPlanResult(view);
  if (options.json) terminal.result(JSON.stringify(result));
  else {
    for (const line of describeCounts(result.due)) terminal.say(line);
    terminal.say(
      `Held, and staying: ${result.held}. Oldest: ${result.oldest ?? 'none'}. Newest: ${result.newest ?? 'none'}.`,
    );
    terminal.say(`Run it with: vigie purge run --plan ${view.plan} --confirm "${view.confirmation}"`);
    terminal.result(view.plan);
  }
  return 0;
}

async function runPlan(client: ApplicationClient, terminal: Terminal, options: RunOptions): Promise<number> {
  const { plan: id, confirm } = options;
  const outcome = valueOf(await watchPurge(client, terminal, () => client.call('purge.run', { plan: id, confirm })));
  printOutcome(outcome, terminal, options.json ?? false);
  return 0;
}

async function status(client: ApplicationClient, terminal: Terminal, options: PurgeOptions): Promise<number> {
  const { purges, due } = valueOf(await client.call('purge.status', {}));
  const results = purges.map(toStatusResult);
  if (options.json) {
    terminal.result(JSON.stringify({ purges: results, due: due && { total: due.total, held: due.held } }));
    return 0;
  }
  for (const { plan: id, state, step, failure } of results)
    terminal.result(`${id} ${state}${step === null ? '' : `, next: ${step}`}${failure === null ? '' : `: ${failure}`}`);
  if (results.length === 0) terminal.say('No purge was confirmed yet.');
  if (due !== null) terminal.say(`${due.total} are due, and wait for approval: vigie purge plan`);
  return 0;
}

/** 0 = nothing is left to be looked at. 1 = something is there again. 3 = it waits for a day that is named. */
async function verify(
  client: ApplicationClient,
  terminal: Terminal,
  { id, ...options }: PurgeOptions & { readonly id: string },
): Promise<number> {
  const seen = valueOf(await client.call('purge.verify', { id }));
  if (options.json) terminal.result(JSON.stringify(seen));
  else for (const line of describeRecheck(seen)) terminal.say(line);
  if (!options.json) terminal.result(seen.addendum ?? id);
  if (seen.remaining.length > 0) return 1;
  return seen.complete ? 0 : 3;
}

async function resume(client: ApplicationClient, terminal: Terminal, options: PurgeOptions): Promise<number> {
  const outcomes = valueOf(await watchPurge(client, terminal, () => client.call('purge.resume', {})));
  if (options.json) {
    const finished = outcomes.map((outcome) => ({ plan: outcome.id, ...toRunResult(outcome) }));
    terminal.result(JSON.stringify({ finished }));
    return 0;
  }
  for (const outcome of outcomes) printOutcome(outcome, terminal, false);
  if (outcomes.length === 0) terminal.say('No purge is open.');
  return 0;
}
