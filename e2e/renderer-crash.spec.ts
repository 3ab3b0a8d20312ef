import { expect, test } from './fixtures.ts';
import { readSettledHistory, seeHistory } from './steps/history.ts';
import { readBalance, seeMoreStoredThan, startPipeline, stopPipeline } from './steps/frame.ts';
import { seeNumbersExact } from './steps/shown-numbers.ts';

test('P-SHL-7: a page whose process died comes back with the same history, and the pipeline never noticed', async ({
  vigie,
}) => {
  const { page, running, dataDirectory } = vigie;
  await startPipeline(page);
  await seeMoreStoredThan(page, 500);
  const history = await readSettledHistory(page);
  const { stored } = await readBalance(page);
  await running.crashPage();
  const after = await running.pageAfterCrash();
  await expect(after.getByRole('button', { name: 'Stop pipeline' })).toBeVisible();
  await seeMoreStoredThan(after, stored);
  await seeHistory(after, history);
  await stopPipeline(after);
  await seeNumbersExact(after, dataDirectory);
});
