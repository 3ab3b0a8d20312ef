import type Broker from 'kafkajs/src/broker/index.js';
import { throwIfRefused, brokerCodes } from './broker-error.ts';
import { ByteWriter, type ByteReader } from './bytes.ts';
import type { AbortedTransaction, FetchedBytes } from './decode-batches.ts';
import type { KafkaClient } from './kafka-client.ts';
import { toProtocol } from './metadata.ts';

export interface FetchOptions {
  readonly topic: string;
  /** Per partition: from where. */
  readonly positions: ReadonlyMap<number, number>;
  readonly maxBytes: number;
  readonly maxBytesOfPartition: number;
  /** How long the broker may wait for the first record. */
  readonly waitMs: number;
}

export interface FetchedPartition extends FetchedBytes {
  /** The position is not there: retention was faster, or the topic is another one. */
  readonly isOutOfRange: boolean;
  readonly startOffset: number;
  /** Behind the last record that may be read: not those of transactions that are not finished. */
  readonly endOffset: number;
}

const fetchKey = 1;
/** Kafka 2.3 and later. */
const fetchVersion = 11;
const readCommitted = 1;

export interface BrokerFetch extends FetchOptions {
  readonly partitions: readonly number[];
}

/** Asks one broker for partitions that it leads. Rejects with a `BrokerError` where it leads one no longer. */
export async function fetchFrom(
  client: KafkaClient,
  broker: Broker,
  options: BrokerFetch,
): Promise<FetchedPartition[]> {
  const { topic, positions, waitMs } = options;
  const { code, partitions } = await client.sendFetch(
    broker,
    toProtocol(
      { name: 'Fetch', key: fetchKey, version: fetchVersion, timeoutMs: waitMs + 10_000 },
      () => writeFetch(options),
      readFetch,
    ),
  );
  throwIfRefused(code, topic);
  return partitions.map(({ code: partitionCode, ...answer }) => {
    const isOutOfRange = partitionCode === brokerCodes.offsetOutOfRange;
    if (!isOutOfRange) forgetAndThrow(client, partitionCode, topic);
    return { ...answer, isOutOfRange, from: positions.get(answer.partition)! };
  });
}

function forgetAndThrow(client: KafkaClient, code: number, topic: string): void {
  if (code !== 0) client.forget();
  throwIfRefused(code, topic);
}

function writeFetch({ topic, partitions, positions, waitMs, maxBytes, maxBytesOfPartition }: BrokerFetch): ByteWriter {
  const writer = new ByteWriter();
  return writer
    .int32(-1)
    .int32(waitMs)
    .int32(1) // as soon as there is anything
    .int32(maxBytes)
    .int8(readCommitted)
    .int32(0)
    .int32(-1) // no session
    .int32(1)
    .string(topic)
    .array(partitions, (partition) => {
      writer.int32(partition).int32(-1).int64(positions.get(partition)!).int64(-1).int32(maxBytesOfPartition);
    })
    .int32(0)
    .string('');
}

function readFetch(reader: ByteReader) {
  reader.int32();
  const code = reader.int16();
  reader.int32();
  const partitions = reader
    .array(() => {
      reader.string();
      return reader.array(() => readPartition(reader));
    })
    .flat();
  return { code, partitions };
}

function readPartition(reader: ByteReader) {
  const partition = reader.int32();
  const code = reader.int16();
  reader.int64();
  const endOffset = reader.int64();
  const startOffset = reader.int64();
  const aborted = reader.array((): AbortedTransaction => ({ producerId: reader.int64(), firstOffset: reader.int64() }));
  reader.int32();
  const bytes = reader.bytes(Math.max(0, reader.int32()));
  return { partition, code, endOffset, startOffset, aborted, bytes };
}
