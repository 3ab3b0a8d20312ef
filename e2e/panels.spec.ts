import type { Page } from '@playwright/test';
import { expect, pageOnly, test } from './fixtures.ts';
import { panel, readCounts, readTable } from './steps/dashboards.ts';
import { openTab, seeMoreStoredThan, startPipeline, stopPipeline } from './steps/frame.ts';
import { savedFile } from './steps/saved-file.ts';

test('P-PNL-3, P-PNL-4, P-PNL-5, P-PNL-7, P-SML-1: panels are saved as picture, table and report, moved, hidden, and stay so', async ({
  vigie,
}) => {
  const { page } = vigie;
  await startPipeline(page);
  await seeMoreStoredThan(page, 20);
  await stopPipeline(page);
  await openTab(page, 'Dashboards');
  await expect(panel(page, 'Map of nationalities').locator('canvas').first()).toBeVisible();

  const save = async (name: string) => {
    await page.getByRole('button', { name: 'Save or arrange: Map of nationalities' }).click();
    return await savedFile(vigie, page.getByRole('menuitem', { name }));
  };
  const png = await save('Save as PNG');
  expect(png.name).toMatch(/^vigie-nationality-map-[\dT:-]+Z\.png$/);
  expect(await sizeOf(page, png.bytes)).toEqual({ width: 1600, opaque: true });
  const svg = (await save('Save as SVG')).bytes.toString();
  expect(await textOf(page, svg)).toMatch(/Map of nationalities.*persons · \d+ nationalities/s);
  const csv = (await save('Save as CSV')).bytes.toString('utf8').replace('\uFEFF', '').trimEnd().split('\r\n');
  const shown = await readTable(page, 'Map of nationalities');
  expect(csv.slice(1).map((line) => toShownRow(line.split(',')))).toEqual(shown);

  const pdf = await savedFile(vigie, page.getByRole('button', { name: 'Save as PDF' }));
  expect(pdf.name).toMatch(/^vigie-dashboards-[\dT:-]+Z\.pdf$/);
  expect(pdf.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');

  const handle = page.getByRole('button', { name: 'Move: Map of nationalities' });
  await handle.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Map of nationalities: place 1 of 13')).toBeVisible();
  await expect(handle).toBeFocused();
  await page.getByRole('button', { name: 'Save or arrange: Age bands' }).click();
  await page.getByRole('menuitem', { name: 'Hide' }).click();
  await expect(panel(page, 'Age bands')).toHaveCount(0);
  await page
    .getByRole('button', { name: 'Move: Ages of women and men' })
    .dragTo(panel(page, 'Map of nationalities'), { targetPosition: { x: 40, y: 200 } });
  await expect.poll(async () => (await titles(page))[0]).toBe('Ages of women and men');
  expect(await page.evaluate(findRows)).toEqual({ inOrder: true, full: true });
  await page.getByRole('button', { name: 'Panels' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Hide groups of fewer than 5 persons' }).click();
  await page.keyboard.press('Escape');
  await page.reload();
  await openTab(page, 'Dashboards');
  await expect
    .poll(async () => (await titles(page)).slice(0, 3))
    .toEqual(['Ages of women and men', 'Map of nationalities', 'Users by nationality']);
  await expect(panel(page, 'Age bands')).toHaveCount(0);
  // However many there are, most domains are those of a few.
  await expect(panel(page, 'E-mail domains')).toContainText('small groups hidden');
  const persons = Object.values(await readCounts(page, 'E-mail domains'));
  expect(persons.filter((n) => n < 5)).toEqual([]);

  await page.getByRole('button', { name: 'Panels' }).click();
  await page.getByRole('menuitem', { name: 'Default arrangement' }).click();
  await expect
    .poll(async () => (await titles(page)).slice(0, 4))
    .toEqual(['Users by nationality', 'Map of nationalities', 'Ages of women and men', 'E-mail domains']);
});

test(
  'P-SPD-1: the panels are framed and named at once, and what fills them moves nothing',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    await startPipeline(page);
    await seeMoreStoredThan(page, 20);
    const [framed = [], ...later] = await page.evaluate(watchPanels);
    expect(framed.length).toBeGreaterThan(10);
    expect(framed.filter(({ busy }) => !busy)).toEqual([]);
    const places = framed.map(({ place }) => place);
    for (const panels of later) expect(panels.map(({ place }) => place)).toEqual(places);
    expect(later.at(-1)?.filter(({ busy }) => busy)).toEqual([]);
  },
);

/** Of the rows of panels: whether these are read in the order of the page, and whether all but the last are full. */
function findRows(): { inOrder: boolean; full: boolean } {
  const boxes = [...document.querySelectorAll('.dash-panel')].map((element) => element.getBoundingClientRect());
  const right = document.querySelector('.dash-grid')!.getBoundingClientRect().right;
  return {
    inOrder: boxes.every(({ top, left }, at) => {
      const before = boxes[at - 1];
      return before === undefined || top > before.top || (top === before.top && left > before.left);
    }),
    full: boxes.every((box, at) => {
      const next = boxes[at + 1];
      return next === undefined || next.top === box.top || Math.abs(box.right - right) < 1;
    }),
  };
}

/** A row of the file as the table writes it: the same values. */
function toShownRow([name, persons, share]: readonly string[]): readonly string[] {
  const percent = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  return [name ?? '', Number(persons).toLocaleString('en'), Number(share).toLocaleString('en', percent)];
}

async function titles(page: Page): Promise<readonly string[]> {
  return await page.locator('.dash-panel h2').allInnerTexts();
}

async function sizeOf(page: Page, png: Buffer): Promise<{ readonly width: number; readonly opaque: boolean }> {
  return await page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const ink = canvas.getContext('2d');
    ink?.drawImage(image, 0, 0);
    return { width: image.width, opaque: ink?.getImageData(5, 5, 1, 1).data[3] === 255 };
  }, png.toString('base64'));
}

async function textOf(page: Page, svg: string): Promise<string> {
  return await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    if (parsed.querySelector('parsererror') !== null) throw new Error('no SVG');
    return [...parsed.querySelectorAll('text')].map((text) => text.textContent).join('\n');
  }, svg);
}

/** Goes to the dashboards, and reads at each change where its panels and their names are, until nothing is awaited there. */
async function watchPanels() {
  const read = () =>
    [...document.querySelectorAll('.dash-panel')].map((card) => {
      const title = card.querySelector('h2')!;
      const { x, y, width, height } = card.getBoundingClientRect();
      const place = [title.textContent, x, y, width, height, title.getBoundingClientRect().y].join(' ');
      return { place, busy: card.getAttribute('aria-busy') === 'true' };
    });
  const seen: ReturnType<typeof read>[] = [];
  const observer = new MutationObserver(() => {
    const panels = read();
    if (panels.length > 0) seen.push(panels);
  });
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
  document.querySelectorAll('[role=tab]')[1]!.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }));
  do await new Promise(requestAnimationFrame);
  while (seen.length === 0 || seen.at(-1)!.some(({ busy }) => busy));
  observer.disconnect();
  return seen;
}
