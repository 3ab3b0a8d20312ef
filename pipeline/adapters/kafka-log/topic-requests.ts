import type { KafkaClient } from './kafka-client.ts';
import { brokerCodes, throwIfRefused } from './broker-error.ts';
import { ByteWriter, type ByteReader } from './bytes.ts';
import { toProtocol } from './metadata.ts';

export interface NewTopic {
  readonly name: string;
  readonly partitions: number;
  /** -1 = the brokers' default. */
  readonly replicas: number;
  readonly settings: Readonly<Record<string, string>>;
}

const keys = { create: 19, deleteRecords: 21, describeConfigs: 32, alterConfigs: 44 } as const;
const createVersion = 4;
const patienceMs = 10_000;
const topicResource = 2;

/** Resolves with whether it was this call that made it. Rejects with a `BrokerError`. */
export async function createTopic(
  client: KafkaClient,
  { name, partitions, replicas, settings }: NewTopic,
): Promise<boolean> {
  const writer = new ByteWriter();
  const [answer] = await client.send(
    await client.controller(),
    toProtocol(
      { name: 'CreateTopics', key: keys.create, version: createVersion, timeoutMs: 2 * patienceMs },
      () =>
        writer
          .int32(1)
          .string(name)
          .int32(partitions)
          .int16(replicas)
          .int32(0)
          .array(Object.entries(settings), ([key, value]) => {
            writer.string(key).string(value);
          })
          .int32(patienceMs)
          .int8(0),
      (reader) => {
        reader.int32();
        return reader.array(() => {
          reader.string();
          const code = reader.int16();
          return { code, message: reader.nullableString() };
        });
      },
    ),
  );
  const code = answer?.code ?? 0;
  if (code === brokerCodes.topicExists) return false;
  throwIfRefused(code, answer?.message ? `${name} (${answer.message})` : name);
  return true;
}

/** The live settings by name. Rejects with a `BrokerError` where they may not be read. */
export async function readTopicSettings(client: KafkaClient, topic: string): Promise<ReadonlyMap<string, string>> {
  const [answer] = await client.send(
    await client.anyBroker(),
    toProtocol(
      { name: 'DescribeConfigs', key: keys.describeConfigs, version: 1 },
      () => new ByteWriter().int32(1).int8(topicResource).string(topic).int32(-1).int8(0),
      (reader) => {
        reader.int32();
        return reader.array(() => readResource(reader));
      },
    ),
  );
  throwIfRefused(answer?.code ?? 0, topic);
  return new Map(answer?.settings);
}

function readResource(reader: ByteReader) {
  const code = reader.int16();
  reader.nullableString();
  reader.int8();
  reader.string();
  const settings = reader.array((): [string, string] => {
    const setting: [string, string] = [reader.string(), reader.string()];
    reader.int8();
    reader.int8();
    reader.int8();
    reader.array(() => {
      reader.string();
      reader.nullableString();
      reader.int8();
    });
    return setting;
  });
  return { code, settings };
}

/** Sets these, and leaves the others as they are. Rejects with a `BrokerError`. */
export async function alterTopic(
  client: KafkaClient,
  topic: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const writer = new ByteWriter();
  const [answer] = await client.send(
    await client.controller(),
    toProtocol(
      { name: 'IncrementalAlterConfigs', key: keys.alterConfigs, version: 0 },
      () =>
        writer
          .int32(1)
          .int8(topicResource)
          .string(topic)
          .array(Object.entries(settings), ([name, value]) => {
            writer.string(name).int8(0).string(value);
          })
          .int8(0),
      (reader) => {
        reader.int32();
        return reader.array(() => {
          const code = reader.int16();
          const message = reader.nullableString();
          reader.int8();
          reader.string();
          return { code, message };
        });
      },
    ),
  );
  throwIfRefused(answer?.code ?? 0, answer?.message ? `${topic} (${answer.message})` : topic);
}

/** Moves the start of each partition to the offset; what lies before is gone for every reader at once. */
export async function deleteRecords(
  client: KafkaClient,
  topic: string,
  offsets: ReadonlyMap<number, number>,
): Promise<void> {
  const led = await client.leaders(topic, [...offsets.keys()]);
  for (const [broker, partitions] of led) {
    const writer = new ByteWriter();
    const codes = await client.send(
      broker,
      toProtocol(
        { name: 'DeleteRecords', key: keys.deleteRecords, version: 1, timeoutMs: 2 * patienceMs },
        () =>
          writer
            .int32(1)
            .string(topic)
            .array(partitions, (partition) => writer.int32(partition).int64(offsets.get(partition)!))
            .int32(patienceMs),
        (reader) => {
          reader.int32();
          return reader
            .array(() => {
              reader.string();
              return reader.array(() => {
                reader.int32();
                reader.int64();
                return reader.int16();
              });
            })
            .flat();
        },
      ),
    );
    for (const code of codes) throwIfRefused(code, topic);
  }
}
