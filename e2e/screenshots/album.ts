import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { root } from '../prerequisites.ts';
import { chartsDrawn, watchDrawings } from './drawings.ts';
import { holdLine, type Line } from './line.ts';
import { allLooks, firstLook, type Look } from './looks.ts';
import { wear } from './wear.ts';

export const picturesFolder = join(root, '.vigie', 'screenshots');

export interface Album {
  /** Opens a page in the first look, lets `scenes` show and take what they want, and closes it. */
  visit(address: string, scenes: (shot: Shot) => Promise<void>): Promise<void>;
}

export interface Shot {
  readonly page: Page;
  readonly line: Line;
  /** By the name that it has in every language, as in `renderer/frame/tabs.ts`. */
  readonly tab: (name: string) => Promise<void>;
  /** Keeps what is seen now in every look, as `<name>-<look>.png`; `at` is where to scroll to in each, or what else to do. */
  readonly take: (name: string, at?: Locator | (() => Promise<void>)) => Promise<void>;
}

/** Pictures in `.vigie/screenshots`, in the looks of which the name matches. An error of a page ends the program. */
export function openAlbum(browser: Browser, wanted: RegExp): Album {
  mkdirSync(picturesFolder, { recursive: true });
  const looks = allLooks.filter(({ name }) => wanted.test(name));
  return {
    async visit(address, scenes) {
      const context = await browser.newContext({ viewport: firstLook.viewport, locale: 'en-GB', ...firstLook.media });
      const page = await context.newPage();
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      try {
        await watchDrawings(page);
        const line = await holdLine(page);
        await page.goto(address);
        await page.getByRole('tab').first().waitFor();
        await scenes({
          page,
          line,
          tab: (name) => page.locator(`[role=tab][id$="-trigger-${name}"]`).click(),
          async take(name, at) {
            for (const look of looks) await take({ page, line, look, name, at });
            if (looks.at(-1) !== firstLook) await wear(page, firstLook);
          },
        });
      } catch (error) {
        errors.push(error instanceof Error ? error : new Error(String(error)));
      }
      await context.close();
      if (errors.length > 0) throw new AggregateError(errors, `The page of ${String(scenes.name)} failed.`);
    },
  };
}

interface Picture {
  readonly page: Page;
  readonly line: Line;
  readonly look: Look;
  readonly name: string;
  readonly at: Locator | (() => Promise<void>) | undefined;
}

async function take({ page, line, look, name, at }: Picture): Promise<void> {
  await wear(page, look);
  if (typeof at === 'function') await at();
  else await at?.scrollIntoViewIfNeeded();
  await line.answered();
  await page.evaluate(() => document.fonts.ready);
  await chartsDrawn(page);
  // A change of theme is shown at its end, not on its way there.
  await page.screenshot({ path: join(picturesFolder, `${name}-${look.name}.png`), animations: 'disabled' });
  console.log(`${name}-${look.name}.png`);
}
