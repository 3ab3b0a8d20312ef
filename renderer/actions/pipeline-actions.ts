import type { StageName } from '../../pipeline/domain/config.ts';
import { stageNames } from '../../pipeline/domain/config.ts';
import type { PipelineState } from '../../pipeline/domain/snapshot.ts';
import { restartStage } from '../flow/restart-stage.ts';
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
  const { live, actions } = parts;
  const isOpen = (): boolean => live.getState().connection === 'open';
  const state = () => (isOpen() ? (stageOf(live.getState(), stage)?.state ?? null) : null);
  return [
    {
      id: `stage.start.${stage}`,
      group: 'pipeline',
      name: ({ words, fill }) => fill(words.pipeline.stages.start, { stage: words.terms.stageObjects[stage] }),
      whyNot: () =>
        state() === null ? 'disconnected' : isStill(state()) ? whyNotAsked(parts, 'changes') : 'runs-already',
      run: () => void actions.ask('stage.start', { stage }),
    },
    {
      id: `stage.stop.${stage}`,
      group: 'pipeline',
      name: ({ words, fill }) => fill(words.pipeline.stages.stop, { stage: words.terms.stageObjects[stage] }),
      whyNot: () => (state() === null ? 'disconnected' : isStill(state()) ? 'not-running' : whyNotToggle(state())),
      run: () => void actions.ask('stage.stop', { stage }),
    },
    {
      id: `stage.restart.${stage}`,
      group: 'pipeline',
      name: ({ words, fill }) => fill(words.pipeline.stages.restart, { stage: words.terms.stageObjects[stage] }),
      whyNot: () =>
        state() === null ? 'disconnected' : state() === 'running' ? whyNotAsked(parts, 'changes') : 'not-running',
      run: () => void restartStage(actions, stage),
    },
  ];
}

function isStill(state: PipelineState | null): boolean {
  return state === null || state === 'stopped' || state === 'failed';
}

function whyNotToggle(state: PipelineState | null): WhyNot | null {
  if (state === null) return 'disconnected';
  return state === 'draining' ? 'busy' : null;
}
