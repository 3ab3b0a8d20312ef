import { identifiesPerson } from '../../gdpr-register/personal-words.ts';
import type { Text } from './text.ts';

/** What is wrong with words that find a person: the host refuses to keep them (R-HLD-8). null = nothing is. */
export function personalProblem({ words }: Pick<Text, 'words'>, entered: string): string | null {
  return identifiesPerson(entered) ? words.terms.personal : null;
}
