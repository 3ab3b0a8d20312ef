import { personIdSchema } from '../../electron/contract/calls/person-id.ts';
import type { PlanView } from '../../electron/contract/calls/purge.ts';
import type { Text } from '../i18n/text.ts';

/** The words that are typed for a preview, in the language of the window: `EFFACER 1240`; null = a person's id. */
export function confirmationWords({ confirmation, total }: PlanView, { words, fill }: Text): string | null {
  return confirmation === null ? null : fill(words.purge.confirm.words, { total });
}

/** What the host hears for what was typed, the same in every language; null = that confirms nothing. */
export function heardConfirmation(plan: PlanView, typed: string, text: Text): string | null {
  if (plan.confirmation === null) return personIdSchema.safeParse(typed).success ? typed : null;
  return typed === confirmationWords(plan, text) ? plan.confirmation : null;
}
