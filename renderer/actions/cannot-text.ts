import type { Text } from '../i18n/text.ts';
import type { WhyNot } from './window-action.ts';

/** That something cannot be done now, and why. */
export function cannotText({ words: { actions }, fill }: Text, why: WhyNot): string {
  return fill(actions.cannot, { why: actions.whyNot[why] });
}
