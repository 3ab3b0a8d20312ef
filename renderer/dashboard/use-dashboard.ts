import { useEffect, useState } from 'react';
import { averageAgeOf } from '../../pipeline/domain/history-point.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { createChartFormat } from '../charts/chart-format.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import type { Text } from '../i18n/text.ts';
import type { LiveStore } from '../state/live-store.ts';
import type { DashboardStore } from './dashboard-store.ts';
import type { ShownSnapshot } from './shown-snapshot.ts';
import type { PanelContext } from './table-panel.ts';
import type { WhoContext } from './use-who.ts';

/** Between two snapshots with the same aggregates. */
const intervalMs = 200;

const formats = new WeakMap<Text, ChartFormat>();

/** One for each text: to make it takes milliseconds, which no change of tab has to wait for. */
export function chartFormatOf(text: Text): ChartFormat {
  const format = formats.get(text) ?? createChartFormat(text.locale, text.words.terms);
  formats.set(text, format);
  return format;
}

/**
 * The newest snapshot; the dashboard's store sees it too. New aggregates are shown as they arrive, which the host bounds: a
 * pace of its own here would only add to how far a chart is behind the store.
 */
export function useSnapshot(live: LiveStore, store: DashboardStore): Snapshot | null {
  const [snapshot, setSnapshot] = useState(() => live.getState().snapshot);
  useEffect(() => {
    let later: ReturnType<typeof setTimeout> | null = null;
    let lastMs = 0;
    let shown: Snapshot | null = null;
    const show = (): void => {
      if (later !== null) clearTimeout(later);
      later = null;
      lastMs = performance.now();
      shown = live.getState().snapshot;
      if (shown !== null) store.snapshotArrived(shown);
      setSnapshot(shown);
    };
    const stop = live.subscribe(({ snapshot: newest }) => {
      if (newest?.aggregates.atMs !== shown?.aggregates.atMs) show();
      else later ??= setTimeout(show, Math.max(0, lastMs + intervalMs - performance.now()));
    });
    show();
    return () => {
      stop();
      if (later !== null) clearTimeout(later);
    };
  }, [live, store]);
  return snapshot;
}

/** Rows for a panel of the grid, and for one that was enlarged. */
export const rowsInPanel = 11;
export const rowsEnlarged = 26;

/** What panels are made with. `limit` = rows that there is room for. */
export function toPanelContext(
  snapshot: ShownSnapshot,
  { text, format, ...who }: { text: Text; format: ChartFormat } & WhoContext,
  limit: number,
): PanelContext {
  return {
    ...who,
    text,
    format,
    limit,
    atMs: snapshot.aggregates.atMs,
    nowMs: snapshot.atMs,
    overallMean: averageAgeOf(snapshot),
    nothing: snapshot.aggregates.nothing,
  };
}
