import { useCallback, useEffect } from 'react';
import { useStore } from 'zustand';
import { aggregations } from '../../pipeline/domain/aggregations.ts';
import { isEverybody } from '../../pipeline/domain/selection.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { Connection } from '../bridge.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import type { Text } from '../i18n/text.ts';
import type { PanelRows } from './data-table-view.tsx';
import { type PanelContext, toDataTable } from './table-panel.ts';
import { chipsOf } from './who-choices.ts';
import { comparedOf, withSelected } from './who-snapshot.ts';
import { isAsked, whoStoreOf, type WhoState, type WhoStore } from './who-store.ts';
import { agesText } from './who-text.ts';

/** Who is counted, as long as the screen that shows it is there. */
export function useWho(connection: Connection): { readonly store: WhoStore; readonly state: WhoState } {
  const store = whoStoreOf(connection);
  const state = useStore(store);
  useEffect(() => store.watched(), [store]);
  return { store, state };
}

/** What the panels are made of: everybody, or who is selected. */
export function toShown(snapshot: Snapshot, state: WhoState): Snapshot {
  return isAsked(state) ? withSelected(snapshot, state.item?.view ?? null) : snapshot;
}

export type WhoContext = Pick<PanelContext, 'who' | 'compared'>;

export function toWhoContext(state: WhoState, { text, format }: { text: Text; format: ChartFormat }): WhoContext {
  const { selection, agoMs, item } = state;
  const chips = chipsOf(selection, format, (bounds) => agesText(bounds, text));
  return {
    ...(isEverybody(selection) ? {} : { who: chips.map(({ label }) => label).join(', ') }),
    ...(agoMs === null ? {} : { compared: comparedOf(item?.view ?? null) }),
  };
}

/** All rows of one table of who is selected; `otherwise` reads everybody's. */
export function useSelectedRows(
  { bridge }: Connection,
  { state, context }: { readonly state: WhoState; readonly context: PanelContext },
  otherwise: PanelRows,
): PanelRows {
  const { selection, agoMs } = state;
  const { text, format } = context;
  const selected = useCallback<PanelRows>(
    async (name, signal) => {
      const answer = await bridge.call('selection.read', { selection, agoMs, name }, signal);
      if (!answer.ok) return answer;
      const aggregation = aggregations.find((one) => one.name === name);
      if (aggregation === undefined) return { ok: true, value: { columns: [], rows: [] } };
      const { table, compared } = answer.value;
      const shown = { text, format, atMs: 0, overallMean: null, limit: table.keys };
      const withCompared = compared === null ? shown : { ...shown, compared: new Map([[name, compared]]) };
      return { ok: true, value: toDataTable(aggregation, table, withCompared) };
    },
    [bridge, selection, agoMs, text, format],
  );
  return isAsked(state) ? selected : otherwise;
}
