import type { StageName } from '../../pipeline/domain/config.ts';
import type { HistoryPoint } from '../../pipeline/domain/snapshot.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { snapshotOf, stageOf } from '../state/selectors.ts';
import { Sparkline } from '../ui/sparkline.tsx';
import { CatchUpSentence } from './catch-up.tsx';
import { LastErrors } from './last-errors.tsx';
import { LatencyBands } from './latency-bands.tsx';
import { useRecent } from './use-recent.ts';
import { SourceProgress } from './source-progress.tsx';
import { RestartButton, SourceButton, StageButton, StageState } from './stage-controls.tsx';
import './stage-details.css';

/** What a stage does and since when, how far it is behind, what went wrong last, and the ways to start and stop it. */
export function StageDetails({ name }: { readonly name: StageName }) {
  const text = useText();
  const stage = useLive((state) => stageOf(state, name));
  const nowMs = useLive(snapshotOf)?.atMs ?? 0;
  if (stage === null) return <p className="sub">{text.words.frame.loading}</p>;
  const since = text.format.duration(Math.max(0, nowMs - stage.sinceMs));
  return (
    <>
      <p className="stage-says">
        <StageState stage={stage} />{' '}
        <span className="sub">{text.fill(text.words.pipeline.details.since, { since })}</span>
        <span className="grow" />
        <RestartButton name={name} stage={stage} />
        {name === 'producer' ? <SourceButton stage={stage} /> : <StageButton name={name} stage={stage} />}
      </p>
      {name === 'producer' && <SourceProgress />}
      {name !== 'producer' && (
        <p className="sub">
          {text.plural(text.words.pipeline.graph.behind, stage.lagRecords)} · <CatchUpSentence name={name} isOwn />
        </p>
      )}
      {name === 'transformer' && <LagTrend now={stage.lagRecords} />}
      {name === 'transformer' && <LatencyBands />}
      <LastErrors name={name} stage={stage} />
    </>
  );
}

/** Messages before the transformer over the last minutes. */
function LagTrend({ now }: { readonly now: number }) {
  const text = useText();
  const { details } = text.words.pipeline;
  const { values, spanMs } = useRecent(waitingOf);
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const { count, duration } = text.format;
  const said = { time: duration(spanMs), now: count(now), highest: count(Math.max(now, ...known)) };
  return (
    <section className="node-part" aria-label={text.fill(details.lagTrend, said)}>
      <h3>{text.fill(details.lagTrend, said)}</h3>
      <Sparkline values={values} series={2} label={text.fill(details.lagChart, said)} />
    </section>
  );
}

function waitingOf({ lagRecords }: HistoryPoint): number {
  return lagRecords;
}
