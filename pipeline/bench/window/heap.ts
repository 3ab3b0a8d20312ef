import { setTimeout as pause } from 'node:timers/promises';
import type { Figures } from '../bars.ts';
import type { OpenBrowser } from '../browser.ts';
import { round } from '../percentile.ts';
import { say } from '../say.ts';

/**
 * What lives in the page's heap after a collection, minute by minute: the script's, and the browser's own for the page (its
 * nodes, styles, shaped texts); how much more of both at the end than after the first minute.
 */
export async function measureHeap(browser: OpenBrowser, minutes: number): Promise<Figures> {
  const heapMB: number[] = [];
  for (let minute = 0; minute <= minutes; minute++) {
    if (minute > 0) await pause(60_000);
    const { script, own } = await collect(browser);
    heapMB.push(round((script + own) / 1e6, 1));
    say(`heap after ${minute} min: ${heapMB.at(-1)} MB, ${round(own / 1e6, 1)} MB of it the browser's own`);
  }
  const [first, last] = [heapMB[Math.min(1, minutes)]!, heapMB.at(-1)!];
  return { minutes, heapFirstMB: first, heapLastMB: last, heapGrowthPercent: round((last / first - 1) * 100, 1) };
}

/**
 * The script's heap is read in the turn of the collection. Asked for in a command after it, it has what a snapshot took that
 * was drawn between the two: 4 MB, in one of nine.
 */
async function collect({ page, devtools }: OpenBrowser): Promise<{ script: number; own: number }> {
  const script = await page.evaluate(async () => {
    await (globalThis as unknown as Collecting).gc({ type: 'major', execution: 'async' });
    return (performance as unknown as Measuring).memory.usedJSHeapSize;
  });
  const { embedderHeapUsedSize } = await devtools.send('Runtime.getHeapUsage');
  return { script, own: embedderHeapUsedSize };
}

interface Collecting {
  gc(how: { type: 'major'; execution: 'async' }): Promise<void>;
}

interface Measuring {
  readonly memory: { readonly usedJSHeapSize: number };
}
