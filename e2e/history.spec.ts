import { expect, pageOnly, test } from './fixtures.ts';
import { openConsole } from './steps/console.ts';
import { readSettledHistory, seeHistory } from './steps/history.ts';
import { readBalance, seeMoreStoredThan, startPipeline, stopPipeline } from './steps/frame.ts';
import { seeSpanInConsole } from './steps/span.ts';
import { quit } from './steps/leaving.ts';
import { seeNumbersExact } from './steps/shown-numbers.ts';

test('P-SPN-1, P-SPN-2: navigation, reload and restart keep the history and the balance; a span of it leads to the console', async ({
  vigie,
}) => {
  await startPipeline(vigie.page);
  await seeMoreStoredThan(vigie.page, 600);
  await stopPipeline(vigie.page);
  const balance = await readBalance(vigie.page);
  const history = await readSettledHistory(vigie.page);
  expect(await readBalance(vigie.page)).toEqual(balance);

  await openConsole(vigie.page);
  await seeHistory(vigie.page, history);
  await seeSpanInConsole(vigie.page);

  await vigie.page.reload();
  await seeHistory(vigie.page, history);

  await quit(vigie);
  await vigie.startAgain();
  expect(await readBalance(vigie.page)).toEqual(balance);
  await seeHistory(vigie.page, history);
  await seeNumbersExact(vigie.page, vigie.dataDirectory);
});

test('a reload while the pipeline runs goes on showing it, from the tab that was open', pageOnly, async ({ vigie }) => {
  const { page } = vigie;
  await startPipeline(page);
  await seeMoreStoredThan(page, 400);
  const history = await readSettledHistory(page);
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Dashboards' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'Stop pipeline' })).toBeVisible();
  await seeHistory(page, history);
  await seeMoreStoredThan(page, (await readBalance(page)).stored);
});
