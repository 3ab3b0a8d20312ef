import type { SourceConfig, SourceCount } from '../../pipeline/domain/config.ts';
import type { AppParts } from '../state/app-context.ts';
import { pipelineStateOf } from '../state/selectors.ts';

/** Takes a source into use, also while the pipeline runs. `count`: behind how many users it ends; null = never by that. */
export async function chooseSource(
  { actions, live, settings }: Pick<AppParts, 'actions' | 'live' | 'settings'>,
  source: SourceConfig,
  count: SourceCount = null,
): Promise<void> {
  const before = live.getState();
  if (!(await actions.ask('source.set', { source, count }))) return;
  await settings.change({ source, sourceCount: count });
  // The producer stopped when all was read, and the other stages went on: there is something to read again.
  if (before.snapshot?.source.ended && pipelineStateOf(before) === 'running')
    await actions.ask('stage.start', { stage: 'producer' });
}
