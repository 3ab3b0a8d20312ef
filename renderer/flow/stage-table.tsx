import { stageNames } from '../../pipeline/domain/config.ts';
import type { StageName } from '../../pipeline/domain/config.ts';
import type { StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import { HelpLink } from '../help/help-link.tsx';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { stageOf, standsStill } from '../state/selectors.ts';
import { CatchUp } from './catch-up.tsx';
import { StageButton, StageState } from './stage-controls.tsx';

/** The three stages: state, rate, lag, errors, and a way to start and stop each alone. */
export function StageTable() {
  const { stages } = useText().words.pipeline;
  const figures = [stages.rate, stages.lag, stages.lagSeconds, stages.catchUp, stages.errors, stages.restartsTitle];
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
  const figures = stage === null ? noFigures : figuresOf(stage, text);
  const [rate, waiting, lag, errors, restarts] = figures;
  return (
    <tr>
      <th scope="row">{text.words.terms.stages[name]}</th>
      <td>{stage !== null && <StageState stage={stage} />}</td>
      <td className="number">{rate}</td>
      <td className="number">{waiting}</td>
      <td className="number">{lag}</td>
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
  return [
    text.fill(text.words.pipeline.graph.rate, { rate: rate(stage.recordsPerSecond) }),
    count(stage.lagRecords),
    standsStill(stage) ? '–' : `${seconds(stage.lagSeconds)}\u00a0s`,
    count(stage.errors),
    count(stage.restarts),
  ];
}
