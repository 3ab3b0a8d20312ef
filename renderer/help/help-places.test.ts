import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createChartFormat } from '../charts/chart-format.ts';
import { toHistoryWindow } from '../dashboard/history-window.ts';
import { toPanels } from '../dashboard/panels.ts';
import { tabs } from '../frame/tabs.ts';
import { shownLanguages } from '../i18n/language.ts';
import { createText } from '../i18n/text.ts';
import { foundHelp } from '../palette/found-help.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import { helpPages, partsOf } from './help-pages.ts';
import { helpOfPanel, helpOfTab } from './help-places.ts';

const renderer = join(import.meta.dirname, '..');
const { parts } = createSampleParts(sampleSnapshot());

/** As `<HelpLink page="…" part="…" />` and `helpOfTab.…` stand in the screens. */
function linked(): {
  readonly pages: readonly string[];
  readonly parts: readonly string[];
  readonly tabs: readonly string[];
} {
  const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
    .map((file) => readFileSync(join(renderer, file), 'utf8'))
    .join('\n');
  const all = (pattern: RegExp) => [...sources.matchAll(pattern)];
  return {
    pages: all(/<HelpLink page="(\w+)"/g).map(([, page = '']) => page),
    parts: all(/<HelpLink page="(\w+)" part="(\w+)"/g).map(([, page = '', part = '']) => `${page} ${part}`),
    tabs: all(/\{\.\.\.helpOfTab\.(\w+)\}/g).map(([, tab = '']) => tab),
  };
}

test('P-HLP-2: every screen has a link to its page, every panel a part that is called as it is, and no link leads nowhere', () => {
  const links = linked();
  for (const tab of tabs) {
    expect([tab, [...links.tabs, ...links.pages].includes(tab)]).toEqual([tab, true]);
    parts.navigation.tabChosen(tab);
    parts.windowActions.find(({ id }) => id === 'help.open')?.run();
    expect(parts.overlays.getState().place).toEqual(helpOfTab[tab]);
    expect(partsOf(helpOfTab[tab].page, createText('en')).at(-1)?.id).toBe('not');
  }
  for (const text of shownLanguages.map(createText)) {
    const format = createChartFormat(text.language, text.words.terms);
    const panels = toPanels(sampleSnapshot(), toHistoryWindow('1h', []), {
      text,
      format,
      atMs: 0,
      overallMean: null,
      limit: 11,
    });
    expect(panels.filter(({ id }) => helpOfPanel(id, text) === null)).toEqual([]);
    const titles = partsOf('panels', text).map(({ id, title }) => [id, title]);
    const { nationalityMap: _, ...named } = text.words.dashboard.panels;
    expect(Object.fromEntries(titles)).toEqual(named);
    for (const link of links.parts) {
      const [page = '', part = ''] = link.split(' ');
      const known = helpPages.find((one) => one === page);
      expect([link, known !== undefined && partsOf(known, text).some(({ id }) => id === part)]).toEqual([link, true]);
    }
  }
});

test('P-HLP-2: no page is an orphan', () => {
  // What the palette, the menu and the help itself begin with.
  const entrances = ['start', 'keyboard', 'troubleshooting', 'panels', 'map'];
  const { pages, tabs: linkedTabs } = linked();
  const led = new Set([...entrances, ...pages, ...linkedTabs]);
  expect(helpPages.filter((page) => !led.has(page))).toEqual([]);
});

test('P-HLP-1: every part of the help is found in the palette, and leads there', () => {
  const found = foundHelp(parts);
  const text = createText('fr');
  expect(new Set(found.map((action) => action.name(text))).size).toBe(found.length);
  found.find(({ id }) => id === 'help.redrive.not')?.run();
  expect(parts.overlays.getState()).toMatchObject({ shown: 'help', place: { page: 'redrive', part: 'not' } });
});

test('P-HLP-1: a button that the help names is called so in the window', () => {
  for (const text of shownLanguages.map(createText)) {
    const { help, ...others } = text.words;
    const labels = textsIn(others).map(plain);
    const quoted = textsIn(help.pages).flatMap((said) => [...said.matchAll(/“([^”]+)”|«\s([^»]+)\s»/g)]);
    const names = quoted.map(([, english, french]) => plain(english ?? french ?? ''));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !typedWords.includes(name) && !labels.some((label) => label.includes(name)))).toEqual(
      [],
    );
  }
});

/** What is typed into the palette is no button. */
const typedWords = ['save', 'enregistrer'];

function plain(label: string): string {
  return label.replace(/\s?…$/, '').trim().toLowerCase();
}

function textsIn(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
}
