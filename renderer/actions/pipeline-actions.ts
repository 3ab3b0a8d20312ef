import type { StageName } from '../../pipeline/domain/config.ts';
import { stageNames } from '../../pipeline/domain/config.ts';
import type { PipelineState } from '../../pipeline/domain/snapshot.ts';
import { restartStage } from '../flow/restart-stage.ts';
import { type StageAct, whyNotStage } from '../flow/why-not-stage.ts';
import type { AppParts } from '../state/app-context.ts';
import { whyNotAsked } from '../state/hindrance.ts';
import { lastStateOf, pipelineStateOf, stageOf } from '../state/selectors.ts';
import type { WhyNot, WindowAction } from './window-action.ts';

type Parts = Pick<AppParts, 'connection' | 'live' | 'actions' | 'navigation' | 'wishes'>;

/** Starts and stops of everything and of each stage. */
export function pipelineActions(parts: Parts): readonly WindowAction[] {
  const { actions, navigation, wishes } = parts;
  const state = (): PipelineState | null => pipelineStateOf(parts.live.getState());
  const last = (): PipelineState | null => lastStateOf(parts.live.getState());
  return [
    {
      id: 'pipeline.toggle',
      group: 'pipeline',
      name: ({ words }) => (isStill(last()) ? words.frame.start : words.frame.stop),
      whyNot: () => whyNotAsked(parts, isStill(last()) ? 'changes' : 'looks') ?? whyNotToggle(last()),
      run: () => void (isStill(last()) ? actions.ask('pipeline.start', {}) : actions.ask('pipeline.stop', {})),
    },
    {
      id: 'pipeline.force',
      group: 'pipeline',
      name: ({ words }) => words.actions.force,
      whyNot: () => (state() === null ? 'disconnected' : state() === 'draining' ? null : 'only-draining'),
      run: () => void actions.ask('pipeline.stop', { force: true }),
    },
    ...stageNames.flatMap((stage) => stageActions(parts, stage)),
    {
      id: 'pipeline.rewind',
      group: 'pipeline',
      name: ({ words }) => words.rewind.open,
      whyNot: () => whyNotAsked(parts, 'looks'),
      run: () => {
        navigation.tabChosen('pipeline');
        wishes.setState({ wish: { what: 'pipeline.rewind' } });
      },
    },
  ];
}

function stageActions(parts: Parts, stage: StageName): readonly WindowAction[] {
  const { actions } = parts;
  return [
    stageAction(parts, stage, { act: 'start', run: () => void actions.ask('stage.start', { stage }) }),
    stageAction(parts, stage, { act: 'stop', run: () => void actions.ask('stage.stop', { stage }) }),
    stageAction(parts, stage, { act: 'restart', run: () => void restartStage(actions, stage) }),
  ];
}

function stageAction(
  parts: Parts,
  stage: StageName,
  { act, run }: { readonly act: StageAct; readonly run: () => void },
): WindowAction {
  return {
    id: `stage.${act}.${stage}`,
    group: 'pipeline',
    name: ({ words, fill }) => fill(words.pipeline.stages[act], { stage: words.terms.stageObjects[stage] }),
    whyNot: () => {
      const live = parts.live.getState();
      const known = stageOf(live, stage);
      const away = whyNotAsked(parts, 'looks');
      if (away !== null || known === null) return away;
      const not = whyNotStage(act, known.state, lastStateOf(live));
      // One may be stopped where nothing may be changed, too.
      return not ?? (act === 'stop' ? null : whyNotAsked(parts, 'changes'));
    },
    run,
  };
}

function isStill(state: PipelineState | null): boolean {
  return state === null || state === 'stopped' || state === 'failed';
}

function whyNotToggle(state: PipelineState | null): WhyNot | null {
  if (state === null) return 'disconnected';
  return state === 'draining' ? 'busy' : null;
}
