import { countRejected, rejectionCodes } from '../../pipeline/domain/rejection.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { isUnread } from '../state/selectors.ts';
import { shareOf } from '../charts/chart-rows.ts';
import { toTable } from '../charts/data-table.ts';
import type { ChartRow } from '../charts/chart-rows.ts';
import { toRankingOptions } from '../charts/options-ranking.ts';
import type { PanelView } from './panel-view.ts';
import type { PanelContext } from './table-panel.ts';
import { countColumn, namedColumn, shareColumn } from './row-columns.ts';
import { ofAll } from './time-panels.ts';

/** How many records were not stored, and why; reasons that never occurred are left out. */
export function toRejectionsPanel(
  { balance, atMs }: Pick<Snapshot, 'balance' | 'atMs'>,
  context: PanelContext,
): PanelView {
  const { text, format } = context;
  const words = text.words.dashboard;
  const rejected = countRejected(balance.rejected);
  const rows = rejectionCodes
    .filter((code) => balance.rejected[code] > 0)
    .map((code): ChartRow => {
      const n = balance.rejected[code];
      return { key: code, label: text.words.terms.rejections[code], n, share: shareOf(n, rejected), mean: null };
    })
    .toSorted((a, b) => b.n - a.n);
  const title = words.panels.rejections;
  const subtitle = ofAll(words.subtitles.rejections, context);
  return {
    id: 'rejections',
    title,
    subtitle,
    atMs,
    isTimeless: isUnread(balance),
    span: 4,
    legend: [],
    option: (chart) => toRankingOptions({ rows }, chart, { figure: 'count' }),
    description: text.fill(words.summary, {
      title,
      subtitle,
      parts: rows.map((row) => `${row.label} ${format.count(row.n)}`).join(', '),
    }),
    table: () =>
      toTable(
        [namedColumn(words.columns.reason), countColumn(words.columns.records, format), shareColumn(context)],
        rows,
      ),
    readsAll: null,
    group: null,
    nothing: isUnread(balance) ? words.balanceUnread : rejected === 0 ? words.noneRows : null,
  };
}
