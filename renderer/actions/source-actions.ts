import { sourceConfigSchema, type Pace, type SourceKind } from '../../pipeline/domain/config.ts';
import { chooseSource } from '../flow/choose-source.ts';
import { whyNotSource } from '../flow/why-not-source.ts';
import { paceText } from '../i18n/pace-text.ts';
import type { AppParts } from '../state/app-context.ts';
import { whyNotAsked } from '../state/hindrance.ts';
import { hasRest, pipelineStateOf, standsStill } from '../state/selectors.ts';
import type { WhyNot, WindowAction } from './window-action.ts';

type Parts = Pick<AppParts, 'connection' | 'live' | 'actions' | 'settings' | 'navigation' | 'wishes'>;

const kinds = ['synthetic', 'randomuser', 'files'] as const satisfies readonly SourceKind[];
const paces: readonly Pace[] = [1 / 6, 1, 10, 100, 1000, 10_000, 'max'];

/** Where users come from, and how fast. */
export function sourceActions(parts: Parts): readonly WindowAction[] {
  return [
    ...kinds.map((kind) => sourceAction(parts, kind)),
    countAction(parts),
    cancelAction(parts),
    ...paces.map((pace) => paceAction(parts, pace)),
  ];
}

function sourceAction(parts: Parts, kind: SourceKind): WindowAction {
  const { live, settings, navigation, wishes } = parts;
  return {
    id: `source.${kind}`,
    group: 'source',
    name: ({ words, fill }) =>
      fill(kind === 'files' ? words.actions.sourceFiles : words.actions.source, { source: words.terms.sources[kind] }),
    whyNot: () =>
      whyNotSource(pipelineStateOf(live.getState()), whyNotAsked(parts, 'changes')) ??
      (kind !== 'files' && settings.getState().settings?.source.kind === kind ? 'chosen' : null),
    run: () => {
      if (kind !== 'files') return void chooseSource(parts, sourceConfigSchema.parse({ kind }));
      navigation.tabChosen('pipeline');
      wishes.setState({ wish: { what: 'source.files' } });
    },
  };
}

/** Opens the form that asks behind how many users the source ends. */
function countAction(parts: Parts): WindowAction {
  const { live, settings, navigation, wishes } = parts;
  return {
    id: 'source.count',
    group: 'source',
    name: ({ words }) => words.actions.sourceCount,
    whyNot: () =>
      whyNotSource(pipelineStateOf(live.getState()), whyNotAsked(parts, 'changes')) ??
      (settings.getState().settings?.source.kind === 'files' ? 'ends-by-itself' : null),
    run: () => {
      navigation.tabChosen('pipeline');
      wishes.setState({ wish: { what: 'source.count' } });
    },
  };
}

/** Stops the reading of a source with an end; starting the producer goes on with it. */
function cancelAction({ live, actions }: Parts): WindowAction {
  return {
    id: 'source.cancel',
    group: 'source',
    name: ({ words }) => words.pipeline.source.cancel,
    whyNot: () => {
      const { connection, snapshot } = live.getState();
      if (connection !== 'open' || snapshot === null) return 'disconnected';
      const { producer } = snapshot.stages;
      if (!hasRest(snapshot) || standsStill(producer)) return 'not-being-read';
      return producer.state === 'draining' ? 'busy' : null;
    },
    run: () => void actions.ask('stage.stop', { stage: 'producer' }),
  };
}

function paceAction(parts: Parts, pace: Pace): WindowAction {
  const { live, actions } = parts;
  const whyNot = (): WhyNot | null =>
    whyNotAsked(parts, 'changes') ?? (live.getState().snapshot?.pace === pace ? 'chosen' : null);
  return {
    id: `pace.${pace === 'max' ? pace : Math.round(pace * 60)}`,
    group: 'source',
    name: (text) => text.fill(text.words.actions.pace, { pace: paceText(pace, text) }),
    whyNot,
    run: () => void actions.ask('pace.set', { pace }),
  };
}
