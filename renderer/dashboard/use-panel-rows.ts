import { useCallback, useEffect, useRef } from 'react';
import { aggregations } from '../../pipeline/domain/aggregations.ts';
import type { ComparedTable } from '../../pipeline/domain/selection-view.ts';
import type { ShownTable } from '../../pipeline/domain/small-rows.ts';
import type { Connection } from '../bridge.ts';
import { type DataTable, toTable } from '../charts/data-table.ts';
import type { PanelRows } from './data-table-view.tsx';
import { type Told, toShownSelected, toShownTable } from './shown-snapshot.ts';
import { type PanelContext, toDataTable } from './table-panel.ts';
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
      return { ok: true, value: tableOf(toShownTable(answer.value, hidesSmall), null, newest.current.context) };
    },
    [bridge, hidesSmall],
  );
  const selected = useCallback<PanelRows>(
    async (name, signal) => {
      const answer = await bridge.call('selection.read', { selection, agoMs, name }, signal);
      if (!answer.ok) return answer;
      const { context, told } = newest.current;
      const { table, compared } = toShownSelected(answer.value, { ...told, hidesSmall });
      return { ok: true, value: tableOf(table, compared, { ...context, text }) };
    },
    [bridge, selection, agoMs, hidesSmall, text],
  );
  return isAsked(rowsOf.state) ? selected : all;
}

function tableOf(
  table: ShownTable,
  compared: ComparedTable | null,
  { compared: _, ...context }: PanelContext,
): DataTable {
  const aggregation = aggregations.find(({ name }) => name === table.name);
  if (aggregation === undefined) return toTable([], []);
  return toDataTable(
    aggregation,
    table,
    compared === null ? context : { ...context, compared: new Map([[table.name, compared]]) },
  );
}
