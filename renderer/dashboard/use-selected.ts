import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import type { ShownSelection } from '../../pipeline/domain/small-selection.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { allAlerts, alertStoreOf } from '../alerts/alert-store.ts';
import type { Connection } from '../bridge.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import type { Text } from '../i18n/text.ts';
import type { PanelRows } from './use-panel-table.ts';
import { type ShownSnapshot, toShown, toShownSelection, withSelected } from './shown-snapshot.ts';
import type { PanelContext } from './table-panel.ts';
import { rowsInPanel, toPanelContext, chartFormatOf } from './use-dashboard.ts';
import { usePanelRows } from './use-panel-rows.ts';
import { toWhoContext, useWho } from './use-who.ts';
import { type Picked, toggled } from './who-choices.ts';
import { isAsked, type WhoState, type WhoStore } from './who-store.ts';

/** What the panels show, and of whom. */
export interface Selected {
  /** What the host says of everybody. */
  readonly all: Snapshot;
  readonly snapshot: ShownSnapshot;
  readonly who: {
    readonly store: WhoStore;
    readonly state: WhoState;
    /** What was counted of who is selected. */
    readonly view: ShownSelection | null;
    /** Of everybody: what there is to choose from. */
    readonly snapshot: ShownSnapshot;
    readonly hidesSmall: boolean;
  };
  readonly format: ChartFormat;
  readonly context: PanelContext;
  readonly readRows: PanelRows;
  readonly picked: (one: Picked) => void;
  /** Tells apart whose figures these are, and how they are shown. */
  readonly subject: string;
}

export interface SelectedOptions {
  readonly text: Text;
  readonly span: TimeWindow | null;
  readonly hidesSmall: boolean;
}

/** `all` is what the host says of everybody. One component calls it and hands it down: small groups are hidden in it. */
export function useSelected(connection: Connection, all: Snapshot, options: SelectedOptions): Selected {
  const { text, span, hidesSmall } = options;
  const format = chartFormatOf(text);
  const { store, state } = useWho(connection);
  const { selection, agoMs, item } = state;
  const told = useMemo(() => ({ snapshot: all, view: item?.view ?? null, hidesSmall }), [all, item, hidesSmall]);
  const [everybody, view] = useMemo(() => [toShown(told), toShownSelection(told)] as const, [told]);
  const snapshot = isAsked(state) ? withSelected(everybody, view) : everybody;
  const shown = { text, format, ...toWhoContext(state, view, { text, format }) };
  const alerts = useStore(alertStoreOf(connection), allAlerts);
  const context = { ...toPanelContext(snapshot, shown, rowsInPanel), alerts, ...(span === null ? {} : { span }) };
  const readRows = usePanelRows(connection, { state, context, told });
  const picked = (one: Picked): void => store.selectionChanged(toggled(selection, one));
  const who = { store, state, view, snapshot: everybody, hidesSmall };
  const subject = useMemo(() => JSON.stringify([selection, agoMs, hidesSmall]), [selection, agoMs, hidesSmall]);
  return { all, snapshot, who, format, context, readRows, picked, subject };
}
