import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import type { Connection } from '../bridge.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import type { Text } from '../i18n/text.ts';
import type { PanelRows } from './data-table-view.tsx';
import type { PanelContext } from './table-panel.ts';
import { chartFormatOf, rowsInPanel, toPanelContext, useReadRows } from './use-dashboard.ts';
import { toShown, toWhoContext, useSelectedRows, useWho } from './use-who.ts';
import { type Picked, toggled } from './who-choices.ts';
import type { WhoState, WhoStore } from './who-store.ts';

/** What the panels show, and of whom. */
export interface Selected {
  readonly snapshot: Snapshot;
  readonly who: { readonly store: WhoStore; readonly state: WhoState };
  readonly format: ChartFormat;
  readonly context: PanelContext;
  readonly readRows: PanelRows;
  readonly picked: (one: Picked) => void;
}

export interface SelectedOptions {
  readonly text: Text;
  readonly span: TimeWindow | null;
}

/** `all` is what the host says of everybody. */
export function useSelected(connection: Connection, all: Snapshot, { text, span }: SelectedOptions): Selected {
  const format = chartFormatOf(text);
  const who = useWho(connection);
  const snapshot = toShown(all, who.state);
  const shown = { text, format, ...toWhoContext(who.state, { text, format }) };
  const context = { ...toPanelContext(snapshot, shown, rowsInPanel), ...(span === null ? {} : { span }) };
  const readAll = useReadRows(connection.bridge, context);
  const readRows = useSelectedRows(connection, { state: who.state, context }, readAll);
  const picked = (one: Picked): void => who.store.selectionChanged(toggled(who.state.selection, one));
  return { snapshot, who, format, context, readRows, picked };
}
