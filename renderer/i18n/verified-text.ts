import type { Text } from './text.ts';

/** When something was verified, behind what came of it: it may be read long afterwards. */
export function verifiedText({ words, fill, format }: Text, atMs: number): string {
  return fill(words.terms.verifiedOn, { time: format.moment(atMs) });
}
