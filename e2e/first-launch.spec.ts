import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { descriptionOf, panel, pictureOf } from './steps/dashboards.ts';
import { openTab, readBalance, seeMoreStoredThan, startPipeline, stopPipeline } from './steps/frame.ts';

test.use({ isFirstLaunch: true });

test('at the first launch nothing is asked, and nothing but the program itself is', async ({ vigie }) => {
  const { page } = vigie;
  const origin = await page.evaluate(() => location.origin);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) elsewhere.push(request.url());
  });
  await page.reload();
  await expect(page.getByRole('button', { name: 'Start pipeline' })).toBeEnabled();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByTestId('state')).toHaveText('Stopped');
  expect(await readBalance(page)).toEqual({ published: 0, stored: 0, rejected: 0, agrees: true });
  expect(elsewhere).toEqual([]);
});

test('P-TUR-1, P-TUR-2: one click, and the charts move within a minute; the tour goes along, and once left is not shown again', async ({
  vigie,
}) => {
  const { page } = vigie;
  const tour = page.getByRole('region', { name: 'Tour of three steps' });
  await expect(tour).toContainText('Step 1 of 3');
  expect(await page.evaluate(findCovered)).toEqual([]);
  const graph = page.getByRole('region', { name: 'Flow of records' });
  const place = await graph.boundingBox();
  const clickedMs = performance.now();
  await startPipeline(page);
  await expect(tour).toContainText('Watch the dashboards');
  await expect(page.getByText('Users flow: the dashboards show them at once.')).toBeVisible();
  expect(await graph.boundingBox()).toEqual(place);
  await openTab(page, 'Dashboards');
  await expect(tour).toContainText('Keep the register');
  expect(await page.evaluate(findCovered)).toEqual([]);
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([]);
  await tour.getByRole('button', { name: 'Done' }).press('Escape');
  await expect(tour).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Dashboards' })).toBeFocused();
  for (const chart of ['Users by nationality', 'Arrivals over time']) {
    // What is out of view is not drawn.
    await panel(page, chart).scrollIntoViewIfNeeded();
    const picture = await pictureOf(page, chart);
    const description = await descriptionOf(page, chart);
    await expect.poll(() => pictureOf(page, chart), `the picture of ${chart}`).not.toBe(picture);
    await expect.poll(() => descriptionOf(page, chart), `the words of ${chart}`).not.toBe(description);
  }
  expect(performance.now() - clickedMs).toBeLessThan(60_000);
  const { stored } = await readBalance(page);
  const figures = await panel(page, 'Average age').innerText();
  await seeMoreStoredThan(page, stored);
  await expect(panel(page, 'Average age')).not.toHaveText(figures, { useInnerText: true });
  await stopPipeline(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Start pipeline' })).toBeEnabled();
  await expect(tour).toHaveCount(0);
});

/** Controls of the window and nodes of the graph of which the tour hides a part. */
function findCovered(): string[] {
  const tour = document.querySelector('.tour')!.getBoundingClientRect();
  return [...document.querySelectorAll('#root :is(button, [role=slider], .flow-node)')]
    .filter((element) => element.closest('.tour') === null)
    .filter((element) => {
      const { top, left, right, bottom } = element.getBoundingClientRect();
      return top < tour.bottom && bottom > tour.top && left < tour.right && right > tour.left;
    })
    .map((element) => element.outerHTML.slice(0, 100));
}
