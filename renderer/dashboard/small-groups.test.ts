import { expect, test } from 'vitest';
import { toAggregatesView } from '../../pipeline/domain/aggregates-view.ts';
import { createSelectionCount } from '../../pipeline/domain/selection-count.ts';
import { everybody } from '../../pipeline/domain/selection.ts';
import { toSelectionView } from '../../pipeline/domain/selection-view.ts';
import type { Facts } from '../../pipeline/domain/user.ts';
import { createChartFormat } from '../charts/chart-format.ts';
import { drawSvg } from '../charts/picture/draw-svg.ts';
import { createText } from '../i18n/text.ts';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import { toFigures } from './figures.ts';
import { toHistoryWindow } from './history-window.ts';
import { toCsvFile, toPicture } from './panel-file.ts';
import type { PanelView } from './panel-view.ts';
import { toPanels } from './panels.ts';
import { toShown, toShownSelection, toShownTable } from './shown-snapshot.ts';
import { personsText } from './shown-text.ts';
import { mostCommonText } from './who-text.ts';

const text = createText('en');
const format = createChartFormat('en', text.words.terms);
const common: Facts = {
  nationality: 'FR',
  age: 30,
  gender: 'female',
  domain: 'big.example',
  registeredOn: '2020-01-01',
};
/** 40 French women and 30 German men of 40, and three persons who are alone in everything. */
const persons: readonly (readonly [facts: Facts, n: number])[] = [
  [common, 40],
  [{ ...common, nationality: 'DE', gender: 'male', age: 40, domain: 'other.example', registeredOn: '2021-01-01' }, 30],
  [{ nationality: 'IS', age: 80, gender: 'other', domain: 'lone.example', registeredOn: '1987-01-01' }, 3],
];

function counted(those: readonly (readonly [facts: Facts, n: number])[] = persons) {
  const count = createSelectionCount(everybody, null);
  for (const [facts, n] of those) for (let person = 0; person < n; person += 1) count.add({ facts, history: null });
  return count.counted();
}

function snapshotOf(those = persons) {
  return sampleSnapshot({ aggregates: toAggregatesView(counted(those).tables, 5) });
}

const context = { text, format, atMs: 5, overallMean: 40, limit: 11 };
const window = toHistoryWindow('1h', []);

/** Everything that a panel says, in the window and in its files. */
async function saidBy(panel: PanelView): Promise<string> {
  const look = { text, format, theme: sampleChartContext.theme, decal: false, chartHeight: 300 };
  const svg =
    panel.prepare === undefined ? drawSvg(toPicture(panel, look), (letters, size) => letters.length * size) : '';
  const option = JSON.stringify(panel.option({ ...sampleChartContext, format, description: panel.description }));
  const { title, subtitle, description, legend } = panel;
  return [
    title,
    subtitle,
    description,
    JSON.stringify(legend),
    option,
    svg,
    await toCsvFile(panel.table()).text(),
  ].join();
}

test('P-SML-1: a small group is in no chart, legend, description, table or file, and others that give it away are not either', async () => {
  const lone = /lone\.example|Iceland|1987|75\+|4\.1%/;
  const shownOf = async (hidesSmall: boolean): Promise<string> => {
    const shown = toShown({ snapshot: snapshotOf(), hidesSmall });
    const said = await Promise.all(toPanels(shown, window, context).map(saidBy));
    return said.join();
  };
  expect(await shownOf(false)).toMatch(lone);
  const said = await shownOf(true);
  expect(said).not.toMatch(lone);
  expect(said).not.toMatch(/other\.example|Germany|2021/);
  expect(said).toContain('big.example');
  expect(said).toContain('Hidden groups');
  expect(said).toContain('small groups hidden');
});

test('P-SML-2: the hidden groups are one row, and the total stays exact', () => {
  const panels = toPanels(toShown({ snapshot: snapshotOf(), hidesSmall: true }), window, context);
  const rows = (id: string) => panels.find((panel) => panel.id === id)?.table().rows;
  expect(rows('usersByNationality')).toEqual([
    ['France', '40', '54.8%'],
    ['Hidden groups', '33', '45.2%'],
  ]);
  expect(rows('ageBands')).toEqual([
    ['25–34', '40', '54.8%'],
    ['Hidden groups', '33', '45.2%'],
  ]);
  expect(
    toShownTable(
      snapshotOf().aggregates.tables.find(({ name }) => name === 'emailDomains')!,
      true,
    ),
  ).toMatchObject({
    persons: 73,
    keys: 1,
    rows: [{ key: 'big.example' }],
  });
});

test('P-SML-1: a panel says below its chart that groups are hidden, and its files say it in their subtitle', () => {
  const panelsOf = (hidesSmall: boolean) =>
    toPanels(toShown({ snapshot: snapshotOf(), hidesSmall }), window, context).filter(
      ({ id }) => id === 'emailDomains',
    );
  expect(panelsOf(false)).toMatchObject([{ subtitle: 'share · 3 domains', unit: 'share · 3 domains', notes: [] }]);
  expect(panelsOf(true)).toMatchObject([
    {
      subtitle: 'share · at least 1 domain · small groups hidden',
      unit: 'share · at least 1 domain',
      notes: ['small groups hidden'],
    },
  ]);
});

test('P-SML-2: of a population of 1 to 4 persons nothing is shown, and it is said why', () => {
  const shown = toShown({ snapshot: snapshotOf([[common, 4]]), hidesSmall: true });
  expect(personsText(shown.aggregates, text)).toBe('number of persons hidden');
  const [figure] = toFigures(shown, window, context);
  expect(figure).toMatchObject({ value: '–', subtitle: 'number of persons hidden', trend: [] });
  const panels = toPanels(shown, window, { ...context, nothing: shown.aggregates.nothing });
  const why = 'Hidden: these figures would tell of a group of fewer than 5\u00a0persons.';
  expect(panels.find(({ id }) => id === 'gender')).toMatchObject({ nothing: why, legend: [] });
});

test('P-SML-4: of a selection of all but three nothing is shown, and the bar does not say a number', () => {
  const some = counted(persons.slice(0, 2));
  const view = toSelectionView(some, { atMs: 5, thenMs: null, of: 73, partitions: null, tookMs: 1 });
  const told = { snapshot: snapshotOf(), view, hidesSmall: true };
  const shown = toShownSelection(told)!;
  expect(shown).toMatchObject({ nothing: 'withheld', persons: 0, tables: [] });
  expect(mostCommonText(shown, text, format)).toBeNull();
  expect(mostCommonText(toShownSelection({ ...told, hidesSmall: false })!, text, format)).toContain('big.example, 40');
});
