import { setTimeout as pause } from 'node:timers/promises';
import type { Figures } from '../bars.ts';
import type { OpenBrowser } from '../browser.ts';
import { round } from '../percentile.ts';
import { say } from '../say.ts';

/** What lives in the page's heap after a collection, minute by minute; how much more at the end than after the first. */
export async function measureHeap({ devtools }: OpenBrowser, minutes: number): Promise<Figures> {
  const heapMB: number[] = [];
  for (let minute = 0; minute <= minutes; minute++) {
    if (minute > 0) await pause(60_000);
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    heapMB.push(round(usedSize / 1e6, 1));
    say(`heap after ${minute} min: ${heapMB.at(-1)} MB`);
  }
  const [first, last] = [heapMB[Math.min(1, minutes)]!, heapMB.at(-1)!];
  return { minutes, heapFirstMB: first, heapLastMB: last, heapGrowthPercent: round((last / first - 1) * 100, 1) };
}
