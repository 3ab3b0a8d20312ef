import type { Figures } from '../bars.ts';
import { launchBrowser } from '../browser.ts';
import { openEngine } from '../engine.ts';
import { percentile, round } from '../percentile.ts';
import { say } from '../say.ts';
import { inTemporaryDirectory } from '../temporary-directory.ts';
import { watchFrames } from './frame-watch.ts';

const rounds = 5;
const stored = 20_000;

interface Launch {
  readonly readyMs: number;
  readonly paintedMs: number;
  readonly chartMs: number;
}

/**
 * From the start of the host's process to the first contentful paint of its page, and to the first figures that a chart
 * draws: a directory that was used before, the dashboards open last. The browser stands ready, as Electron's own would.
 */
export function measureLaunch(): Promise<Figures> {
  return inTemporaryDirectory(async (directory) => {
    await fill(directory);
    say(`${rounds} launches`);
    const launches: Launch[] = [];
    while (launches.length < rounds) launches.push(await launch(directory));
    return {
      readyMs: percentile(
        launches.map(({ readyMs }) => readyMs),
        0.5,
      ),
      visibleMs: percentile(
        launches.map(({ readyMs, paintedMs }) => readyMs + paintedMs),
        0.5,
      ),
      firstChartMs: percentile(
        launches.map(({ readyMs, chartMs }) => readyMs + chartMs),
        0.5,
      ),
    };
  });
}

async function fill(directory: string): Promise<void> {
  const engine = await openEngine(directory);
  await engine.start('max');
  await engine.until(({ balance }) => balance.stored > stored);
  await engine.stop();
  await engine.close();
}

async function launch(directory: string): Promise<Launch> {
  const browser = await launchBrowser(watchFrames);
  await browser.page.addInitScript(() => sessionStorage.setItem('vigie.tab', 'dashboards'));
  const engine = await openEngine(directory);
  await browser.page.goto(engine.address);
  await browser.page.waitForFunction(() => window.vigieBench.firstPaintingMs !== null);
  const { paintedMs, chartMs } = await browser.page.evaluate(() => ({
    paintedMs: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    chartMs: window.vigieBench.firstPaintingMs!,
  }));
  await browser.close();
  await engine.close();
  return { readyMs: round(engine.readyMs), paintedMs, chartMs };
}
