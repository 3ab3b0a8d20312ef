import { expect, type Page } from '@playwright/test';

/** The two ends of the slider: one user in six seconds, and as fast as it goes. */
export async function setPace(page: Page, pace: 'slowest' | 'fastest'): Promise<void> {
  const slider = page.getByRole('slider', { name: 'Pace' });
  // Until the host has told the pace, the slider does not move.
  await expect(slider).toBeEnabled();
  await slider.press(pace === 'fastest' ? 'End' : 'Home');
  const end = (await slider.getAttribute(pace === 'fastest' ? 'aria-valuemax' : 'aria-valuemin')) ?? '';
  await expect(slider).toHaveAttribute('aria-valuenow', end);
}
