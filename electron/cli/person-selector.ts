import type { Command } from 'commander';
import type { PersonSelector } from '../contract/calls/person.ts';
import { type ApplicationClient, valueOf } from './open-application.ts';
import { parsePersonId } from './person-id-option.ts';
import { type ReadLine, valueOrLine } from './standard-input.ts';
import type { Terminal } from './terminal.ts';

export interface SelectorOptions {
  readonly id?: string;
  readonly email?: string;
  readonly phone?: string;
}

const ways = ['id', 'email', 'phone'] as const;

/** Adds the three ways to name a person; `-` keeps an address or a number out of the shell's history. */
export function withSelector(command: Command): Command {
  return command
    .option('--data <dir>', 'the data directory (required)')
    .option('--id <uuid>', 'who is meant, by the id')
    .option('--email <address|->', 'by the e-mail address; - reads it from standard input')
    .option('--phone <number|->', 'by the telephone number, as it was written; - reads it from standard input');
}

/** Ends the command as wrong usage where not exactly one way is given, or the id is none. */
export function requireSelector(command: Command, options: SelectorOptions): void {
  if (ways.filter((way) => options[way] !== undefined).length !== 1)
    command.error('error: name one person: --id, --email or --phone');
  if (options.id !== undefined) parsePersonId(options.id, command);
}

/** Reads standard input where it is asked for. */
export async function readSelector(options: SelectorOptions, readLine: ReadLine): Promise<PersonSelector> {
  if (options.id !== undefined) return { id: options.id };
  if (options.email !== undefined) return { email: await valueOrLine(options.email, '--email', readLine) };
  return { phone: await valueOrLine(options.phone ?? '-', '--phone', readLine) };
}

export interface Chosen {
  readonly id: string;
  /** How many records are held. */
  readonly records: number;
}

export interface Choosing {
  readonly terminal: Terminal;
  readonly json: boolean;
}

/** The one person who is meant; null where that is nobody or several, which is said, with how to choose. */
export async function chooseOne(
  client: ApplicationClient,
  by: PersonSelector,
  choosing: Choosing,
): Promise<Chosen | null> {
  const { ids, found } = valueOf(await client.call('person.find', { by }));
  if (ids.length === 1) return { id: ids[0]!, records: sumOf(found) };
  return sayWhyNot(ids, choosing);
}

/** As `chooseOne`; but where only records without an id hold the address or number, those, with no id. */
export async function chooseHeld(
  client: ApplicationClient,
  by: PersonSelector,
  choosing: Choosing,
): Promise<(Omit<Chosen, 'id'> & { readonly id: string | null }) | null> {
  const { ids, found } = valueOf(await client.call('person.find', { by }));
  const records = sumOf(found);
  if (ids.length > 1 || (ids.length === 0 && records === 0)) return sayWhyNot(ids, choosing);
  return { id: ids[0] ?? null, records };
}

function sayWhyNot(ids: readonly string[], { terminal, json }: Choosing): null {
  if (ids.length === 0) terminal.say('Nobody is found with it. Check how it is written, or name the person by --id.');
  else {
    terminal.say(`${ids.length} persons are found with it, and nothing was done. Choose one of them by --id:`);
    for (const id of ids) terminal.say(id);
  }
  if (json) terminal.result(JSON.stringify({ ids }));
  return null;
}

export type Found = Readonly<Record<string, Readonly<Record<string, number | undefined>>>>;

export function sumOf(found: Found): number {
  return Object.values(found)
    .flatMap((stores) => Object.values(stores))
    .reduce<number>((sum, n) => sum + (n ?? 0), 0);
}
