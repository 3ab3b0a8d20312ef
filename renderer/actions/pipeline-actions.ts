import type { StageName } from '../../pipeline/domain/config.ts';
import { stageNames } from '../../pipeline/domain/config.ts';
import type { PipelineState } from '../../pipeline/domain/snapshot.ts';
import { restartStage } from '../flow/restart-stage.ts';
import type { AppParts } from '../state/app-context.ts';
import { pipelineStateOf, stageOf } from '../state/selectors.ts';
import { always, type WhyNot, type WindowAction } from './window-action.ts';

type Parts = Pick<AppParts, 'live' | 'actions' | 'navigation' | 'wishes'>;

/** Starts and stops of everything and of each stage. */
export function pipelineActions(parts: Parts): readonly WindowAction[] {
  const { actions, navigation, wishes } = parts;
  const state = (): PipelineState | null => pipelineStateOf(parts.live.getState());
  return [
    {
      id: 'pipeline.toggle',
      group: 'pipeline',
      name: ({ words }) => (isStill(state()) ? words.frame.start : words.frame.stop),
      whyNot: () => whyNotToggle(state()),
      run: () => void (isStill(state()) ? actions.ask('pipeline.start', {}) : actions.ask('pipeline.stop', {})),
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
      whyNot: always,
      run: () => {
        navigation.tabChosen('pipeline');
        wishes.setState({ wish: { what: 'pipeline.rewind' } });
      },
    },
  ];
}

function stageActions({ live, actions }: Parts, stage: StageName): readonly WindowAction[] {
  const isOpen = (): boolean => live.getState().connection === 'open';
  const state = () => (isOpen() ? (stageOf(live.getState(), stage)?.state ?? null) : null);
  return [
    {
      id: `stage.start.${stage}`,
      group: 'pipeline',
      name: ({ words, fill }) => fill(words.pipeline.stages.start, { stage: words.terms.stageObjects[stage] }),
      whyNot: () => (state() === null ? 'disconnected' : isStill(state()) ? null : 'runs-already'),
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
      whyNot: () => (state() === null ? 'disconnected' : state() === 'running' ? null : 'not-running'),
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
