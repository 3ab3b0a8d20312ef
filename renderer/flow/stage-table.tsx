import { stageNames } from '../../pipeline/domain/config.ts';
import type { StageName } from '../../pipeline/domain/config.ts';
import type { StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import { HelpLink } from '../help/help-link.tsx';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { rateSpanText } from '../state/rate-span.ts';
import { isUnread, lagSecondsKnown, stageOf } from '../state/selectors.ts';
import { CatchUp } from './catch-up.tsx';
import { StageButton, StageState } from './stage-controls.tsx';

/** The three stages: state, rate, lag, errors, and a way to start and stop each alone. */
export function StageTable() {
  const text = useText();
  const { stages } = text.words.pipeline;
  const rate = text.fill(stages.rate, { span: rateSpanText(text) });
  const figures = [rate, stages.lag, stages.lagSeconds, stages.catchUp, stages.errors, stages.restartsTitle];
  return (
    <section className="card" aria-label={stages.title}>
      <table className="stage-table">
        <thead>
          <tr>
            <th scope="col">{stages.title}</th>
            <th scope="col">{stages.state}</th>
            {figures.map((title) => (
              <th key={title} scope="col" className="number">
                {title}
              </th>
            ))}
            <td className="number">
              <HelpLink page="figures" part="waiting" />
            </td>
          </tr>
        </thead>
        <tbody>
          {stageNames.map((name) => (
            <StageRow key={name} name={name} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function StageRow({ name }: { readonly name: StageName }) {
  const text = useText();
  const stage = useLive((state) => stageOf(state, name));
  const isUncounted = useLive(({ snapshot }) => snapshot !== null && isUnread(snapshot.balance));
  const figures = stage === null ? noFigures : figuresOf(stage, text);
  const [rate, waiting, lag, errors, restarts] = figures;
  // Before the producer there is no topic in which anything could wait.
  const isReader = name !== 'producer';
  return (
    <tr>
      <th scope="row">{text.words.terms.stages[name]}</th>
      <td>{stage !== null && <StageState stage={stage} />}</td>
      <td className="number">{rate}</td>
      <td className="number">{isReader && !isUncounted ? waiting : '–'}</td>
      <td className="number">{isReader ? lag : '–'}</td>
      <td className="number">
        <CatchUp name={name} />
      </td>
      <td className="number">{errors}</td>
      <td className="number">{restarts}</td>
      <td className="number">{stage !== null && <StageButton name={name} stage={stage} />}</td>
    </tr>
  );
}

const noFigures = ['–', '–', '–', '–', '–'] as const;

function figuresOf(stage: StageSnapshot, text: Text): readonly [string, string, string, string, string] {
  const { count, rate, seconds } = text.format;
  const lag = lagSecondsKnown(stage);
  return [
    text.fill(text.words.pipeline.graph.rate, { rate: rate(stage.recordsPerSecond) }),
    count(stage.lagRecords),
    lag === null ? '–' : `${seconds(lag)}\u00a0s`,
    count(stage.errors),
    count(stage.restarts),
  ];
}
