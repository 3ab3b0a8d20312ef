import { consoleStoreOf } from '../console/console-store.ts';
import type { LineFilter } from '../console/line-filter.ts';
import { fitsTarget, type LineTarget } from '../console/line-jump.ts';
import { useApp } from '../state/app-context.ts';

/** Leads to the newest line of the console that fits, with what stands around it, or with what the filter leaves. */
export function useLineJump(): (target: LineTarget, filter?: LineFilter) => void {
  const { connection, navigation } = useApp();
  return (target, filter) => {
    const store = consoleStoreOf(connection);
    if (filter !== undefined) store.filterChanged(filter);
    store.revealed(fitsTarget(target));
    navigation.tabChosen('console');
  };
}
