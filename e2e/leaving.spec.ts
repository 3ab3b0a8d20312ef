import { connectToOwner } from '../electron/app/control/control-client.ts';
import { readControl } from '../electron/app/control/control-file.ts';
import { expect, test } from './fixtures.ts';
import {
  readBalance,
  recordStates,
  seeMorePublishedThan,
  seeMoreStoredThan,
  startPipeline,
  stopPipeline,
} from './steps/frame.ts';
import { holdProfileStore, quit } from './steps/leaving.ts';
import { setPace } from './steps/pace.ts';
import { seeNumbersExact } from './steps/shown-numbers.ts';

test('P-SHL-9: leaving at full load drains: the program ends well and every number is exact at the next start', async ({
  vigie,
}) => {
  await setPace(vigie.page, 'fastest');
  await startPipeline(vigie.page);
  await seeMoreStoredThan(vigie.page, 5000);
  await quit(vigie);
  await vigie.startAgain();
  const { published, stored, rejected, agrees } = await readBalance(vigie.page);
  expect({ sum: stored + rejected, agrees }).toEqual({ sum: published, agrees: true });
  await expect(vigie.page.getByTestId('state')).toHaveText('Stopped');
  await seeNumbersExact(vigie.page, vigie.dataDirectory);
});

test('P-SHL-9: while it drains the window says how many are to go; asking again leaves, and the next start does the rest', async ({
  vigie,
}) => {
  await startPipeline(vigie.page);
  await seeMoreStoredThan(vigie.page, 0);
  const letGo = holdProfileStore(vigie.dataDirectory);
  await seeMorePublishedThan(vigie.page, (await readBalance(vigie.page)).stored + 100);
  const states = await recordStates(vigie.page);
  await vigie.running.requestQuit();
  await expect.poll(() => states).toContainEqual(expect.stringMatching(/^Stopping, [1-9][\d,]* records to go$/));
  await vigie.running.forceQuit();
  // A command that did not finish its work says so by its exit code; a window has said it in its question.
  expect(await vigie.running.ended()).toBe(vigie.host === 'web' ? 1 : 0);
  letGo();
  await vigie.startAgain();
  await expect(vigie.page.getByTestId('balance')).toHaveText(/ \+ [1-9][\d,]* waiting$/);
  await startPipeline(vigie.page);
  await stopPipeline(vigie.page);
  await seeNumbersExact(vigie.page, vigie.dataDirectory);
});

test('P-SHL-9, P-CLI-19: a command that holds its connection is waited for, until somebody asks again', async ({
  vigie,
}) => {
  const command = await connectToOwner(vigie.dataDirectory);
  await vigie.running.requestQuit();
  await expect.poll(() => readControl(vigie.dataDirectory)).toBeNull();
  expect(await command?.bridge.call('pipeline.stop', {})).toMatchObject({ ok: true });
  await vigie.running.forceQuit();
  expect(await vigie.running.ended()).toBe(vigie.host === 'web' ? 1 : 0);
  expect(await command?.bridge.call('pipeline.stop', {})).toMatchObject({ error: { code: 'disconnected' } });
});
