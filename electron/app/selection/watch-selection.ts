import { toPipelineError } from '../../../pipeline/domain/errors.ts';
import type { SelectionView } from '../../../pipeline/domain/selection-view.ts';
import type { SelectionAsked } from '../../contract/calls/selection.ts';
import type { ItemOf } from '../../contract/api.ts';
import { countSelected, type SelectionParts } from './count-selected.ts';

export interface WatchedSelection extends SelectionParts {
  /** Something else whenever the aggregates may have changed. */
  mark(): number;
}

const share = 8;
const shortestMs = 2000;
const longestMs = 60_000;
/** Who is compared with a moment that moves is counted again, though nothing else does. */
const movesMs = 10_000;

interface Counted {
  readonly view: SelectionView;
  readonly mark: number;
  readonly atMs: number;
}

/** Whoever is selected, counted again and again until the signal aborts (P-WHO-3). */
export async function* watchSelection(
  parts: WatchedSelection,
  asked: SelectionAsked,
  signal: AbortSignal,
): AsyncGenerator<ItemOf<'selection'>> {
  const { clock } = parts;
  const keptMs = asked.agoMs === null ? longestMs : movesMs;
  for (let last: Counted | null = null; !signal.aborted;) {
    const startMs = clock.nowMs();
    const mark = parts.mark();
    const isAsItWas: boolean = last !== null && last.mark === mark && startMs - last.atMs < keptMs;
    const item: ItemOf<'selection'> =
      isAsItWas && last ? { view: { ...last.view, atMs: startMs }, problem: null } : await count(last?.view);
    if (signal.aborted) return;
    if (!isAsItWas)
      last = item.view !== null && item.problem === null ? { view: item.view, mark, atMs: startMs } : null;
    yield item;
    await clock.sleep(restAfter(clock.nowMs() - startMs), signal);
  }

  async function count(before: SelectionView | undefined): Promise<ItemOf<'selection'>> {
    try {
      return { view: await countSelected(parts, asked, signal), problem: null };
    } catch (thrown) {
      const { code, message } = toPipelineError(thrown);
      return { view: before ?? null, problem: { code, message } };
    }
  }
}

function restAfter(tookMs: number): number {
  return Math.min(longestMs, Math.max(shortestMs, share * tookMs));
}
