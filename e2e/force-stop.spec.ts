import { expect, test } from './fixtures.ts';
import { holdProfileStore } from './steps/leaving.ts';
import { seeNumbersExact } from './steps/shown-numbers.ts';

test('P-SUP-2 a drain that cannot end is said, cut short on demand, and what waited is stored after the next start', async ({
  vigie,
}) => {
  const { page } = vigie;
  const balance = page.getByTestId('balance');
  const start = page.getByRole('button', { name: 'Start pipeline' });
  await start.click();
  await expect(balance).toHaveText(/stored [1-9]/);

  const release = holdProfileStore(vigie.dataDirectory);
  await expect(page.getByRole('region', { name: 'Stages' })).toContainText('Waits for the store');
  await expect(
    page.getByText('Transformer · The store is busy. Another program holds one of its files.'),
  ).toBeVisible();
  await expect(balance).toHaveText(/\+ [1-9][\d,]* waiting$/);
  await page.getByRole('button', { name: 'Stop pipeline' }).click();
  await expect(page.getByTestId('state')).toHaveText(/^Stopping, [1-9][\d,]* records? to go$/);
  await page.getByRole('button', { name: 'Stop now' }).click();
  await expect(start).toBeEnabled();
  await expect(balance).toHaveText(/\+ [1-9][\d,]* waiting$/);

  release();
  await start.click();
  await page.getByRole('button', { name: 'Stop pipeline' }).click();
  await expect(start).toBeVisible();
  await expect(balance).toHaveText(/✓$/);
  await seeNumbersExact(page, vigie.dataDirectory);
});
