import type { Command } from 'commander';
import { personIdSchema } from '../contract/calls/person-id.ts';

/**
 * The value of `--id`. Not commander's own check: that one repeats what was given, which may be anything about a person.
 */
export function parsePersonId(text: string, command: Command): string {
  if (!personIdSchema.safeParse(text).success) command.error('error: --id takes an id: 8-4-4-4-12 hexadecimal digits');
  return text.toLowerCase();
}
