import { useCallback, useEffect, useRef } from 'react';
import { aggregations } from '../../pipeline/domain/aggregations.ts';
import type { ComparedTable } from '../../pipeline/domain/selection-view.ts';
import type { ShownTable } from '../../pipeline/domain/small-rows.ts';
import type { Connection } from '../bridge.ts';
import type { PanelRows } from './use-panel-table.ts';
import { type Told, toShownSelected, toShownTable } from './shown-snapshot.ts';
import type { PanelView } from './panel-view.ts';
import { type PanelContext, toTablePanel } from './table-panel.ts';
import { isAsked, type WhoState } from './who-store.ts';

export interface RowsOf {
  readonly state: WhoState;
  readonly context: PanelContext;
  readonly told: Told;
}

/** Reads every row of one aggregate, of everybody or of who is selected, in the words of the language that is shown. */
export function usePanelRows({ bridge }: Connection, rowsOf: RowsOf): PanelRows {
  const newest = useRef(rowsOf);
  useEffect(() => {
    newest.current = rowsOf;
  });
  const { selection, agoMs } = rowsOf.state;
  const { hidesSmall } = rowsOf.told;
  const { text } = rowsOf.context;
  const all = useCallback<PanelRows>(
    async (name, signal) => {
      const answer = await bridge.call('aggregates.read', { name }, signal);
      if (!answer.ok) return answer;
      return { ok: true, value: panelOf(toShownTable(answer.value, hidesSmall), null, newest.current.context) };
    },
    [bridge, hidesSmall],
  );
  const selected = useCallback<PanelRows>(
    async (name, signal) => {
      const answer = await bridge.call('selection.read', { selection, agoMs, name }, signal);
      if (!answer.ok) return answer;
      const { context, told } = newest.current;
      const { table, compared } = toShownSelected(answer.value, { ...told, hidesSmall });
      return { ok: true, value: panelOf(table, compared, { ...context, text }) };
    },
    [bridge, selection, agoMs, hidesSmall, text],
  );
  return isAsked(rowsOf.state) ? selected : all;
}

/** As it is now, which is later than what a snapshot or a count said of it. */
function panelOf(
  table: ShownTable,
  compared: ComparedTable | null,
  { compared: _, ...shown }: PanelContext,
): PanelView {
  const context = { ...shown, atMs: Date.now() };
  const aggregation = aggregations.find(({ name }) => name === table.name);
  const panel =
    aggregation &&
    toTablePanel(
      aggregation,
      table,
      compared === null ? context : { ...context, compared: new Map([[table.name, compared]]) },
    );
  if (!panel) throw new Error(`No panel shows all rows of ${table.name}.`);
  return panel;
}
