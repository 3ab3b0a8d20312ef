import type Broker from 'kafkajs/src/broker/index.js';
import type { KafkaConfig } from '../../domain/connections.ts';
import { throwIfRefused } from './broker-error.ts';
import { ByteWriter, type ByteReader } from './bytes.ts';
import { encodeBatch } from './encode-batch.ts';
import type { KafkaClient } from './kafka-client.ts';
import { toProtocol } from './metadata.ts';
import type { Chunk } from './publish-plan.ts';

export interface ProducerIdentity {
  readonly producerId: number;
  readonly epoch: number;
}

const keys = { produce: 0, initProducerId: 22 } as const;
const produceVersion = 7;
const brokerPatienceMs = 10_000;
const allReplicas = -1;

/** A new identity, whose batches the brokers number from 0 in every partition. */
export async function initProducer(client: KafkaClient): Promise<ProducerIdentity> {
  const { code, ...identity } = await client.send(
    await client.anyBroker(),
    toProtocol(
      { name: 'InitProducerId', key: keys.initProducerId, version: 1 },
      () => new ByteWriter().string(null).int32(60_000),
      (reader) => {
        reader.int32();
        return { code: reader.int16(), producerId: reader.int64(), epoch: reader.int16() };
      },
    ),
  );
  throwIfRefused(code, 'idempotent writing');
  return identity;
}

export interface Produce {
  readonly identity: ProducerIdentity;
  /** At most one of each partition, with its sequence. */
  readonly chunks: readonly Chunk[];
  readonly compression: KafkaConfig['compression'];
  readonly nameOf: (topic: Chunk['topic']) => string;
  readonly onEncoded: (topic: string, encoded: { readonly bytes: number; readonly records: number }) => void;
}

/** One request to one broker. Resolves with the code of each chunk's answer; 0 = all replicas have it. */
export async function produce(client: KafkaClient, broker: Broker, request: Produce): Promise<Map<Chunk, number>> {
  const { chunks, nameOf } = request;
  const codes = await client.send(
    broker,
    toProtocol(
      { name: 'Produce', key: keys.produce, version: produceVersion, timeoutMs: 2 * brokerPatienceMs },
      () => writeProduce(request),
      readProduce,
    ),
  );
  return new Map(chunks.map((chunk) => [chunk, codes.get(`${nameOf(chunk.topic)}/${chunk.partition}`) ?? 0]));
}

function writeProduce({ identity, chunks, compression, nameOf, onEncoded }: Produce): ByteWriter {
  const byTopic = Map.groupBy(chunks, ({ topic }) => topic);
  const batches = new Map(
    chunks.map((chunk) => [
      chunk,
      encodeBatch(chunk.records, { ...identity, sequence: chunk.sequence ?? 0 }, compression),
    ]),
  );
  for (const [{ topic, records }, { length }] of batches)
    onEncoded(nameOf(topic), { bytes: length, records: records.length });
  const bytes = [...batches.values()].reduce((sum, batch) => sum + batch.length + 64, 1024);
  const writer = new ByteWriter(bytes);
  return writer
    .string(null)
    .int16(allReplicas)
    .int32(brokerPatienceMs)
    .array([...byTopic], ([topic, own]) => {
      writer.string(nameOf(topic)).array(own, (chunk) => {
        writer.int32(chunk.partition).bytes(batches.get(chunk)!);
      });
    });
}

function readProduce(reader: ByteReader): Map<string, number> {
  const codes = new Map<string, number>();
  reader.array(() => {
    const topic = reader.string();
    reader.array(() => {
      const partition = reader.int32();
      codes.set(`${topic}/${partition}`, reader.int16());
      reader.int64();
      reader.int64();
      reader.int64();
    });
  });
  return codes;
}
