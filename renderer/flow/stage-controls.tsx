import type { StageName } from '../../pipeline/domain/config.ts';
import type { StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { restartStage } from './restart-stage.ts';
import { standsStill } from '../state/selectors.ts';
import { toneOf } from './tone.ts';

/** What it waits for, else its state. */
export function StageState({ stage }: { readonly stage: StageSnapshot }) {
  const { terms } = useText().words;
  const { state, wait } = stage;
  return (
    <span className={`pill tone-${toneOf(stage)}`}>
      {wait === null ? terms.states[state] : terms.waits[wait.reason]}
    </span>
  );
}

/** Starts what stands still, and stops what does not. */
export function StageButton({ name, stage }: { readonly name: StageName; readonly stage: StageSnapshot }) {
  const { actions } = useApp();
  const text = useText();
  const words = text.words.pipeline.stages;
  const isStopped = standsStill(stage);
  const label = isStopped ? words.start : words.stop;
  return (
    <button
      type="button"
      className="button small stage-button"
      disabled={stage.state === 'draining'}
      aria-label={text.fill(label, { stage: text.words.terms.stageObjects[name] })}
      onClick={() => void actions.ask(isStopped ? 'stage.start' : 'stage.stop', { stage: name })}
    >
      {isStopped ? words.startShort : words.stopShort}
    </button>
  );
}

/** Drains and starts again, with the newest settings; not offered where there is nothing to stop. */
export function RestartButton({ name, stage }: { readonly name: StageName; readonly stage: StageSnapshot }) {
  const { actions } = useApp();
  const text = useText();
  const words = text.words.pipeline.stages;
  return (
    <button
      type="button"
      className="button small"
      disabled={stage.state !== 'running'}
      aria-label={text.fill(words.restart, { stage: text.words.terms.stageObjects[name] })}
      onClick={() => void restartStage(actions, name)}
    >
      {words.restartShort}
    </button>
  );
}
