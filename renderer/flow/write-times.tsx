import type { StageName } from '../../pipeline/domain/config.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { stageOf } from '../state/selectors.ts';

const percentiles = ['p50Ms', 'p95Ms', 'p99Ms', 'maxMs'] as const;

/** What the stage's writes into its store take now. */
export function WriteTimes({ stage, by }: { readonly stage: StageName; readonly by: string }) {
  const text = useText();
  const words = text.words.pipeline.details;
  const writes = useLive((state) => stageOf(state, stage))?.writes ?? null;
  return (
    <section className="node-part" aria-label={by}>
      <h3>{by}</h3>
      <dl className="node-figures">
        {percentiles.map((name) => (
          <div key={name}>
            <dt>{words.percentiles[name]}</dt>
            <dd className="number">{writes === null ? '–' : `${text.format.ms(writes[name])}\u00a0ms`}</dd>
          </div>
        ))}
      </dl>
      {writes === null && <p className="sub">{words.noWrites}</p>}
    </section>
  );
}
