import type { Locator, Page } from '@playwright/test';
import { expect, pageOnly, test } from './fixtures.ts';
import { panel } from './steps/dashboards.ts';
import { openTab, seeMoreStoredThan, startPipeline, stopPipeline } from './steps/frame.ts';

test(
  'P-PNL-9: the country under the pointer keeps its colour, and stays outlined while its figures change',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    const map = await runWithMap(page);
    await map.scrollIntoViewIfNeeded();
    const { width, height } = (await map.boundingBox())!;
    const brazil = { x: Math.round(width * 0.36), y: Math.round(height * 0.65) };
    const now = () => map.evaluate(looksOfPlace, { at: brazil, drawings: 0 });
    const [plain, outlined] = ['in the colour of a step', 'in the colour of a step, outlined'];
    await expect.poll(now).toEqual([plain]);
    await map.hover({ position: brazil });
    await expect.poll(now).toEqual([outlined]);
    expect(await map.evaluate(looksOfPlace, { at: brazil, drawings: 4 })).toEqual([outlined]);
    await page.mouse.move(0, 0);
    await expect.poll(now).toEqual([plain]);
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

interface Looked {
  readonly at: Place;
  /** How many drawings to wait for; 0 = it is looked at as it is now. */
  readonly drawings: number;
}

/** How the country at a place looks at the end of each of the next drawings, each look once. */
async function looksOfPlace(map: Element, { at, drawings }: Looked): Promise<readonly string[]> {
  const ink = map.querySelector('canvas')!.getContext('2d')!;
  const style = getComputedStyle(map);
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const token = (name: string): string => {
    paint.fillStyle = style.getPropertyValue(name);
    paint.fillRect(0, 0, 1, 1);
    return paint.getImageData(0, 0, 1, 1).data.join();
  };
  const [steps, line] = [[1, 2, 3, 4, 5].map((step) => token(`--map-${step}`)), token('--text')];
  const colour = (x: number): string => ink.getImageData(x, at.y, 1, 1).data.join();
  const look = (): string => {
    const inside = colour(at.x);
    const edge = Array.from({ length: at.x }, (_, left) => at.x - left).find((x) => colour(x) !== inside) ?? 0;
    // Two pixels wide, of which one at least is the line's own.
    const isOutlined = [0, 1, 2].some((further) => colour(edge - further) === line);
    return `${steps.includes(inside) ? 'in the colour of a step' : inside}${isOutlined ? ', outlined' : ''}`;
  };
  if (drawings === 0) return [look()];
  const clear = ink.clearRect;
  const looks: string[] = [];
  await new Promise<void>((resolve) => {
    ink.clearRect = function clearRect(...place) {
      clear.apply(this, place);
      requestAnimationFrame(() => {
        if (looks.push(look()) === drawings) resolve();
      });
    };
  });
  ink.clearRect = clear;
  return [...new Set(looks)];
}
