import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import type { RewindPlan } from './use-rewind.ts';

type PartitionPlan = RewindPlan['partitions'][number];

/** What comes again, of each partition and in all. */
export function RewindPreview({ plan }: { readonly plan: RewindPlan }) {
  const text = useText();
  const { rewind: words } = text.words;
  const { records, erased, seconds, partitions } = plan;
  if (records === 0) return <p role="status">{words.nothing}</p>;
  const hasGone = partitions.some(({ gone }) => gone !== 0);
  return (
    <div className="rewind-preview" role="status">
      <p>
        <strong>{text.plural(words.records, records)}</strong>{' '}
        {erased !== null && erased > 0 && text.plural(words.erased, erased)}
      </p>
      <p className="sub">
        {seconds === null
          ? words.takesUnknown
          : text.fill(words.takes, { time: text.format.duration(Math.max(1000, seconds * 1000)) })}
      </p>
      <PartitionTable partitions={partitions} hasGone={hasGone} />
      {hasGone && <p className="sub">{words.goneNote}</p>}
    </div>
  );
}

interface PartitionTableProps {
  readonly partitions: readonly PartitionPlan[];
  readonly hasGone: boolean;
}

function PartitionTable({ partitions, hasGone }: PartitionTableProps) {
  const text = useText();
  const { rewind: words } = text.words;
  return (
    <div className="node-rows">
      <table className="node-table">
        <thead>
          <tr>
            <th scope="col">{words.partition}</th>
            <th scope="col" className="number">
              {words.again}
            </th>
            <th scope="col">{words.offsets}</th>
            <th scope="col">{words.created}</th>
            {hasGone && (
              <th scope="col" className="number">
                {words.gone}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {partitions.map((each) => (
            <tr key={each.partition}>
              <th scope="row">{each.partition}</th>
              <td className="number">{text.format.count(each.records)}</td>
              <td>{offsetsOf(each, text)}</td>
              <td>{timesOf(each, text)}</td>
              {hasGone && (
                <td className="number">{each.gone === null ? words.goneUnknown : text.format.count(each.gone)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Offsets are names of places: their digits stay together. */
function offsetsOf({ from, to, records }: PartitionPlan, { fill, words }: Text): string {
  return records === 0 ? '–' : fill(words.rewind.offsetRange, { from: String(from), to: String(to - 1) });
}

/** YYYY-MM-DD in the zone of this machine. */
function localDay(atMs: number): string {
  const at = new Date(atMs);
  return new Date(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())).toISOString().slice(0, 10);
}

function timesOf({ oldestMs, newestMs }: PartitionPlan, { fill, format, words }: Text): string {
  if (oldestMs === null || newestMs === null) return '–';
  const isSameDay = new Date(oldestMs).toDateString() === new Date(newestMs).toDateString();
  const shown = (atMs: number): string => `${format.day(localDay(atMs))} ${format.time(atMs)}`;
  return fill(words.rewind.timeRange, {
    from: shown(oldestMs),
    to: isSameDay ? format.time(newestMs) : shown(newestMs),
  });
}
