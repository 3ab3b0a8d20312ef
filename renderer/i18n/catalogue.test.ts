import { expect, test } from 'vitest';
import { en } from './en.ts';
import { placesOf } from './fill.ts';
import { fr } from './fr.ts';

/** Every text of a catalogue by its path, plural forms apart. */
function textsOf(value: unknown, path = ''): Readonly<Record<string, string>> {
  if (typeof value === 'string') return { [path]: value };
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => textsOf(inner, `${path}/${key}`)));
}

test('French says the same things as English, with the same places to fill', () => {
  const english = textsOf(en);
  const french = textsOf(fr());
  // French has a form more for great numbers: "1 000 000 de personnes".
  const shared = Object.keys(french).filter((path) => !path.endsWith('/many'));
  expect(shared.toSorted()).toEqual(Object.keys(english).toSorted());
  const optional = new Set(['count']);
  for (const path of shared) {
    const wanted = placesOf(english[path] ?? '').filter((place) => !optional.has(place));
    expect({ path, places: placesOf(french[path] ?? '').filter((place) => !optional.has(place)) }).toEqual({
      path,
      places: wanted,
    });
  }
  for (const text of [...Object.values(english), ...Object.values(french)]) expect(text).not.toBe('');
});

/** What is typed on a command line, and signs that a name may not have, stand as they are typed. */
const typed = new Set(['/settings/form/nameHelp', '/settings/form/databaseInvalid']);

test('every text is set as its language sets it: quotes, apostrophes, dots, and spaces that do not break', () => {
  const setWrongly = (texts: Readonly<Record<string, string>>, wrong: RegExp) =>
    Object.entries(texts).filter(([path, text]) => !typed.has(path) && wrong.test(text));
  expect(setWrongly(textsOf(en), /["']|\.{3}|\s[;:!?%]/)).toEqual([]);
  expect(setWrongly(textsOf(fr()), /["']|\.{3}| [;:!?%»]|« |[^\s][;!?%»](\s|$)|[^\s:]:(\s|$)/)).toEqual([]);
});
