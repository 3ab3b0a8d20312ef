import { durationUnits } from '../duration-words.ts';

const letters = Object.keys(durationUnits);
const alsoYears = ['année', 'années'];

/** The duration that words say, in either language, units from the greatest to the least; null where they say none. */
export function readDurationWords(words: string): string | null {
  const text = words.trim().toLowerCase();
  if (!/^(\d+\s*\p{L}+(\s*,\s*|\s+(et|and)\s+|\s+|$))+$/u.test(text)) return null;
  const parts = [...text.matchAll(/(\d+)\s*(\p{L}+)/gu)].map(([, count = '', word = '']) => ({
    count,
    at: letters.findIndex((letter) => namesOf(letter).includes(word)),
  }));
  if (!parts.every(({ at }, index) => at > (parts[index - 1]?.at ?? -1))) return null;
  const isTime = (at: number): boolean => at >= letters.indexOf('H');
  const said = (inTime: boolean): string =>
    parts
      .filter(({ at }) => isTime(at) === inTime)
      .map(({ count, at }) => `${count}${letters[at]?.toUpperCase()}`)
      .join('');
  const time = said(true);
  return `P${said(false)}${time === '' ? '' : `T${time}`}`;
}

function namesOf(letter: string): readonly string[] {
  return [...(durationUnits[letter] ?? []), ...(letter === 'Y' ? alsoYears : [])];
}
