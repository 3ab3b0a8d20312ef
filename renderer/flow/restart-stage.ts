import type { StageName } from '../../pipeline/domain/config.ts';
import type { Actions } from '../state/actions.ts';

/** Drains a stage and starts it again, with the newest settings. */
export async function restartStage(actions: Actions, stage: StageName): Promise<void> {
  if (await actions.ask('stage.stop', { stage })) await actions.ask('stage.start', { stage });
}
