import { expect, pageOnly, test } from './fixtures.ts';
import { openConsole, seeLine } from './steps/console.ts';
import { typeDate } from './steps/dates.ts';
import { openTab, readBalance, seeMoreStoredThan, startPipeline, stopPipeline } from './steps/frame.ts';
import { lookFrom, openRewind } from './steps/rewind.ts';
import { seeNumbersExact } from './steps/shown-numbers.ts';
import { seeStage, stopStage } from './steps/stages.ts';

test('P-RWD-9: a rewind in steps, from the log in the graph: everything comes again, and no number changes', async ({
  vigie,
}) => {
  const { page, dataDirectory } = vigie;
  await startPipeline(page);
  await seeMoreStoredThan(page, 300);
  await stopStage(page, 'producer');
  await expect(page.getByTestId('balance')).toHaveText(/✓/);
  const dialog = await openRewind(page);
  await expect(dialog.getByRole('button', { name: 'Set back' })).toBeDisabled();
  await expect(dialog.getByRole('button', { name: 'Show what comes again' })).toBeDisabled();
  const again = await lookFrom(dialog, 0);
  // Whoever stops says so before the last numbers are told.
  await expect.poll(() => readBalance(page)).toEqual(expect.objectContaining({ published: again, agrees: true }));
  const before = await readBalance(page);
  await dialog.getByRole('button', { name: 'Set back' }).click();
  await expect(dialog.getByText('Set back. The journal says who did it.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Start the transformer' }).click();
  await expect(dialog).toBeHidden();
  await seeStage(page, 'transformer', 'Running');
  await openConsole(page);
  await seeLine(page, /^Transformer was rewound: [\d,]+ messages are processed again$/);
  await seeLine(page, /^Processed [\d,]+ messages again$/);
  await openTab(page, 'Journal');
  await expect(page.getByText(/^A stage was set back, to process messages again/)).toBeVisible();
  await openTab(page, 'Pipeline');
  await stopPipeline(page);
  expect(await readBalance(page)).toEqual(before);
  await seeNumbersExact(page, dataDirectory);
});

test(
  'P-RWD-9: what cannot be set back is said, and whoever leaves has changed nothing',
  pageOnly,
  async ({ vigie }) => {
    const { page } = vigie;
    await startPipeline(page);
    await seeMoreStoredThan(page, 10);
    await stopPipeline(page);
    const before = await readBalance(page);
    const dialog = await openRewind(page);
    await dialog.getByRole('combobox', { name: 'From' }).selectOption('offset');
    await dialog.getByRole('textbox', { name: 'Offset' }).fill('x');
    await expect(dialog.getByText('A whole number from 0.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Offset' }).fill('99999999');
    await dialog.getByRole('button', { name: 'Show what comes again' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Choose an offset or a time that the log has.');
    await dialog.getByRole('combobox', { name: 'From' }).selectOption('time');
    await typeDate(dialog.getByRole('group', { name: 'First message from' }), '01/01/2099, 00:00');
    await dialog.getByRole('button', { name: 'Show what comes again' }).click();
    await expect(dialog.getByText(/^Nothing lies between/)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Set back' })).toBeDisabled();
    await expect(dialog.getByText('The transformer stands still until it is started.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await readBalance(page)).toEqual(before);
  },
);
