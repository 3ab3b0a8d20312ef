import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { root } from '../prerequisites.ts';
import type { Look } from './looks.ts';

const folder = join(root, '.vigie', 'screenshots');

export interface Album {
  /** Opens a page in a look, lets `scenes` show and take what they want, and closes it. */
  visit(address: string, look: Look, scenes: (shot: Shot) => Promise<void>): Promise<void>;
}

export interface Shot {
  readonly page: Page;
  /** By the name that it has in every language, as in `renderer/frame/tabs.ts`. */
  readonly tab: (name: string) => Promise<void>;
  /** Keeps what is seen now as `<name>-<look>.png`. */
  readonly take: (name: string) => Promise<void>;
}

/** Pictures in `.vigie/screenshots`. An error of a page ends the program. */
export function openAlbum(browser: Browser): Album {
  mkdirSync(folder, { recursive: true });
  return {
    async visit(address, look, scenes) {
      const context = await browser.newContext(look.options);
      const page = await context.newPage();
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      try {
        await page.goto(address);
        await page.getByRole('tab').first().waitFor();
        await scenes({
          page,
          tab: (name) => page.locator(`[role=tab][id$="-trigger-${name}"]`).click(),
          take: (name) => take(page, `${name}-${look.name}`),
        });
      } catch (error) {
        errors.push(error instanceof Error ? error : new Error(String(error)));
      }
      await context.close();
      if (errors.length > 0) throw new AggregateError(errors, `The page failed in the look ${look.name}.`);
    },
  };
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`${name}.png`);
}
