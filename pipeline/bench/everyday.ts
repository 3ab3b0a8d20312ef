import type { Figures } from './bars.ts';
import { openBrowser } from './browser.ts';
import { doneIn, openEngine } from './engine.ts';
import { round } from './percentile.ts';
import { say } from './say.ts';
import { inTemporaryDirectory } from './temporary-directory.ts';

const pace = 200;
const seconds = 20;

/** What the application costs all day: the window's own pace, its dashboards open. */
export function measureEveryday(): Promise<Figures> {
  return inTemporaryDirectory(async (directory) => {
    const engine = await openEngine(directory);
    const browser = await openBrowser(engine.address);
    await engine.start(pace);
    await browser.page.getByRole('tab', { name: 'Dashboards' }).click();
    const first = await engine.until(({ atMs, sinceMs, state }) => state === 'running' && atMs - sinceMs > 5000);
    const [before, rendererBefore] = [engine.usage(), await browser.rendererCpuMs()];
    say(`${seconds} s at ${pace} users a second, a window open`);
    const last = await engine.after(seconds * 1000);
    const elapsedMs = last.atMs - first.atMs;
    const cpuMs = engine.usage().cpuMs - before.cpuMs;
    const rendererMs = (await browser.rendererCpuMs()) - rendererBefore;
    await browser.close();
    await engine.stop();
    await engine.close();
    return {
      recordsPerSecond: round(((doneIn(last) - doneIn(first)) / elapsedMs) * 1000, 1),
      p50Ms: last.latency?.p50Ms ?? null,
      p99Ms: last.latency?.p99Ms ?? null,
      cpuPercent: round((cpuMs / elapsedMs) * 100, 1),
      rendererCpuPercent: round((rendererMs / elapsedMs) * 100, 1),
    };
  });
}
