import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, pageOnly, test } from './fixtures.ts';
import { lines, matches, openConsole, readLineCounts, searchFor, seeLine, toggleLines } from './steps/console.ts';
import { seeMoreStoredThan, startPipeline, stopPipeline } from './steps/frame.ts';
import { chooseLanguage } from './steps/look.ts';
import { saveToFolder } from './steps/saved-file.ts';

test('filters show the lines of the chosen levels and stages, and say how many of all', async ({ vigie }) => {
  const { page } = vigie;
  await runAndStop(page);
  await expect(lines(page)).toContainText('Producer started');
  await expect(lines(page)).toContainText('Source opened');
  const first = await readLineCounts(page);
  expect(first.shown).toBeLessThan(first.kept);

  await toggleLines(page, 'Levels', 'Debug');
  await expect.poll(() => readLineCounts(page)).toEqual({ shown: first.kept, kept: first.kept });
  await toggleLines(page, 'Levels', 'Debug');

  await toggleLines(page, 'Stages', 'application');
  await expect(lines(page)).not.toContainText('Producer started');
  await expect(lines(page)).toContainText('Source opened');
  await toggleLines(page, 'Stages', 'producer');
  await toggleLines(page, 'Stages', 'transformer');
  await toggleLines(page, 'Stages', 'aggregator');
  await page.getByRole('button', { name: 'Show all levels and stages' }).click();
  await expect.poll(() => readLineCounts(page)).toEqual({ shown: first.kept, kept: first.kept });

  await toggleLines(page, 'Stages', 'transformer');
  await searchFor(page, 'started');
  await chooseFilter(page, 'Save these filters…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Starts');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.reload();
  await openConsole(page);
  await chooseFilter(page, 'Starts');
  await expect(matches(page)).toHaveText('– of 3');
  const stage = page.getByRole('group', { name: 'Stages' }).getByRole('button', { name: 'transformer' });
  await expect(stage).toHaveAttribute('aria-pressed', 'false');
  await chooseFilter(page, 'Everything');
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test(
  'search finds text and regular expressions, steps through what it found, and says what it cannot read',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    await runAndStop(page);
    await searchFor(page, 'STARTED');
    await expect(matches(page)).toHaveText('– of 3');
    await expect(lines(page).locator('mark')).toHaveText(['started', 'started', 'started']);
    await page.getByRole('searchbox').press('Enter');
    await expect(matches(page)).toHaveText('1 of 3');
    await page.getByRole('button', { name: 'Next match' }).click();
    await expect(matches(page)).toHaveText('2 of 3');
    await page.getByRole('button', { name: 'Previous match' }).click();
    await expect(matches(page)).toHaveText('1 of 3');

    await searchFor(page, '/started$|démarré$/');
    await page.getByRole('searchbox').press('Enter');
    await page.getByRole('searchbox').press('Enter');
    await expect(matches(page)).toHaveText('2 of 3');
    const marked = page.getByRole('log').locator('[aria-current=true]');
    await expect(marked).toContainText('started');
    await chooseLanguage(page, 'en', 'Français');
    await expect(matches(page)).toHaveText('2 sur 3');
    await expect(marked).toContainText('démarré');
    await chooseLanguage(page, 'fr', 'English');
    await expect(matches(page)).toHaveText('2 of 3');

    await searchFor(page, '/^(Producer|Aggregator) started$/');
    await expect(matches(page)).toHaveText('– of 2');
    await searchFor(page, '/^started/');
    await expect(matches(page)).toHaveText('no match');
    await searchFor(page, '/(/');
    await expect(matches(page)).toHaveText(/^Not a regular expression: /);

    await searchFor(page, '');
    await page.getByRole('button', { name: 'Copy or save' }).click();
    const file = await saveToFolder(vigie, page.getByRole('menuitem', { name: 'Save as JSON lines' }));
    const saved = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { code: string });
    expect(saved).toHaveLength((await readLineCounts(page)).shown);
    expect(saved.filter(({ code }) => code === 'stage-started')).toHaveLength(3);
  },
);

test(
  'P-CNS-5: a pause holds the lines, counts what comes meanwhile, and following goes on with all of it',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    await openConsole(page);
    await toggleLines(page, 'Levels', 'Debug');
    await startPipeline(page);
    await seeLine(page, /^Stored \d+ of \d+ records/);
    await page.getByRole('button', { name: 'Pause' }).click();
    const { kept } = await readLineCounts(page);
    const held = await lines(page).innerText();
    const news = page.getByRole('button', { name: /^[\d,]+ new lines?$/ });
    await expect(news).toHaveText(/[2-9]|\d\d/);
    expect(await readLineCounts(page)).toEqual({ shown: kept, kept });
    expect(await lines(page).innerText()).toBe(held);
    const [below, list] = [await news.boundingBox(), await lines(page).boundingBox()];
    expect(below!.y, 'it lies over no line').toBeGreaterThanOrEqual(list!.y + list!.height);
    await news.click();
    await expect(news).toHaveCount(0);
    await expect.poll(async () => (await readLineCounts(page)).kept).toBeGreaterThan(kept + 1);
    await stopPipeline(page);
    // Following means that the newest line is in view.
    const newest = lines(page).getByText(/^Aggregator stopped after/);
    await expect(newest).toBeInViewport();
    await page.setViewportSize({ width: 1024, height: 480 });
    await expect(newest).toBeInViewport();
  },
);

async function chooseFilter(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

async function runAndStop(page: Page): Promise<void> {
  await openConsole(page);
  await startPipeline(page);
  await seeMoreStoredThan(page, 0);
  await stopPipeline(page);
  await seeLine(page, /^Aggregator stopped after/);
}
