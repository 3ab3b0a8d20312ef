import type Broker from 'kafkajs/src/broker/index.js';
import type { Commit } from '../../ports.ts';
import { throwIfRefused } from './broker-error.ts';
import { ByteWriter, type ByteReader } from './bytes.ts';
import type { KafkaClient } from './kafka-client.ts';
import { toProtocol } from './metadata.ts';

/** Which offsets: of the first record there is, behind the last one that may be read, or of the first from a time on. */
export type Moment = 'start' | 'end' | { readonly fromMs: number };

const listKey = 2;
const listVersion = 2;
const fetchKey = 9;
const fetchVersion = 5;
const readCommitted = 1;
const startOfTopic = -2;
const endOfTopic = -1;

interface Listing {
  readonly topic: string;
  readonly partitions: readonly number[];
  readonly moment: Moment;
}

/** Per partition; one in which nothing is as young as asked is absent. Rejects with a `BrokerError`. */
export async function listOffsets(client: KafkaClient, listing: Listing): Promise<ReadonlyMap<number, number>> {
  const led = await client.leaders(listing.topic, listing.partitions);
  const answers = await Promise.all(
    [...led].map(([broker, partitions]) => listFrom(client, broker, { ...listing, partitions })),
  );
  return new Map(answers.flat().filter(([, offset]) => offset >= 0));
}

async function listFrom(client: KafkaClient, broker: Broker, listing: Listing): Promise<[number, number][]> {
  const answers = await client.send(
    broker,
    toProtocol(
      { name: 'ListOffsets', key: listKey, version: listVersion },
      () => writeListing(listing),
      (reader) => {
        reader.int32();
        return readTopics(reader, () => {
          const answer = { partition: reader.int32(), code: reader.int16() };
          reader.int64();
          return { ...answer, offset: reader.int64() };
        });
      },
    ),
  );
  for (const { code } of answers) {
    if (code !== 0) client.forget();
    throwIfRefused(code, listing.topic);
  }
  return answers.map(({ partition, offset }) => [partition, offset]);
}

function writeListing({ topic, partitions, moment }: Listing): ByteWriter {
  const timestamp = typeof moment === 'object' ? moment.fromMs : moment === 'start' ? startOfTopic : endOfTopic;
  const writer = new ByteWriter();
  return writer
    .int32(-1)
    .int8(readCommitted)
    .int32(1)
    .string(topic)
    .array(partitions, (partition) => writer.int32(partition).int64(timestamp));
}

/** What the group has committed, with the value beside it. Partitions without a commit are absent. */
export async function fetchCommitted(
  client: KafkaClient,
  group: string,
  { topic, partitions }: Omit<Listing, 'moment'>,
): Promise<ReadonlyMap<number, Commit>> {
  const coordinator = await client.coordinator(group);
  const writer = new ByteWriter();
  const { code, answers } = await client.send(
    coordinator,
    toProtocol(
      { name: 'OffsetFetch', key: fetchKey, version: fetchVersion },
      () =>
        writer
          .string(group)
          .int32(1)
          .string(topic)
          .array(partitions, (partition) => writer.int32(partition)),
      readCommits,
    ),
  );
  if (code !== 0) client.forget();
  throwIfRefused(code, group);
  const commits = new Map<number, Commit>();
  for (const answer of answers) {
    throwIfRefused(answer.code, group);
    if (answer.offset >= 0) commits.set(answer.partition, { offset: answer.offset, metadata: answer.metadata });
  }
  return commits;
}

function readCommits(reader: ByteReader) {
  reader.int32();
  const answers = readTopics(reader, () => {
    const answer = { partition: reader.int32(), offset: reader.int64() };
    reader.int32();
    return { ...answer, metadata: reader.string(), code: reader.int16() };
  });
  return { code: reader.int16(), answers };
}

function readTopics<T>(reader: ByteReader, read: () => T): T[] {
  return reader
    .array(() => {
      reader.string();
      return reader.array(read);
    })
    .flat();
}
