import { expect, type Page } from '@playwright/test';
import type { StageName } from '../../pipeline/domain/config.ts';

/** The stages as the window calls them in English. */
export const stageWords: Readonly<Record<StageName, string>> = {
  producer: 'Producer',
  transformer: 'Transformer',
  aggregator: 'Aggregator',
};

/** Waits until the table of stages, on the pipeline's screen, shows a stage in this state. */
export async function seeStage(page: Page, stage: StageName, state: 'Running' | 'Stopped'): Promise<void> {
  const row = page
    .getByRole('region', { name: 'Stages' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: stageWords[stage] }) });
  await expect(row).toContainText(state);
}

export async function startStage(page: Page, stage: StageName): Promise<void> {
  await page.getByRole('button', { name: `Start ${stage}` }).click();
  await seeStage(page, stage, 'Running');
}

export async function stopStage(page: Page, stage: StageName): Promise<void> {
  await page.getByRole('button', { name: `Stop ${stage}` }).click();
  await seeStage(page, stage, 'Stopped');
}
