import { expect, test } from './fixtures.ts';
import { openTab, seeMoreStoredThan, startPipeline, stopPipeline } from './steps/frame.ts';
import { seeSelectionExact } from './steps/selection.ts';
import { seeNumbersExact } from './steps/shown-numbers.ts';

test('P-DEL-7, P-DEL-11, P-WHO-4, P-WHO-5, P-WHO-6: after a stop every number that is shown equals a recount and an independent count', async ({
  vigie,
}) => {
  const { page, dataDirectory } = vigie;
  await startPipeline(page);
  await seeMoreStoredThan(page, 300);
  await stopPipeline(page);
  await seeNumbersExact(page, dataDirectory);
  await page.getByRole('button', { name: 'Recount' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'equal to a recount' })).toBeVisible();
  await seeSelectionExact(page);
  // A second run goes on where the first one was, and stays exact.
  await startPipeline(page);
  await seeMoreStoredThan(page, 600);
  await stopPipeline(page);
  await openTab(page, 'Pipeline');
  await seeNumbersExact(page, dataDirectory);
});
