import type { Locator, Page } from '@playwright/test';
import { expect, pageOnly, test } from './fixtures.ts';
import { panel } from './steps/dashboards.ts';
import { openTab, seeMoreStoredThan, startPipeline, stopPipeline } from './steps/frame.ts';

test(
  'P-PNL-9: the country under the pointer stays highlighted while its figures change',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    const map = await runWithMap(page);
    await map.scrollIntoViewIfNeeded();
    const { width, height } = (await map.boundingBox())!;
    const brazil = { x: Math.round(width * 0.36), y: Math.round(height * 0.65) };
    const highlighted = await map.evaluate(colourOfHighlight);
    await map.hover({ position: brazil });
    await expect.poll(() => map.evaluate(colourAt, brazil)).toBe(highlighted);
    expect(await map.evaluate(coloursOfDrawings, brazil)).toEqual([highlighted]);
    await page.mouse.move(0, 0);
    await expect.poll(() => map.evaluate(colourAt, brazil)).not.toBe(highlighted);
  },
);

test(
  'P-SPD-3: the map’s legend, words and time follow once a second, as its drawing does',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    const map = await runWithMap(page);
    const bars = panel(page, 'Users by nationality').getByRole('img');
    const [ofMap, ofBars] = await Promise.all([map, bars].map((chart) => chart.evaluate(changesInFiveSeconds)));
    expect(ofMap).toBeGreaterThan(1);
    expect(ofMap).toBeLessThanOrEqual(6);
    expect(ofBars).toBeGreaterThan(ofMap!);
    await stopPipeline(page);
    // The last one is drawn, too.
    const timesOf = (names: readonly string[]) =>
      Promise.all(names.map((name) => panel(page, name).locator('.dash-as-of').innerText()));
    await expect
      .poll(async () => new Set(await timesOf(['Map of nationalities', 'Users by nationality'])).size)
      .toBe(1);
  },
);

/** The map of a pipeline that runs. */
async function runWithMap(page: Page): Promise<Locator> {
  await startPipeline(page);
  await seeMoreStoredThan(page, 50);
  await openTab(page, 'Dashboards');
  const map = panel(page, 'Map of nationalities').getByRole('img');
  await expect(map.locator('canvas')).toBeVisible();
  return map;
}

/** How many words of its own a chart has in that time, which is what is measured. */
function changesInFiveSeconds(chart: Element): Promise<number> {
  return new Promise((resolve) => {
    const words = new Set([chart.ariaLabel]);
    const observer = new MutationObserver(() => void words.add(chart.ariaLabel));
    observer.observe(chart, { attributeFilter: ['aria-label'] });
    setTimeout(() => {
      observer.disconnect();
      resolve(words.size - 1);
    }, 5000);
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** That of the second series, as the canvas has it. */
function colourOfHighlight(map: Element): string {
  const ink = document.createElement('canvas').getContext('2d')!;
  ink.fillStyle = getComputedStyle(map).getPropertyValue('--series-2');
  ink.fillRect(0, 0, 1, 1);
  return ink.getImageData(0, 0, 1, 1).data.join();
}

function colourAt(map: Element, { x, y }: Place): string {
  return map.querySelector('canvas')!.getContext('2d')!.getImageData(x, y, 1, 1).data.join();
}

/** Which colours the place has at the end of each of the next four drawings. */
async function coloursOfDrawings(map: Element, { x, y }: Place): Promise<readonly string[]> {
  const ink = map.querySelector('canvas')!.getContext('2d')!;
  const clear = ink.clearRect;
  const colours: string[] = [];
  await new Promise<void>((resolve) => {
    ink.clearRect = function clearRect(...place) {
      clear.apply(this, place);
      requestAnimationFrame(() => {
        if (colours.push(ink.getImageData(x, y, 1, 1).data.join()) === 4) resolve();
      });
    };
  });
  ink.clearRect = clear;
  return [...new Set(colours)];
}
