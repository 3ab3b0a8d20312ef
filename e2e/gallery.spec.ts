import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { pageOnly } from './fixtures.ts';
import { type GallerySite, serveGallery } from './gallery/gallery-site.ts';
import { needBrowser } from './prerequisites.ts';

/** Edges of letters and lines may fall otherwise on another machine; a component that changes is hundreds of points. */
const like = { maxDiffPixels: 150, threshold: 0.02, animations: 'disabled', caret: 'hide' } as const;

const looks = {
  light: { query: 'theme=light&language=en', media: {} },
  dark: { query: 'theme=dark&language=fr', media: {} },
  'light-more': { query: 'theme=contrast&language=fr', media: { colorScheme: 'light' } },
  'dark-more': { query: 'theme=contrast&language=en', media: { colorScheme: 'dark' } },
} as const;

test.describe('the gallery', pageOnly, () => {
  let site: GallerySite;
  let browser: Browser;
  test.beforeAll(async () => {
    site = await serveGallery(test.info().project.outputDir);
    browser = await chromium.launch({ executablePath: needBrowser(), args: ['--no-sandbox'] });
  });
  test.afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function open(query: string, media: Parameters<Page['emulateMedia']>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1200, height: 600 } });
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await page.goto(`${site.address}?${query}`);
    await expect(page.locator('.chart canvas')).toHaveCount(2);
    await page.evaluate(() => document.fonts.ready);
    return page;
  }

  test('P-LOK-6: every component looks as in its picture, in each theme and language', async () => {
    for (const [name, { query, media }] of Object.entries(looks)) {
      const page = await open(query, media);
      await expect(page).toHaveScreenshot(`${name}.png`, { ...like, fullPage: true });
      await page.close();
    }
    for (const name of ['confirm', 'form']) {
      const page = await open(`theme=light&language=en&open=${name}`);
      await expect(page.locator('.dialog')).toHaveScreenshot(`${name}.png`, like);
      await page.close();
    }
  });

  test('P-LOK-6: what opens over the window, and what the pointer is told, look as in their pictures', async () => {
    const page = await open(looks.dark.query);
    await page.locator('.gallery-frame').first().locator('[aria-haspopup=menu]').first().click();
    await expect(page.getByRole('menu')).toHaveScreenshot('menu.png', like);
    await page.keyboard.press('Escape');
    const chart = page.locator('.chart').last();
    await chart.hover({ position: { x: 150, y: 60 } });
    await expect(chart).toHaveScreenshot('tooltip.png', like);
    await page.close();
  });

  test('P-LOK-6: a component that changes a little is no more like its picture', async () => {
    const { updateSnapshots } = test.info().config;
    test.skip(updateSnapshots === 'all' || updateSnapshots === 'changed', 'the pictures are made anew');
    const page = await open(looks.light.query);
    await page.addStyleTag({ content: '.pill { border-radius: 4px; }' });
    const compared = expect(page).toHaveScreenshot('light.png', { ...like, fullPage: true, timeout: 3000 });
    await expect(compared).rejects.toThrow(/pixels/);
    await page.close();
  });
});
