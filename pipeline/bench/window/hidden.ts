import { setTimeout as pause } from 'node:timers/promises';
import type { Figures } from '../bars.ts';
import type { OpenBrowser } from '../browser.ts';
import { round } from '../percentile.ts';
import { say } from '../say.ts';

const seconds = 15;

/**
 * The page's processor time while it is told that nobody sees it. A browser without a screen hides no page by itself: it
 * goes on making frames, so the figure is rather too large.
 */
export async function measureHidden(browser: OpenBrowser): Promise<Figures> {
  say(`${seconds} s hidden`);
  await tell(browser, 'hidden');
  await pause(3000);
  const beforeMs = await browser.rendererCpuMs();
  await pause(seconds * 1000);
  const hiddenMs = (await browser.rendererCpuMs()) - beforeMs;
  await tell(browser, 'visible');
  return { hiddenRendererCpuPercent: round(hiddenMs / (seconds * 10), 2) };
}

function tell({ page }: OpenBrowser, state: 'hidden' | 'visible'): Promise<void> {
  return page.evaluate((visibility) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibility });
    Object.defineProperty(document, 'hidden', { configurable: true, value: visibility === 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}
