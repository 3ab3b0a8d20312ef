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
  const french = textsOf(fr);
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
