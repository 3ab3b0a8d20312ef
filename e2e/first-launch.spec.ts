import { expect, test } from './fixtures.ts';

test('one click starts the pipeline, the figures move, and stop leaves a balance that agrees', async ({ vigie }) => {
  const { page } = vigie;
  await page.getByRole('button', { name: /start pipeline/i }).click();
  await expect(page.getByRole('button', { name: /stop pipeline/i })).toBeVisible();
  await expect(page.getByTestId('balance')).toHaveText(/stored [1-9]/);
  await page.getByRole('tab', { name: 'Dashboards' }).click();
  await expect(page.locator('canvas').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Console' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Console' })).toBeVisible();
  await page.getByRole('button', { name: /stop pipeline/i }).click();
  await expect(page.getByRole('button', { name: /start pipeline/i })).toBeEnabled({ timeout: 20_000 });
  await expect(page.getByTestId('balance')).toHaveText(/✓/);
});
