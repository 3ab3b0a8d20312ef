import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';

const perSheet = 4;
const widestPx = 960;

/** Lays the pictures of each wanted look four to a sheet, with their names, in the folder `sheets` beside them. */
export async function layOut(browser: Browser, pictures: string, wanted: RegExp): Promise<void> {
  const folder = join(pictures, 'sheets');
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage();
  for (const [look, names] of picturesByLook(pictures)) {
    if (!wanted.test(look)) continue;
    for (let first = 0; first < names.length; first += perSheet) {
      await page.setContent(
        names
          .slice(first, first + perSheet)
          .map((name) => figure(pictures, name))
          .join(''),
      );
      await page.addStyleTag({ content: style });
      await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
      const place = String(first / perSheet + 1).padStart(2, '0');
      await page.locator('body').screenshot({ path: join(folder, `${look}-${place}.png`) });
    }
    console.log(`sheets/${look}-*.png: ${Math.ceil(names.length / perSheet)}`);
  }
  await page.close();
}

const style = `body { margin: 0; display: grid; grid-template-columns: auto auto; width: max-content; background: #888 }
figure { margin: 4px } img { display: block; max-width: ${widestPx}px } figcaption { font: 13px sans-serif; background: #fff }`;

function figure(pictures: string, name: string): string {
  const bytes = readFileSync(join(pictures, name)).toString('base64');
  return `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${bytes}"></figure>`;
}

function picturesByLook(pictures: string): ReadonlyMap<string, readonly string[]> {
  const names = readdirSync(pictures).filter((name) => name.endsWith('.png'));
  return Map.groupBy(names.toSorted(), (name) => /\d+x\d+-.*(?=\.png$)/.exec(name)?.[0] ?? 'other') as ReadonlyMap<
    string,
    string[]
  >;
}
