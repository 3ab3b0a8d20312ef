import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { drawAround } from '../charts/picture/draw-canvas.ts';
import { drawSvg } from '../charts/picture/draw-svg.ts';
import { layOut } from '../charts/picture/picture-layout.ts';
import type { DataTable } from '../charts/data-table.ts';
import { createText } from '../i18n/text.ts';
import { createChartFormat } from '../charts/chart-format.ts';
import { sampleChartContext } from '../testing/sample-chart-context.ts';
import { samplePoint, sampleSnapshot } from '../testing/sample-snapshot.ts';
import { toHistoryWindow } from './history-window.ts';
import { panelFileName, readWhole, toCsvFile, toPicture } from './panel-file.ts';
import { toPanels } from './panels.ts';

const text = createText('fr');
const format = createChartFormat('fr', text.words.terms);
const atMs = Date.UTC(2026, 10, 29, 2, 5, 9);
const rows = [
  { key: 'FR', n: 1204, sum: 0 },
  { key: '=1+1', n: 3, sum: 0 },
];
const snapshot = sampleSnapshot({
  atMs,
  aggregates: {
    atMs,
    persons: 1207,
    partitions: null,
    tables: [{ name: 'usersByNationality', persons: 1207, keys: 2, rows }],
  },
});
const context = { text, format, atMs, overallMean: null, limit: 11 };
const panels = toPanels(snapshot, toHistoryWindow('1h', []), context);
const look = { text, format, theme: sampleChartContext.theme, decal: false, chartHeight: 400 };
const measure = (letters: string, size: number): number => letters.length * size * 0.5;

test('P-SPN-1: a span in which nothing was recorded says so', () => {
  const span = { fromMs: atMs - 2000, toMs: atMs - 1000 };
  const [empty] = toPanels(snapshot, toHistoryWindow('1h', []), { ...context, span }).filter(
    ({ id }) => id === 'arrivals',
  );
  expect(empty?.nothing).toBe('Rien n’a été relevé dans cet intervalle');
  expect(panelOf('arrivals').nothing).toBe('Rien n’a été relevé dans cette période');
});

function panelOf(id: string) {
  const panel = panels.find((one) => one.id === id);
  if (panel === undefined) throw new Error(`no panel ${id}`);
  return panel;
}

async function readCsv(table: DataTable): Promise<string[][]> {
  const bytes = new Uint8Array(await toCsvFile(table).arrayBuffer());
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  return papaparse.parse<string[]>(csv.slice(1).trimEnd()).data;
}

/** What somebody reads in French, as the number that it stands for. */
function numberOf(shown: string): number {
  const number = Number(shown.replaceAll(/[\s%]/g, '').replace(',', '.'));
  return shown.endsWith('%') ? number / 100 : number;
}

test('P-PNL-3: the CSV of a panel has the rows of its data table, in UTF-8, as numbers, and no formula', async () => {
  const table = panelOf('usersByNationality').table();
  const [head, ...rowsRead] = await readCsv(table);
  expect(head).toEqual(['Nom', 'Personnes', 'Part (de 0 à 1)']);
  expect(rowsRead.map(([name]) => name)).toEqual(['France', "'=1+1"]);
  expect(rowsRead[0]?.slice(1)).toEqual(['1204', String(1204 / 1207)]);
  for (const [place, row] of rowsRead.entries()) {
    const [, persons, share] = table.rows[place] ?? [];
    expect(Number(row[1])).toBe(numberOf(persons!));
    expect(Math.abs(Number(row[2]) - numberOf(share!))).toBeLessThanOrEqual(0.0005);
  }
});

test('P-PNL-3: the CSV of a panel over time has moments with their day and zone, and its unit', async () => {
  const point = samplePoint({ atMs: atMs - 2000, published: 1800, stored: 1.8 });
  const window = toHistoryWindow('1m', [point, samplePoint({ atMs: atMs - 1000, published: 0 })]);
  const table = toPanels(snapshot, window, context)
    .find(({ id }) => id === 'arrivals')!
    .table();
  const [head, ...rowsRead] = await readCsv(table);
  expect(head?.[0]).toBe('Date et heure (UTC)');
  expect(head?.[1]).toMatch(/^Publiés \(.+\)$/);
  expect(rowsRead).toHaveLength(table.rows.length);
  expect(rowsRead).toContainEqual(['2026-11-29T02:05:07.000Z', '1800', '1.8', '0']);
});

test('P-PNL-3: where the data table reads all rows, so does the file', async () => {
  const all = { columns: ['a'], rows: [['1'], ['2']], data: { columns: ['a'], rows: [[1], [2]] } };
  const long = { ...panelOf('emailDomains'), readsAll: 'emailDomains' };
  const readAtMs = atMs + 3000;
  const readRows = async () => ({ ok: true as const, value: { ...long, atMs: readAtMs, table: () => all } });
  const { signal } = new AbortController();
  const read = await readWhole(long, readRows, signal);
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.table()).toEqual(all);
  // It is named by the moment of these rows.
  expect(panelFileName(read.value, 'csv')).toBe('vigie-email-domains-2026-11-29T02-05-12Z.csv');
  const short = panelOf('usersByNationality');
  expect(await readWhole(short, readRows, signal)).toEqual({ ok: true, value: short });
});

test('P-PNL-3: a file is named by its panel and the moment of its figures', () => {
  expect(panelFileName(panelOf('usersByNationality'), 'png')).toBe(
    'vigie-users-by-nationality-2026-11-29T02-05-09Z.png',
  );
});

test('P-PNL-3: an SVG says the title, unit and time of every panel, and holds its background, legend and chart', () => {
  for (const panel of panels.filter(({ prepare }) => prepare === undefined)) {
    const svg = drawSvg(toPicture(panel, look), measure);
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, said]) => said).join(' ');
    expect(words).toContain(panel.title);
    expect(words).toContain(panel.subtitle);
    expect(words).toContain(text.format.moment(atMs));
    for (const { name } of panel.legend) expect(words).toContain(name);
    expect(svg).toMatch(/^<svg [^>]*>\n<title>[^<]+<\/title>\n<rect width="800" height="[\d.]+" fill="surface"\/>/);
  }
  expect(drawSvg(toPicture(panelOf('usersByNationality'), look), measure)).toContain('France');
});

test('P-PNL-3: a PNG has the same words around its chart', () => {
  const picture = toPicture(panelOf('usersByNationality'), look);
  const said: string[] = [];
  drawAround(picture, layOut(picture, measure), {
    fillStyle: '',
    font: '',
    fillRect: () => undefined,
    scale: () => undefined,
    fillText: (words) => void said.push(words),
  });
  expect(said).toEqual([picture.title, picture.note]);
  expect(picture.note).toMatch(/^personnes · 2 nationalités · /);
});

test('P-PNL-3: what is wider than a picture goes on in the next line', () => {
  const panel = { ...panelOf('latency'), subtitle: 'word '.repeat(60).trim() };
  const { texts, height } = layOut(toPicture(panel, look), measure);
  const lines = texts.filter(({ text: words }) => words.startsWith('word'));
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(measure(line.text, line.size)).toBeLessThanOrEqual(760);
  expect(height).toBeLessThan(600);
});
