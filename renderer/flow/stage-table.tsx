import { stageNames } from '../../pipeline/domain/config.ts';
import type { StageName } from '../../pipeline/domain/config.ts';
import type { StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { stageOf } from '../state/selectors.ts';
import { toneOf } from './flow-model.ts';

/** The three stages: state, rate, lag, errors, and a way to start and stop each alone. */
export function StageTable() {
  const { stages } = useText().words.pipeline;
  return (
    <section className="card" aria-label={stages.title}>
      <h2>{stages.title}</h2>
      <table className="stage-table">
        <thead>
          <tr>
            <th>{stages.stage}</th>
            <th>{stages.state}</th>
            <th className="number">{stages.rate}</th>
            <th className="number">{stages.lag}</th>
            <th className="number">{stages.lagSeconds}</th>
            <th className="number">{stages.errors}</th>
            <th aria-label={stages.start.replace('{stage}', '')} />
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
  if (stage === null) return null;
  const { format, words } = text;
  return (
    <tr>
      <th scope="row">{words.terms.stages[name]}</th>
      <td>
        <span className={`pill tone-${toneOf(stage)}`}>
          {stage.wait === null ? words.terms.states[stage.state] : words.terms.waits[stage.wait.reason]}
        </span>
        {stage.lastError !== null && <span className="sub stage-error">{stage.lastError.message}</span>}
      </td>
      <td className="number">{format.rate(stage.recordsPerSecond)}</td>
      <td className="number">{format.count(stage.lagRecords)}</td>
      <td className="number">{format.seconds(stage.lagSeconds)} s</td>
      <td className="number">{format.count(stage.errors)}</td>
      <td className="number">
        <StageButton name={name} stage={stage} />
      </td>
    </tr>
  );
}

function StageButton({ name, stage }: { readonly name: StageName; readonly stage: StageSnapshot }) {
  const { actions } = useApp();
  const text = useText();
  const words = text.words.pipeline.stages;
  const isStopped = stage.state === 'stopped' || stage.state === 'failed';
  const label = isStopped ? words.start : words.stop;
  return (
    <button
      type="button"
      className="button small"
      disabled={stage.state === 'draining'}
      aria-label={text.fill(label, { stage: text.words.terms.stages[name].toLowerCase() })}
      onClick={() => void actions.ask(isStopped ? 'stage.start' : 'stage.stop', { stage: name })}
    >
      {isStopped ? words.startShort : words.stopShort}
    </button>
  );
}
