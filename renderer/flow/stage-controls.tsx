import type { StageName } from '../../pipeline/domain/config.ts';
import type { StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { hasRest, lastStateOf, standsStill } from '../state/selectors.ts';
import { restartStage } from './restart-stage.ts';
import { heardTone, toneOf } from './tone.ts';
import { whyNotStage } from './why-not-stage.ts';
import { HostButton } from '../ui/host-button.tsx';

/** What it waits for, else its state. */
export function StageState({ stage }: { readonly stage: StageSnapshot }) {
  const { terms } = useText().words;
  const { state, wait } = stage;
  const tone = useLive((live) => heardTone(toneOf(stage), live));
  return <span className={`pill tone-${tone}`}>{wait === null ? terms.states[state] : terms.waits[wait.reason]}</span>;
}

type StageButtonWords = Readonly<Record<'start' | 'stop' | 'startShort' | 'stopShort', string>>;

interface StageButtonProps {
  readonly name: StageName;
  readonly stage: StageSnapshot;
  /** Where starting and stopping have names of their own. */
  readonly named?: StageButtonWords;
}

/** Starts what stands still, and stops what does not. */
export function StageButton({ name, stage, named }: StageButtonProps) {
  const { actions } = useApp();
  const text = useText();
  const words = named ?? text.words.pipeline.stages;
  const isStopped = standsStill(stage);
  const pipeline = useLive(lastStateOf);
  const label = isStopped ? words.start : words.stop;
  return (
    <HostButton
      type="button"
      className="button small stage-button"
      act={isStopped ? 'changes' : 'looks'}
      whyNot={whyNotStage(isStopped ? 'start' : 'stop', stage.state, pipeline)}
      aria-label={text.fill(label, { stage: text.words.terms.stageObjects[name] })}
      onClick={() => void actions.ask(isStopped ? 'stage.start' : 'stage.stop', { stage: name })}
    >
      {isStopped ? words.startShort : words.stopShort}
    </HostButton>
  );
}

/** Of a source with an end, to stop reading it is to cancel that (P-WCH-9); one that cannot be replayed is not gone on with. */
export function SourceButton({ stage }: { readonly stage: StageSnapshot }) {
  const { source: words, stages } = useText().words.pipeline;
  const kind = useLive(({ snapshot }) => (snapshot && hasRest(snapshot) ? snapshot.source.kind : null));
  if (kind === null) return <StageButton name="producer" stage={stage} />;
  const start =
    kind === 'randomuser'
      ? { start: stages.start, startShort: stages.startShort }
      : { start: words.goOn, startShort: words.goOnShort };
  return (
    <StageButton name="producer" stage={stage} named={{ ...start, stop: words.cancel, stopShort: words.cancelShort }} />
  );
}

/** Drains and starts again, with the newest settings; not offered where there is nothing to stop. */
export function RestartButton({ name, stage }: { readonly name: StageName; readonly stage: StageSnapshot }) {
  const { actions } = useApp();
  const text = useText();
  const pipeline = useLive(lastStateOf);
  const words = text.words.pipeline.stages;
  return (
    <HostButton
      type="button"
      className="button small"
      act="changes"
      whyNot={whyNotStage('restart', stage.state, pipeline)}
      aria-label={text.fill(words.restart, { stage: text.words.terms.stageObjects[name] })}
      onClick={() => void restartStage(actions, name)}
    >
      {words.restartShort}
    </HostButton>
  );
}
