import { setTimeout as pause } from 'node:timers/promises';
import type { Figures } from './bars.ts';
import { openBrowser } from './browser.ts';
import { openEngine, type Engine } from './engine.ts';
import { round } from './percentile.ts';
import { say } from './say.ts';
import { inTemporaryDirectory } from './temporary-directory.ts';

const seconds = 20;
const stored = 20_000;

/** What an open and stopped application costs, of one core: the host alone, then with a window on it. */
export function measureIdle(): Promise<Figures> {
  return inTemporaryDirectory(async (directory) => {
    const engine = await openEngine(directory);
    await engine.start('max');
    await engine.until(({ balance }) => balance.stored > stored);
    await engine.stop();
    say(`${seconds} s stopped, no window`);
    const cpuPercent = await measureCpu(engine);
    const browser = await openBrowser(engine.address);
    await browser.page.getByRole('tab', { name: 'Dashboards' }).click();
    await browser.page.locator('canvas').first().waitFor();
    say(`${seconds} s stopped, a window open`);
    const before = await browser.rendererCpuMs();
    const withWindowCpuPercent = await measureCpu(engine);
    const rendererCpuPercent = round(((await browser.rendererCpuMs()) - before) / (seconds * 10), 2);
    await browser.close();
    const { rssMB } = engine.usage();
    await engine.close();
    return { seconds, cpuPercent, withWindowCpuPercent, rendererCpuPercent, rssMB: round(rssMB) };
  });
}

async function measureCpu(engine: Engine): Promise<number> {
  // What the pipeline and the page left behind is collected first.
  await pause(3000);
  const before = engine.usage();
  await pause(seconds * 1000);
  return round((engine.usage().cpuMs - before.cpuMs) / (seconds * 10), 2);
}
