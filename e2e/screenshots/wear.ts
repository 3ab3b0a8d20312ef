import type { Page } from '@playwright/test';
import { chartsDrawn } from './drawings.ts';
import type { Look } from './looks.ts';

/** Changes the look of a page as the system would, with whatever it shows, and waits until that is drawn. */
export async function wear(page: Page, { viewport, language, media }: Look): Promise<void> {
  await page.emulateMedia(media);
  await page.evaluate(speak, language);
  const contrast = media.contrast === 'more' ? 'more' : 'usual';
  await page.locator(`html[lang=${language}][data-theme=${media.colorScheme}][data-contrast=${contrast}]`).waitFor();
  // A chart of another size is drawn at once, as it was: in the other look it has to be drawn before.
  await chartsDrawn(page);
  if (page.viewportSize()?.width !== viewport.width) await page.setViewportSize(viewport);
}

/** A browser can be told another language only before a page begins. */
function speak(language: string): void {
  if (document.documentElement.lang === language) return;
  Object.defineProperty(navigator, 'languages', { configurable: true, get: () => [language] });
  dispatchEvent(new Event('languagechange'));
}
