import type Broker from 'kafkajs/src/broker/index.js';
import type { Encoded, Protocol } from 'kafkajs/src/network/connectionPool.js';
import { BrokerError, brokerCodes, throwIfRefused } from './broker-error.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

export interface TopicMetadata {
  readonly name: string;
  /** Kafka's own: another one when the topic is made anew. */
  readonly topicId: string;
  /** By partition: the node that leads it. */
  readonly leaders: readonly number[];
  /** A bit per operation that the user may do with it (`operations`). */
  readonly allowed: number;
}

/** Numbers of operations, as brokers have them. */
export const operations = { read: 3, write: 4, create: 5, delete: 6, describeConfigs: 10, alterConfigs: 11 } as const;

interface Node {
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
}

const metadataKey = 3;
const coordinatorKey = 10;
/** The first that tells the ids of topics (Kafka 2.8). */
const metadataVersion = 10;
const uuidBytes = 16;

interface Request {
  readonly name: string;
  readonly key: number;
  readonly version: number;
  readonly timeoutMs?: number;
}

/** A request of ours in the shape that kafkajs sends. */
export function toProtocol<Response>(
  { name, key, version, timeoutMs }: Request,
  write: () => Encoded,
  read: (reader: ByteReader) => Response,
): Protocol<Response> {
  return {
    request: { apiKey: key, apiVersion: version, apiName: name, encode: async () => write() },
    response: { decode: async (payload) => read(new ByteReader(payload)), parse: async (decoded) => decoded },
    ...(timeoutMs === undefined ? {} : { requestTimeout: timeoutMs }),
    logResponseError: false,
  };
}

/** Asks about one topic, and never makes it. Rejects with a `BrokerError`. */
export async function readMetadata(
  broker: Broker,
  name: string,
): Promise<{ readonly nodes: readonly Node[]; readonly controllerId: number; readonly topic: TopicMetadata | null }> {
  if ((broker.versions?.[metadataKey]?.maxVersion ?? 0) < metadataVersion)
    throw new BrokerError(brokerCodes.unsupportedVersion, 'a version of Kafka before 2.8');
  const { nodes, controllerId, topics } = await broker.connectionPool.send(
    toProtocol(
      { name: 'Metadata', key: metadataKey, version: metadataVersion },
      () => writeMetadata(name),
      readMetadataResponse,
    ),
  );
  const found = topics[0];
  if (!found || found.code === brokerCodes.unknownTopic) return { nodes, controllerId, topic: null };
  throwIfRefused(found.code, name);
  return {
    nodes,
    controllerId,
    topic: { name, topicId: found.topicId, leaders: toLeaders(found.partitions), allowed: found.allowed },
  };
}

function writeMetadata(topic: string): Encoded {
  const body = new ByteWriter()
    .int8(0) // no tags in the header
    .unsignedVarint(2)
    .raw(Buffer.alloc(uuidBytes))
    .compactString(topic)
    .int8(0)
    .int8(0) // do not make the topic
    .int8(0)
    .int8(1) // with what the user may do with it
    .int8(0);
  return body;
}

function readMetadataResponse(reader: ByteReader) {
  reader.tags();
  reader.int32();
  const nodes = reader.compactArray(() => {
    const node = { nodeId: reader.int32(), host: reader.compactString() ?? '', port: reader.int32() };
    reader.compactString();
    reader.tags();
    return node;
  });
  reader.compactString();
  const controllerId = reader.int32();
  const topics = reader.compactArray(() => readTopic(reader));
  return { nodes, controllerId, topics };
}

function readTopic(reader: ByteReader) {
  const code = reader.int16();
  reader.compactString();
  const topicId = toUuid(reader.bytes(uuidBytes));
  reader.int8();
  const partitions = reader.compactArray(() => readPartition(reader));
  const allowed = reader.int32();
  reader.tags();
  return { code, topicId, partitions, allowed };
}

function readPartition(reader: ByteReader) {
  const code = reader.int16();
  const partition = reader.int32();
  const leader = reader.int32();
  reader.int32();
  for (let list = 0; list < 3; list += 1) reader.compactArray(() => reader.int32());
  reader.tags();
  return { code, partition, leader };
}

function toLeaders(partitions: readonly { readonly partition: number; readonly leader: number }[]): number[] {
  return partitions.toSorted((one, other) => one.partition - other.partition).map(({ leader }) => leader);
}

function toUuid(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

/** Rejects with a `BrokerError` while the group has none: right after the start of a broker that is so for a moment. */
export async function findCoordinator(broker: Broker, group: string): Promise<Node> {
  const { code, ...node } = await broker.connectionPool.send(
    toProtocol(
      { name: 'FindCoordinator', key: coordinatorKey, version: 1 },
      () => new ByteWriter().string(group).int8(0),
      (reader) => {
        reader.int32();
        const found = reader.int16();
        reader.nullableString();
        return { code: found, nodeId: reader.int32(), host: reader.string(), port: reader.int32() };
      },
    ),
  );
  throwIfRefused(code, group);
  return node;
}
