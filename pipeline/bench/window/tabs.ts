import type { Page } from '@playwright/test';
import type { Figures } from '../bars.ts';
import { openBrowser } from '../browser.ts';
import { openEngine } from '../engine.ts';
import { percentile } from '../percentile.ts';
import { say } from '../say.ts';
import { inTemporaryDirectory } from '../temporary-directory.ts';

const rounds = 5;
const pace = 2000;

interface Switch {
  readonly shownMs: number;
  readonly wholeMs: number;
}

/**
 * From the press on a tab to the frame behind the one that shows it, while records flow: the slowest tab, and which; and to
 * the frame behind the one in which nothing of it is awaited any more.
 */
export function measureTabs(): Promise<Figures> {
  return inTemporaryDirectory(async (directory) => {
    const engine = await openEngine(directory);
    await engine.start(pace);
    await engine.until(({ balance }) => balance.stored > pace);
    const { page, close } = await openBrowser(engine.address);
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    const names = await tabs.allTextContents();
    say(`${rounds} times through ${names.length} tabs`);
    const taken = new Map<string, Switch[]>(names.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const name of names) taken.get(name)!.push(await switchTo(page, name));
    }
    await close();
    await engine.stop();
    await engine.close();
    const medians = [...taken].map(([name, switches]) => ({
      name,
      ms: percentile(
        switches.map(({ shownMs }) => shownMs),
        0.5,
      ),
    }));
    const slowest = medians.toSorted((a, b) => b.ms - a.ms)[0]!;
    const all = [...taken.values()].flat();
    return {
      slowestTab: slowest.name,
      tabP50Ms: slowest.ms,
      tabMaxMs: percentile(
        all.map(({ shownMs }) => shownMs),
        1,
      ),
      tabWholeMaxMs: percentile(
        all.map(({ wholeMs }) => wholeMs),
        1,
      ),
    };
  });
}

function switchTo(page: Page, name: string): Promise<Switch> {
  return page.getByRole('tab', { name, exact: true }).evaluate(async (tab) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    const pressedMs = performance.now();
    tab.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }));
    do await frame();
    while (tab.getAttribute('aria-selected') !== 'true');
    await frame();
    const shownMs = performance.now() - pressedMs;
    while (document.querySelector('[role=tabpanel] [aria-busy=true]') !== null) await frame();
    await frame();
    return { shownMs, wholeMs: performance.now() - pressedMs };
  });
}
