import { expect, test } from 'vitest';
import { shownLanguages } from '../i18n/language.ts';
import { createText } from '../i18n/text.ts';
import { helpPages, searchHelp } from './help-pages.ts';

const english = createText('en');

test('P-HLP-1: every page is listed, has parts, and is found by its title in both languages', () => {
  for (const text of shownLanguages.map(createText)) {
    const { pages } = text.words.help;
    expect(helpPages.toSorted()).toEqual(Object.keys(pages).toSorted());
    for (const page of helpPages)
      expect(searchHelp(pages[page].title, text).map((found) => found.page)).toContain(page);
  }
});

test('P-HLP-1: what is looked for is found in the text of a part, its titles first', () => {
  expect(searchHelp('lag', english)[0]).toMatchObject({ page: 'figures', part: 'waiting' });
  expect(searchHelp('stranger', english)).toMatchObject([{ page: 'purge', part: 'certificate' }]);
  expect(searchHelp('disk-full', english)).toMatchObject([{ page: 'troubleshooting', part: 'disk-full' }]);
  expect(searchHelp('retard', createText('fr'))[0]).toMatchObject({ page: 'figures', part: 'waiting' });
  expect(searchHelp('zebra', english)).toEqual([]);
});

test('P-HLP-1: no page sends anybody elsewhere', () => {
  const texts = JSON.stringify(shownLanguages.map((language) => createText(language).words.help));
  expect(texts).not.toMatch(/https?:|www\./);
});
