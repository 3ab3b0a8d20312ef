import { identifiesPerson } from '../../../gdpr-register/personal-words.ts';
import { ContractFailure } from '../contract-failure.ts';

/** The words as they were given; throws where they hold what finds a person. They are kept as they are, or not at all. */
export function impersonal(what: 'ground' | 'reason', words: string): string {
  if (!identifiesPerson(words)) return words;
  throw new ContractFailure(
    'personal-words',
    `The ${what} holds an e-mail address, an id of a person or a long number, which would be a copy that nobody erases. Nothing was done. Say it in other words, then do it again.`,
  );
}
