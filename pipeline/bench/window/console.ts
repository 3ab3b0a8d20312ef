import type { Figures } from '../bars.ts';
import { openBrowser } from '../browser.ts';
import { openEngine } from '../engine.ts';
import { percentile, round } from '../percentile.ts';
import { say } from '../say.ts';
import { inTemporaryDirectory } from '../temporary-directory.ts';
import { watchFrames } from './frame-watch.ts';

const lines = 100_000;
const seconds = 8;
const pixelsPerFrame = 300;

/** Scrolling through as many lines as the console keeps: how many frames a second, and the longest. */
export function measureConsole(): Promise<Figures> {
  return inTemporaryDirectory(async (directory) => {
    const engine = await openEngine(directory);
    say(`${lines} lines`);
    await engine.fillConsole(lines);
    const { page, close } = await openBrowser(engine.address, watchFrames);
    await page.getByRole('tab', { name: 'Console' }).click();
    await page.getByText(/^(100,000|99,\d{3}) lines$|of 100,000 lines$/).waitFor({ timeout: 120_000 });
    say(`${seconds} s of scrolling`);
    const frames = await page.getByRole('log').evaluate(scroll, { seconds, pixelsPerFrame });
    await close();
    await engine.close();
    return {
      scrollFramesPerSecond: round((frames.length / frames.reduce((sum, ms) => sum + ms, 0)) * 1000, 1),
      scrollFrameP99Ms: percentile(frames, 0.99),
    };
  });
}

/** Runs in the page. Up and down, so that it never stands at an end. */
async function scroll(list: Element, wish: { readonly seconds: number; readonly pixelsPerFrame: number }) {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const view = list as HTMLElement;
  view.scrollTop = view.scrollHeight / 2;
  await frame();
  window.vigieBench.frames = [];
  const endMs = performance.now() + wish.seconds * 1000;
  for (let step = 0; performance.now() < endMs; step++) {
    view.scrollTop += step % 200 < 100 ? wish.pixelsPerFrame : -wish.pixelsPerFrame;
    await frame();
  }
  return window.vigieBench.frames;
}
