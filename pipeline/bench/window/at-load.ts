import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { embeddedFiles } from '../../adapters/embedded-files.ts';
import type { Figures } from '../bars.ts';
import { openBrowser, type OpenBrowser } from '../browser.ts';
import { doneIn, openEngine } from '../engine.ts';
import { type Paint, watchFrames } from './frame-watch.ts';
import { measureHeap } from './heap.ts';
import { measureHidden } from './hidden.ts';
import { percentile, round } from '../percentile.ts';
import { say } from '../say.ts';
import { inTemporaryDirectory } from '../temporary-directory.ts';

const pace = 20_000;
const seconds = 30;
const panel = 'Users by nationality';

/**
 * The dashboards, open in a browser at 20,000 users a second: times of frames, and how far the chart is behind the
 * store: the persons that it draws (the sum of the figures on its canvas) against when the store first held as many.
 */
export function measureAtLoad(minutes: number): Promise<Figures> {
  return inTemporaryDirectory(async (directory) => {
    const engine = await openEngine(directory);
    const browser = await openBrowser(engine.address, watchFrames);
    await engine.start(pace);
    await browser.page.getByRole('tab', { name: 'Dashboards' }).click();
    await browser.page.getByRole('region', { name: panel }).locator('canvas').waitFor();
    const first = await engine.until(({ atMs, sinceMs, state }) => state === 'running' && atMs - sinceMs > 8000);
    const store = watchPersons(directory);
    const [before, rendererBefore] = [engine.usage(), await browser.rendererCpuMs()];
    await startWatching(browser);
    say(`${seconds} s at ${pace} users a second, the dashboards open`);
    const last = await engine.after(seconds * 1000);
    const { frames, paints } = await readWatch(browser);
    const rendererMs = (await browser.rendererCpuMs()) - rendererBefore;
    const usage = engine.usage();
    const elapsedMs = last.atMs - first.atMs;
    const behind = toBehindMs(paints, await store.end());
    const more = { ...(await measureHidden(browser)), ...(await measureHeap(browser, minutes)) };
    await browser.close();
    await engine.stop();
    await engine.close();
    return {
      recordsPerSecond: round(((doneIn(last) - doneIn(first)) / elapsedMs) * 1000),
      framesPerSecond: round((frames.length / elapsedMs) * 1000, 1),
      frameP50Ms: percentile(frames, 0.5),
      frameP99Ms: percentile(frames, 0.99),
      frameMaxMs: percentile(frames, 1),
      paintings: behind.length,
      behindP50Ms: percentile(behind, 0.5),
      behindP99Ms: percentile(behind, 0.99),
      behindMaxMs: percentile(behind, 1),
      cpuPercent: round(((usage.cpuMs - before.cpuMs) / elapsedMs) * 100, 1),
      mainThreadCpuPercent: round(((usage.mainThreadCpuMs - before.mainThreadCpuMs) / elapsedMs) * 100, 1),
      rendererCpuPercent: round((rendererMs / elapsedMs) * 100, 1),
      ...more,
    };
  });
}

function canvasOf({ page }: OpenBrowser) {
  return page.getByRole('region', { name: panel }).locator('canvas').first();
}

function startWatching(browser: OpenBrowser): Promise<void> {
  return canvasOf(browser).evaluate((canvas) => {
    window.vigieBench.frames = [];
    window.vigieBench.paints.set(canvas as HTMLCanvasElement, []);
  });
}

function readWatch(browser: OpenBrowser): Promise<{ frames: number[]; paints: Paint[] }> {
  return canvasOf(browser).evaluate((canvas) => ({
    frames: window.vigieBench.frames,
    paints: window.vigieBench.paints.get(canvas as HTMLCanvasElement) ?? [],
  }));
}

interface Stored {
  readonly atMs: number;
  readonly persons: number;
}

/** How many persons the store's file holds, seen from outside every few milliseconds. Nobody is erased meanwhile. */
function watchPersons(directory: string): { end(): Promise<Stored[]> } {
  const database = new DatabaseSync(join(directory, embeddedFiles.profiles), { readOnly: true, timeout: 1000 });
  const newest = database.prepare('SELECT max(row) AS persons FROM profiles');
  const seen: Stored[] = [];
  const ending = new AbortController();
  const watching = (async () => {
    while (!ending.signal.aborted) {
      seen.push({ persons: Number(newest.get()?.['persons'] ?? 0), atMs: Date.now() });
      await pause(4);
    }
  })();
  return {
    async end() {
      ending.abort();
      await watching;
      database.close();
      return seen;
    },
  };
}

/** A painting's age: since when the store has held more persons than it shows. */
function toBehindMs(paints: readonly Paint[], store: readonly Stored[]): number[] {
  return paints.flatMap(({ atMs, drawn }) => {
    const next = store.find(({ persons }) => persons > drawn);
    return next === undefined || store[0]!.persons > drawn ? [] : [Math.max(0, atMs - next.atMs)];
  });
}
