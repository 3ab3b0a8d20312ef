import { expect, test } from 'vitest';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import { createChartFormat } from '../charts/chart-format.ts';
import type { Picture } from '../charts/picture/picture.ts';
import { createText } from '../i18n/text.ts';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import { sampleAlert } from '../testing/sample-alert.ts';
import { samplePoint, sampleSnapshot } from '../testing/sample-snapshot.ts';
import { toHistoryWindow } from './history-window.ts';
import { toPanels } from './panels.ts';
import { toReport } from './report.ts';
import { comparedText } from './who-text.ts';

const text = createText('en');
const format = createChartFormat('en', text.words.terms);
const rows = Array.from({ length: 30 }, (_, at) => ({ key: `d${at}.org`, n: 60 - at, sum: 0 }));
const persons = rows.reduce((sum, { n }) => sum + n, 0);
const snapshot = sampleSnapshot({
  balance: { published: 1300, stored: 1200, rejected: { ...noRejections, minor: 60 }, waiting: 40, ageMismatches: 0 },
  aggregates: {
    atMs: 0,
    persons,
    partitions: null,
    tables: [{ name: 'emailDomains', persons, keys: 30, rows }],
  },
});
const panels = toPanels(snapshot, toHistoryWindow('1h', []), { text, format, atMs: 0, overallMean: null, limit: 11 });

test('P-PNL-5: a report says when, of what and the balance, and has the panels in their order', async () => {
  const drawn: Picture[] = [];
  const shown = panels.filter(({ id }) => id === 'emailDomains' || id === 'latency').toReversed();
  const report = await toReport(shown, {
    text,
    format,
    snapshot,
    theme: sampleChartContext.theme,
    range: '15m',
    span: null,
    connection: 'Production',
    who: 'France, 60 years and over',
    compared: '28 Nov 2026, 09:00: 12 persons',
    madeMs: Date.UTC(2026, 10, 29),
    readRows: () => Promise.reject(new Error('nothing to read')),
    draw: (picture) => Promise.resolve(`<svg id="${drawn.push(picture)}"/>`),
  });
  expect([report.title, report.language]).toEqual(['Dashboards', 'en']);
  const [head, ...groups] = report.blocks;
  const blocks = groups.flatMap((group) => (group.kind === 'group' ? group.blocks : []));
  expect(head).toMatchObject({
    kind: 'keyValues',
    rows: [
      { label: 'Made', value: expect.stringContaining('2026') as unknown },
      { label: 'Time range', value: '15 min' },
      { label: 'Connection', value: 'Production' },
      { label: 'Records', value: '1,300 published = 1,200 stored + 60 rejected + 40 under way' },
      { label: 'Persons counted', value: 'France, 60 years and over · 1,365' },
      { label: 'Compared with (“Then”)', value: '28 Nov 2026, 09:00: 12 persons' },
    ],
  });
  expect(blocks.filter(({ kind }) => kind === 'heading')).toMatchObject(shown.map(({ title }) => ({ text: title })));
  expect(blocks.at(-2)).toMatchObject({ kind: 'table', rows: { length: 24, 0: ['d0.org', '60', '4.4%'] } });
  expect(blocks.at(-1)).toEqual({ kind: 'paragraph', text: 'and 6 more rows', tone: 'quiet' });
  expect(drawn.map(({ title, note }) => [title, note.split(' · ')[0]])).toEqual([
    ['', 'ms from creation to stored'],
    ['', 'share'],
  ]);
});

test('P-PNL-5: a report of a span says it, and a column of words has more of the page than one of figures', async () => {
  const window = toHistoryWindow('1m', [samplePoint({ atMs: 1000 }), samplePoint({ atMs: 2000 })]);
  const alerts = [{ ...sampleAlert, firedMs: 1500 }];
  const context = { text, format, atMs: 2000, overallMean: null, limit: 11, alerts };
  const shown = toPanels(snapshot, window, context).filter(({ id }) => id === 'arrivals');
  const { blocks } = await toReport(shown, {
    text,
    format,
    snapshot,
    theme: sampleChartContext.theme,
    range: '1m',
    span: { fromMs: new Date(2026, 10, 29, 9, 5).getTime(), toMs: new Date(2026, 10, 29, 9, 6).getTime() },
    connection: 'Production',
    who: undefined,
    compared: null,
    madeMs: 0,
    readRows: () => Promise.reject(new Error('nothing to read')),
    draw: () => Promise.resolve('<svg/>'),
  });
  expect(blocks[0]).toMatchObject({
    rows: expect.arrayContaining([{ label: 'Time range', value: '29 Nov 2026, 09:05:00 – 09:06:00' }]) as unknown,
  });
  const [group] = blocks.filter(({ kind }) => kind === 'group');
  expect(group).toMatchObject({
    blocks: expect.arrayContaining([
      expect.objectContaining({ kind: 'table', shares: [1, 1, 1, 1, 3], figures: [1, 2, 3] }),
    ]) as unknown,
  });
});

test('P-PNL-5: what is compared with has its moment, how many they were, and of how many it is not known', () => {
  const atMs = new Date(2026, 10, 28, 9).getTime();
  const known = comparedText({ atMs, persons: 12, unknown: 0 }, text);
  expect(known).toMatch(/^28 Nov.*09:00: 12 persons$/);
  expect(comparedText({ atMs, persons: 12, unknown: 3 }, text)).toBe(
    `${known}. Of 3 persons it is not known how they counted then: numbers of then may be smaller than they were.`,
  );
});
