import type { Shot } from './album.ts';

const nodes = ['source', 'raw', 'transformer', 'profiles', 'clean', 'rejected', 'aggregator', 'aggregates'] as const;

/** What each node of the graph opens: the stages with what they do, the topics with their partitions, the stores with the times of their writes. */
export async function takeGraph({ page, tab, take }: Shot): Promise<void> {
  await tab('pipeline');
  const openers = page.locator('.flow-opener');
  await openers.first().waitFor();
  for (const [place, name] of nodes.entries()) {
    await openers.nth(place).click();
    // The log is asked when its popover opens.
    await page.locator('.node-details :is(td, dd, [role=alert], .stage-says)').first().waitFor();
    await take(`graph-${name}`);
    await page.keyboard.press('Escape');
  }
}
