import type { Result } from '../../electron/contract/result.ts';
import type { PanelView } from './panel-view.ts';

export interface LiveRowsParts {
  readonly read: (signal: AbortSignal) => Promise<Result<PanelView>>;
  /** The moment of the figures that the panel shows now. */
  readonly shownMs: () => number;
  readonly nowMs: () => number;
  /** Resolves after so long, or when it is aborted. */
  readonly rest: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly got: (rows: Result<PanelView>) => void;
}

/** A read of all rows takes the host eight times as long a rest (P-WHO-3), and two seconds at the least. */
const share = 8;
const shortestMs = 2000;

/** Reads all rows, and again whenever the panel has moved on since, or they could not be read, until it is aborted. */
export async function keepReading(parts: LiveRowsParts, signal: AbortSignal): Promise<void> {
  const { read, shownMs, nowMs, rest, got } = parts;
  let readMs: number | null = null;
  while (!signal.aborted) {
    const [begunMs, movedMs] = [nowMs(), shownMs()];
    if (movedMs !== readMs) {
      const rows = await read(signal);
      if (signal.aborted) return;
      readMs = rows.ok ? movedMs : null;
      got(rows);
    }
    await rest(Math.max(shortestMs, share * (nowMs() - begunMs)), signal);
  }
}
