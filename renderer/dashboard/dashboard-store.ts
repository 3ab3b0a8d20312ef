import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { OutputOf } from '../../electron/contract/api.ts';
import type { HistoryRange } from '../../electron/contract/calls/pipeline.ts';
import type { Bridge } from '../../electron/contract/bridge.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { toHistoryWindow, withLivePoint } from './history-window.ts';
import type { HistoryWindow } from './history-window.ts';
import { createLivePoints } from './live-point.ts';

export type Recount =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly outcome: OutputOf<'recount.run'> }
  | { readonly kind: 'failed'; readonly error: ContractError };

export interface DashboardState {
  readonly range: HistoryRange;
  readonly window: HistoryWindow;
  /** The part of it that the charts over time are limited to; null = all of it. */
  readonly span: TimeWindow | null;
  readonly historyFailure: ContractError | null;
  readonly recount: Recount;
}

export interface DashboardStore extends Pick<StoreApi<DashboardState>, 'getState' | 'subscribe' | 'getInitialState'> {
  /** Instead of a span, too. */
  rangeChosen(range: HistoryRange): Promise<void>;
  /** Reads the range that is chosen, again: the host's history has what was missed. */
  historyMissed(): Promise<void>;
  spanChosen(span: TimeWindow | null): void;
  snapshotArrived(snapshot: Snapshot): void;
  recountAsked(): Promise<void>;
}

const firstRange: HistoryRange = '15m';

function createDashboardStore(bridge: Bridge): DashboardStore {
  const store = createStore<DashboardState>(() => ({
    range: firstRange,
    window: toHistoryWindow(firstRange, []),
    span: null,
    historyFailure: null,
    recount: { kind: 'none' },
  }));
  const { getState, setState } = store;
  const toPoints = createLivePoints();

  async function historyMissed(): Promise<void> {
    const { range } = getState();
    const answer = await bridge.call('history.read', { range });
    if (getState().range !== range) return;
    if (answer.ok) setState({ window: toHistoryWindow(range, answer.value), historyFailure: null });
    else setState({ historyFailure: answer.error });
  }

  return {
    ...store,
    historyMissed,
    rangeChosen(range) {
      setState({ range, span: null });
      return historyMissed();
    },
    spanChosen: (span) => setState({ span }),
    snapshotArrived(snapshot) {
      const points = toPoints(snapshot) ?? [];
      if (points.length > 0) setState(({ window }) => ({ window: points.reduce(withLivePoint, window) }));
    },
    async recountAsked() {
      if (getState().recount.kind === 'running') return;
      setState({ recount: { kind: 'running' } });
      const answer = await bridge.call('recount.run', {});
      setState({
        recount: answer.ok ? { kind: 'done', outcome: answer.value } : { kind: 'failed', error: answer.error },
      });
    },
  };
}

const stores = new WeakMap<Bridge, DashboardStore>();

/** One store for each connection: the chosen range and the last recount survive navigation. */
export function dashboardStoreOf(bridge: Bridge): DashboardStore {
  const store = stores.get(bridge) ?? createDashboardStore(bridge);
  stores.set(bridge, store);
  return store;
}
