import type { InputOf } from '../../electron/contract/api.ts';
import type { ReportBlock, ReportPart } from '../../electron/contract/calls/report.ts';
import type { HistoryRange } from '../../electron/contract/calls/pipeline.ts';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import type { DataTable } from '../charts/data-table.ts';
import type { Picture } from '../charts/picture/picture.ts';
import { errorText } from '../i18n/error-text.ts';
import { spanText } from '../i18n/span-text.ts';
import type { Text } from '../i18n/text.ts';
import { isUnread, rejectedOf } from '../state/selectors.ts';
import type { PanelRows } from './use-panel-table.ts';
import { type PictureLook, readWhole, toPicture } from './panel-file.ts';
import type { PanelView } from './panel-view.ts';
import type { ShownSnapshot } from './shown-snapshot.ts';
import { personsText } from './shown-text.ts';

export interface ReportParts extends Pick<PictureLook, 'text' | 'format' | 'theme'> {
  readonly snapshot: ShownSnapshot;
  readonly range: HistoryRange;
  /** The part of it that is shown; null = all of it. */
  readonly span: TimeWindow | null;
  readonly connection: string;
  /** Who is counted, in words; undefined for everybody. */
  readonly who: string | undefined;
  /** What the tables compare with, in words; null = nothing. */
  readonly compared: string | null;
  readonly madeMs: number;
  readonly readRows: PanelRows;
  readonly draw: (picture: Picture) => Promise<string>;
}

/** Rows of each panel's table. The panel's CSV has all of them. */
const rowsOfTable = 24;
/** Two panels fit on a page. */
const chartHeight = 180;

/** On paper no day is today: a span says its days, with their year. */
const ofNoDay = 0;

/** P-PNL-5: what the host sets as a document. */
export async function toReport(panels: readonly PanelView[], parts: ReportParts): Promise<InputOf<'report.make'>> {
  const { text, connection, madeMs } = parts;
  const words = text.words.panels.report;
  const blocks: ReportBlock[] = [{ kind: 'keyValues', rows: headRows(parts) }];
  // One after the other: drawing all at once would hold the window for as long as all of them take.
  for (const panel of panels) blocks.push({ kind: 'group', blocks: [...(await panelBlocks(panel, parts))] });
  return {
    title: words.title,
    footer: `Vigie · ${connection} · ${text.format.moment(madeMs)}`,
    language: text.language,
    blocks,
  };
}

function headRows({ text, snapshot, range, span, connection, who, compared, madeMs }: ReportParts) {
  const words = text.words.panels.report;
  const { count, moment } = text.format;
  const { published, stored, waiting } = snapshot.balance;
  const balance = { published, stored, rejected: rejectedOf(snapshot), waiting };
  const { aggregates } = snapshot;
  const persons = aggregates.nothing === undefined ? count(aggregates.persons) : personsText(aggregates, text);
  const counted = Object.fromEntries(Object.entries(balance).map(([name, n]) => [name, count(n)]));
  return [
    { label: words.made, value: moment(madeMs) },
    { label: words.range, value: span === null ? text.words.dashboard.ranges[range] : spanText(span, text, ofNoDay) },
    { label: words.connection, value: connection },
    {
      label: words.balance,
      value: isUnread(snapshot.balance) ? text.words.dashboard.balanceUnread : text.fill(words.balanceOf, counted),
    },
    {
      label: words.persons,
      value: who === undefined ? persons : text.fill(text.words.who.subtitle, { who, subtitle: persons }),
    },
    ...(compared === null ? [] : [{ label: words.compared, value: compared }]),
  ];
}

async function panelBlocks(panel: PanelView, parts: ReportParts): Promise<readonly ReportPart[]> {
  const { text, readRows, draw } = parts;
  await panel.prepare?.();
  const picture = toPicture(panel, { ...parts, decal: false, chartHeight });
  const svg = await draw({ ...picture, title: '' });
  const read = await readWhole(panel, readRows, new AbortController().signal);
  const why = read.ok ? '' : errorText(text, read.error).what;
  return [
    { kind: 'heading', level: 2, text: panel.title },
    { kind: 'drawing', svg },
    ...(read.ok
      ? tableBlocks(read.value.table(), text)
      : [quiet(text.fill(text.words.panels.report.notRead, { why }))]),
  ];
}

/** A column of words has the room of so many of figures. */
const wordedShare = 3;

function tableBlocks({ columns, rows, worded }: DataTable, text: Text): readonly ReportPart[] {
  if (rows.length === 0) return [];
  const first = rows.slice(0, rowsOfTable).map((row) => [...row]);
  const more = rows.length - first.length;
  const shares = worded && columns.map((_, place) => (worded.includes(place) ? wordedShare : 1));
  const figures = [...columns.keys()].filter((place) => place > 0 && !worded?.includes(place));
  const table: ReportPart = { kind: 'table', head: [...columns], rows: first, figures, ...(shares && { shares }) };
  return more === 0 ? [table] : [table, quiet(text.plural(text.words.panels.report.moreRows, more))];
}

function quiet(words: string): ReportPart {
  return { kind: 'paragraph', text: words, tone: 'quiet' };
}
