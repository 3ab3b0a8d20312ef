import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createText } from '../i18n/text.ts';
import { PartialNote } from './partial-note.tsx';

function noteOf(language: 'en' | 'fr', partitions: { readonly own: number; readonly all: number } | null): string {
  const text = createText(language);
  const drawn = renderToStaticMarkup(
    <PartialNote partitions={partitions} text={text} settingsAsked={() => undefined} />,
  );
  return drawn.replaceAll(/<[^>]*>/g, '');
}

test('P-GRP-6: the dashboards say of how many partitions they are, and what to do; nothing where they are of all', () => {
  expect(noteOf('en', { own: 1, all: 4 })).toMatch(
    /^These are the numbers of 1 of 4 partitions.*MongoDB.*Open the settings/,
  );
  expect(noteOf('fr', { own: 1, all: 4 })).toMatch(/1 des 4 partitions.*MongoDB.*Ouvrir les réglages/);
  expect(noteOf('en', null)).toBe('');
});
