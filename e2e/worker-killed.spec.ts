import { stageNames } from '../pipeline/domain/config.ts';
import { test } from './fixtures.ts';
import { openConsole, seeLine } from './steps/console.ts';
import { openTab, readBalance, seeMoreStoredThan, startPipeline, stopPipeline } from './steps/frame.ts';
import { seeNumbersExact } from './steps/shown-numbers.ts';
import { seeStage, stageWords } from './steps/stages.ts';
import { endWorker } from './steps/worker-thread.ts';

test('P-SUP-3: a worker that dies is started again, the console says so, and every number stays exact', async ({
  vigie,
}) => {
  const { page, running, dataDirectory } = vigie;
  await startPipeline(page);
  await seeMoreStoredThan(page, 0);
  for (const stage of stageNames) {
    const { stored } = await readBalance(page);
    await endWorker(await running.inspectorUrl(), stage);
    await openConsole(page);
    await seeLine(page, new RegExp(`^${stageWords[stage]} ended unexpectedly \\(.*code 13\\); restart 1`));
    await openTab(page, 'Pipeline');
    await seeStage(page, stage, 'Running');
    await seeMoreStoredThan(page, stored);
  }
  await stopPipeline(page);
  await seeNumbersExact(page, dataDirectory);
});
