import { stageNames } from '../pipeline/domain/config.ts';
import { expect, pageOnly, test } from './fixtures.ts';
import { countFiles } from './independent/count.ts';
import { needRealAnswers } from './prerequisites.ts';
import { openConsole, seeLine } from './steps/console.ts';
import { openTab, readBalance, seeMoreStoredThan, seeStored, startPipeline, stopPipeline } from './steps/frame.ts';
import { setPace } from './steps/pace.ts';
import { today } from './steps/recount.ts';
import { seeNumbersEqual, seeNumbersExact } from './steps/shown-numbers.ts';
import { chooseFiles, chooseSynthetic } from './steps/source.ts';
import { seeStage, startStage, stopStage } from './steps/stages.ts';

test('P-SUP-7: files of real answers are read to their end, once, and the numbers are theirs', async ({ vigie }) => {
  const { page, dataDirectory } = vigie;
  const { folder, files } = needRealAnswers();
  const expected = countFiles(files, today());
  await chooseFiles(page, [folder]);
  await startPipeline(page);
  await seeStored(page, expected.stored);
  await seeStage(page, 'producer', 'Stopped');
  await seeStage(page, 'transformer', 'Running');
  await openConsole(page);
  await seeLine(page, new RegExp(`^Source ended after ${expected.published} records$`));
  await stopPipeline(page);
  await seeNumbersEqual(page, dataDirectory, expected);
  await openTab(page, 'Pipeline');
  await startPipeline(page);
  await seeStage(page, 'producer', 'Stopped');
  await stopPipeline(page);
  await seeNumbersEqual(page, dataDirectory, expected);
});

test('the chosen source is kept over a restart, and another goes on with the same numbers', async ({ vigie }) => {
  const { folder } = needRealAnswers();
  await chooseFiles(vigie.page, [folder]);
  await vigie.startAgain();
  await expect(vigie.page.getByRole('radio', { name: 'Files' })).toBeChecked();
  await chooseSynthetic(vigie.page);
  await startPipeline(vigie.page);
  await seeMoreStoredThan(vigie.page, 0);
  await stopPipeline(vigie.page);
  await seeNumbersExact(vigie.page, vigie.dataDirectory);
});

test('P-SUP-6: the pace can be changed while it runs, and has effect', async ({ vigie }) => {
  const { page } = vigie;
  await startPipeline(page);
  await seeMoreStoredThan(page, 0);
  const { stored } = await readBalance(page);
  await setPace(page, 'fastest');
  // At the first pace of 200 a second this would take longer than an expectation waits.
  await seeMoreStoredThan(page, stored + 5000);
  await setPace(page, 'slowest');
  await expect(page.getByTestId('state')).toHaveText(/^Running · 0(\.\d+)? processed\/s/);
  await stopPipeline(page);
  expect(await readBalance(page)).toMatchObject({ agrees: true });
});

test('P-SUP-6: keys that are pressed in a row each move the pace by one step', pageOnly, async ({ vigie }) => {
  const { page } = vigie;
  await setPace(page, 'slowest');
  const slider = page.getByRole('slider', { name: 'Pace' });
  for (let step = 1; step <= 25; step += 1) {
    await slider.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuenow')).toBe(String(step));
  }
  const words = await slider.getAttribute('aria-valuetext');
  await page.reload();
  await expect(slider).toHaveAttribute('aria-valuetext', words!);
});

test('P-SUP-1: each stage starts and stops alone', async ({ vigie }) => {
  const { page, dataDirectory } = vigie;
  await startStage(page, 'producer');
  for (const stage of stageNames.slice(1)) await seeStage(page, stage, 'Stopped');
  await expect(page.getByTestId('balance')).toHaveText(/stored 0 \+ rejected 0 \+ [1-9][\d,]* waiting$/);
  await startStage(page, 'transformer');
  await seeMoreStoredThan(page, 0);
  await stopStage(page, 'producer');
  await expect(page.getByTestId('balance')).toHaveText(/✓/);
  await seeStage(page, 'transformer', 'Running');
  await stopStage(page, 'transformer');
  const { published } = await readBalance(page);
  await startStage(page, 'aggregator');
  await stopStage(page, 'aggregator');
  expect((await readBalance(page)).published).toBe(published);
  await expect(page.getByTestId('state')).toHaveText('Stopped');
  await seeNumbersExact(page, dataDirectory);
});
