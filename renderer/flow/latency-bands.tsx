import { latencyEdgesMs } from '../../pipeline/domain/latency-bands.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import { snapshotOf } from '../state/selectors.ts';
import { shownBands } from './shown-bands.ts';

/** How many records took how long from their creation to the store, in the last ten seconds. */
export function LatencyBands() {
  const text = useText();
  const { details } = text.words.pipeline;
  const bands = shownBands(useLive(snapshotOf)?.latencyBands ?? []);
  if (bands.length === 0) return null;
  const most = Math.max(...bands.map(({ n }) => n));
  return (
    <section className="node-part" aria-label={details.latencyBands}>
      <h3>{details.latencyBands}</h3>
      <table className="bands">
        <tbody>
          {bands.map(({ place, n }) => (
            <tr key={place}>
              <th scope="row">{bandText(place, text)}</th>
              <td className="band-place" aria-hidden="true">
                <span className="band" style={{ width: `${(n / most) * 100}%` }} />
              </td>
              <td className="number">{text.format.count(n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function bandText(place: number, text: Text): string {
  const { upTo, over } = text.words.pipeline.details;
  const edge = latencyEdgesMs[place];
  const written = (ms: number): string =>
    ms < 1000 ? `${text.format.count(ms)}\u00a0ms` : `${text.format.count(ms / 1000)}\u00a0s`;
  return edge === undefined
    ? text.fill(over, { time: written(latencyEdgesMs.at(-1) ?? 0) })
    : text.fill(upTo, { time: written(edge) });
}
