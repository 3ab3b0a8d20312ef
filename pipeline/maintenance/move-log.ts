import type { CommittedValue } from '../domain/committed.ts';
import { factsOf } from '../domain/facts.ts';
import { partitionOfKey } from '../partition.ts';
import type { Log, LogRecord, OutgoingRecord, ProfileStore, TopicDescription } from '../ports.ts';
import { encodeFacts } from '../stages/facts-codec.ts';
import { readRestricted } from '../stages/restricted.ts';
import { type MoveSource, refused, type StoreMove } from './moving.ts';
import { firstWaiting } from './moved-places.ts';

/** A message that holds nobody, so that everything that was processed can stand before what waits. */
const nobody = Buffer.from('[]');

type Telling = Pick<StoreMove, 'signal' | 'onProgress'>;

/** Makes the topics with as many partitions as there were, and puts the first message into each of users.raw. */
export async function beginTopics(log: Log, partitions: number): Promise<TopicDescription> {
  for (const topic of ['users.clean', 'users.rejected', 'users.raw'] as const) {
    const { partitions: made } = await log.ensureTopic(topic, partitions);
    if (made.length === partitions) continue;
    throw refused(
      `${topic} has ${made.length} partitions there and ${partitions} here: persons would change theirs. Name a topic that is not there yet`,
    );
  }
  const raw = await log.ensureTopic('users.raw', partitions);
  const records = raw.partitions.flatMap(({ endOffset }, partition): OutgoingRecord[] =>
    endOffset > 0 ? [] : [{ partition, key: null, value: nobody, createdMs: Date.now(), headers: {} }],
  );
  if (records.length > 0) await log.publish([{ topic: 'users.raw', records }]);
  return log.ensureTopic('users.raw', partitions);
}

interface WaitingCopy {
  readonly source: MoveSource;
  readonly log: Log;
  readonly values: ReadonlyMap<number, CommittedValue>;
}

/** What an interrupted copy brought over already is not brought again. Resolves with how many wait there. */
export async function copyWaiting(
  { source, log, values }: WaitingCopy,
  { signal, onProgress }: Telling,
): Promise<number> {
  const there = (await log.describe('users.raw'))!;
  let done = 0;
  const from = new Map(
    [...values].map(([partition, { offset }]) => {
      const copied = there.partitions[partition]!.endOffset - firstWaiting;
      done += copied;
      return [partition, offset + copied];
    }),
  );
  for await (const { records } of source.log.read('users.raw', from, signal)) {
    await log.publish([{ topic: 'users.raw', records: records.map((record) => toOutgoing(record)) }]);
    done += records.length;
    onProgress('messages', done);
  }
  signal.throwIfAborted();
  return done;
}

function toOutgoing(record: LogRecord): OutgoingRecord {
  if (record.erased || record.emptied !== undefined)
    throw refused(
      'Messages wait of which some were erased, and only this log can say so. Let them be processed first (vigie run --stages transformer,aggregator --drain), then move',
    );
  const { partition, key, value, createdMs, headers } = record;
  return { partition, key, value, createdMs, headers };
}

interface FactsCopy {
  readonly profiles: Pick<ProfileStore, 'scan' | 'ledger'>;
  readonly log: Log;
  readonly ledgerHash: (id: string) => string;
}

/** Whoever takes a partition over begins at the start of users.clean: everyone who is counted has to be in it. */
export async function copyFacts(
  { profiles, log, ledgerHash }: FactsCopy,
  { signal, onProgress }: Telling,
): Promise<void> {
  const { partitions } = (await log.describe('users.clean'))!;
  const isRestricted = await readRestricted(profiles.ledger, ledgerHash);
  let done = 0;
  for await (const chunk of profiles.scan(signal)) {
    const records = chunk
      .filter(({ id }) => !isRestricted(id))
      .map((profile): OutgoingRecord => {
        const { id: key, effectiveUs, revision, receivedMs: createdMs, origin } = profile;
        const partition = partitionOfKey(key, partitions.length);
        const headers = { effectiveUs, revision };
        return { partition, key, value: encodeFacts(factsOf(profile), origin), createdMs, headers };
      });
    if (records.length > 0) await log.publish([{ topic: 'users.clean', records }]);
    done += chunk.length;
    onProgress('facts', done);
  }
  signal.throwIfAborted();
}
