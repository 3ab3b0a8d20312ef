import type { Shot } from './album.ts';

const steps = ['start', 'dashboards', 'register'] as const;

/** The steps of a first launch, up to the last, which stays: so that the next look has them too. */
export async function takeTour({ page, tab, take }: Shot): Promise<void> {
  await tab('pipeline');
  for (const [place, step] of steps.entries()) {
    if (place > 0) await page.locator('.tour .button.primary').click();
    await page.locator(`.tour[data-step=${step}]`).waitFor();
    await take(`tour-${step}`);
  }
}
