import type { Command } from 'commander';
import { type ApplicationClient, valueOf, withApplication } from '../open-application.ts';
import { parsePersonId } from '../person-id-option.ts';
import type { ProgramOptions } from '../program-options.ts';
import type { Terminal } from '../terminal.ts';
import { printOutcome, watchPurge } from '../watch-purge.ts';

interface EraseOptions {
  readonly data: string;
  readonly id: string;
  readonly reason: string;
  readonly confirm: string;
  readonly json?: boolean;
}

export function addPersonErase(person: Command, { terminal, onExit }: ProgramOptions): void {
  person
    .command('erase')
    .description('Erase everything that is held of a person, and file the certificate.')
    .option('--data <dir>', 'the data directory (required)')
    .requiredOption('--id <uuid>', 'the person')
    .requiredOption('--reason <text>', 'why, in words that name no person')
    .requiredOption('--confirm <uuid>', 'the id once more')
    .option('--json', 'print the result as one line of JSON')
    .action(async (options: EraseOptions, command: Command) => {
      const id = parsePersonId(options.id, command);
      onExit(await withApplication(options, terminal, (client) => erase(client, terminal, { ...options, id })));
    });
}

async function erase(client: ApplicationClient, terminal: Terminal, options: EraseOptions): Promise<number> {
  const { id, reason, confirm } = options;
  const { plan } = valueOf(await client.call('purge.person', { id }));
  const outcome = valueOf(
    await watchPurge(client, terminal, () => client.call('purge.run', { plan, confirm, reason })),
  );
  printOutcome(outcome, terminal, options.json ?? false);
  return 0;
}
