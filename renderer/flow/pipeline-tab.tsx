import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { HelpLink } from '../help/help-link.tsx';
import { helpOfTab } from '../help/help-places.ts';
import { RewindDialog } from '../rewind/rewind-dialog.tsx';
import { ReadOnlyNote } from '../settings/read-only-note.tsx';
import { useLive } from '../state/app-context.ts';
import { useWish } from '../state/use-wish.ts';
import { BalanceCard } from './balance-card.tsx';
import { hintOf, isFirstLaunch } from './first-hint.ts';
import { FlowGraph } from './flow-graph.tsx';
import { PaceSlider } from './pace-slider.tsx';
import { SourceChoice } from './source-choice.tsx';
import { SourceEnd } from './source-end.tsx';
import { StageTable } from './stage-table.tsx';
import { StageTroubles } from './stage-troubles.tsx';
import { StateSince } from './state-since.tsx';
import { ArrivalsCard, LatencyCard } from './trend-card.tsx';

/** The connected parent of the pipeline's screen. */
export function PipelineTab() {
  const { pipeline } = useText().words;
  const isNew = useLive(isFirstLaunch);
  const hint = useLive(hintOf);
  const [wasNew, setWasNew] = useState(isNew);
  if (isNew && !wasNew) setWasNew(true);
  const [isRewinding, setRewinding] = useState(false);
  useWish('pipeline.rewind', () => setRewinding(true));
  return (
    <section className="screen pipeline" aria-label={pipeline.title}>
      <div className="screen-head">
        <h1>{pipeline.title}</h1>
        <HelpLink {...helpOfTab.pipeline} />
        <StateSince />
        <span className="grow" />
        <SourceChoice />
        <SourceEnd />
        <PaceSlider />
      </div>
      <ReadOnlyNote />
      {/* It keeps its place once all runs, so that nothing below it moves. */}
      {wasNew && <p className="hint">{pipeline[hint]}</p>}
      <StageTroubles />
      <FlowGraph />
      <div className="pipeline-cards">
        <BalanceCard />
        <ArrivalsCard />
        <LatencyCard />
      </div>
      <StageTable />
      {isRewinding && <RewindDialog closed={() => setRewinding(false)} />}
    </section>
  );
}
