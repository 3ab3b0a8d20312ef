import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from './fixtures.ts';

test('P-SUP-2 a drain that cannot end is said, cut short on demand, and what waited is stored after the next start', async ({
  vigie,
}) => {
  const { page } = vigie;
  const balance = page.getByTestId('balance');
  const start = page.getByRole('button', { name: 'Start pipeline' });
  await start.click();
  await expect(balance).toHaveText(/stored [1-9]/);

  const release = holdStore(join(vigie.dataDirectory, 'profiles.sqlite'));
  await expect(page.getByRole('region', { name: 'Stages' })).toContainText('Waits for the store');
  await expect(page.getByText('Transformer The store is busy. Another program holds one of its files.')).toBeVisible();
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
});

/** Holds a store's write lock, as another program would. Returns the way to let it go. */
function holdStore(file: string): () => void {
  const store = new DatabaseSync(file, { timeout: 5000 });
  store.exec('BEGIN IMMEDIATE');
  return () => store.close();
}
