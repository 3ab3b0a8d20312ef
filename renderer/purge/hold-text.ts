import { wordFor } from '../../gdpr-register/certificate-words.ts';
import type { Hold, HoldState } from '../../gdpr-register/hold.ts';
import type { Text } from '../i18n/text.ts';
import type { Tone } from '../ui/badge.tsx';

/** What a hold protects; of a person nothing more is known than that it is one. */
export function holdSubjectText({ words, language }: Text, hold: Pick<Hold, 'subject'> | null): string {
  if (hold === null) return '–';
  const { subject } = hold;
  return subject.kind === 'person' ? words.hold.onePerson : wordFor(subject.dataSet, language);
}

/** Why something is held, as it was written down. */
export function holdGroundText({ words }: Text, hold: Pick<Hold, 'ground'> | null): string {
  return hold?.ground ?? words.hold.undocumentedGround;
}

const tones: Readonly<Record<HoldState, Tone>> = {
  'in-force': 'ok',
  'review-overdue': 'warn',
  'not-enforced': 'bad',
  undocumented: 'warn',
  lifted: 'quiet',
};

export function toneOfHold(state: HoldState): Tone {
  return tones[state];
}
