import type { LogObservation, ObservedReader, ObservedTopic } from '../../pipeline/domain/log-observation.ts';
import type { TopicName } from '../../pipeline/domain/topics.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useStream } from '../live/use-stream.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { CatchUpSentence } from './catch-up.tsx';
import { toPartitionRows } from './partition-rows.ts';

/** The topic's partitions, how far their reader is, and who reads them; where it lies on brokers, these too. */
export function TopicDetails({ topic }: { readonly topic: TopicName }) {
  const text = useText();
  const words = text.words.pipeline.details;
  const watch = useStream('watch', {});
  if (watch === null) return <p className="sub">{words.asking}</p>;
  if (watch.problem !== null) return <ErrorLine error={watch.problem} lead={words.problem} again="by-itself" />;
  const observed = watch.log?.topics.find((one) => one.topic === topic);
  if (!watch.log || !observed) return <p className="sub">{words.notMade}</p>;
  const reader = watch.log.readers.find(({ stage }) => stage === readerOf[topic]) ?? null;
  return (
    <>
      <p className="sub">
        {placeOf(watch.log, observed, text)} · {text.fill(words.askedAt, { time: text.format.time(watch.atMs) })}
      </p>
      {reader !== null && (
        <p className="sub">
          {watch.log.brokers.length > 0 && `${groupText(reader, text)} · `}
          <CatchUpSentence name={reader.stage} />
          {oldestText(reader, text)}
        </p>
      )}
      <PartitionTable topic={observed} reader={reader} />
    </>
  );
}

const readerOf: Readonly<Record<TopicName, ObservedReader['stage'] | null>> = {
  'users.raw': 'transformer',
  'users.clean': 'aggregator',
  'users.rejected': null,
};

function placeOf({ brokers }: LogObservation, { alias }: ObservedTopic, text: Text): string {
  const words = text.words.pipeline.details;
  if (brokers.length === 0) return words.inFile;
  const list = brokers.map(({ endpoint, isController }) => (isController ? `${endpoint}\u00a0★` : endpoint)).join(', ');
  return text.plural(words.onBrokers, brokers.length, { name: alias, list });
}

/** Nothing, where nothing waits for a second yet: the table says less than that by partition. */
function oldestText({ lag }: ObservedReader, text: Text): string {
  const seconds = Math.max(0, ...lag.filter(({ records }) => records > 0).map((each) => each.seconds));
  if (seconds < 1) return '';
  return ` · ${text.fill(text.words.pipeline.details.oldestSince, { time: text.format.duration(seconds * 1000) })}`;
}

function groupText({ group, members }: ObservedReader, text: Text): string {
  const words = text.words.pipeline.details;
  if (members.length === 0) return text.fill(words.group, { group });
  return text.plural(words.members, members.length, { group });
}

interface PartitionTableProps {
  readonly topic: ObservedTopic;
  readonly reader: ObservedReader | null;
}

function PartitionTable({ topic, reader }: PartitionTableProps) {
  const { words, format } = useText();
  const { details } = words.pipeline;
  const rows = toPartitionRows(topic, reader);
  const hasMembers = rows.some(({ member }) => member !== null);
  return (
    <div className="node-rows">
      <table className="node-table">
        <thead>
          <tr>
            <th scope="col">{details.partition}</th>
            <th scope="col" className="number">
              {details.messages}
            </th>
            {reader !== null && (
              <>
                <th scope="col" className="number">
                  {details.waiting}
                </th>
                <th scope="col" className="number">
                  {details.oldest}
                </th>
              </>
            )}
            {hasMembers && <th scope="col">{details.member}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ partition, records, waiting, seconds, member, leader }) => (
            <tr key={partition} title={leader ?? undefined}>
              <th scope="row">{partition}</th>
              <td className="number">{format.count(records)}</td>
              {reader !== null && (
                <>
                  <td className="number">{format.count(waiting)}</td>
                  <td className="number">{waiting === 0 ? '–' : `${format.seconds(seconds)}\u00a0s`}</td>
                </>
              )}
              {hasMembers && <td>{member ?? '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
