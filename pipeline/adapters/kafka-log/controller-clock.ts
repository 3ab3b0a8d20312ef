import { ByteWriter, type ByteReader } from './bytes.ts';
import type { KafkaClient } from './kafka-client.ts';
import { toProtocol } from './metadata.ts';

const quorumKey = 55;
/** The first that has times; version 0 has none. */
const quorumVersion = 1;

interface Replica {
  readonly nodeId: number;
  readonly caughtUpMs: number;
}

/**
 * The time of the cluster's controller, in milliseconds. No request asks a broker for its time, but a controller says of each
 * replica of the metadata when it had caught up, and of itself that it has, now (KIP-836). Null where that cannot be had: with
 * ZooKeeper, before Kafka 3.3, and for who may not describe the cluster.
 */
export async function readControllerClock(client: KafkaClient): Promise<number | null> {
  const broker = await client.anyBroker();
  const known = broker.versions?.[quorumKey];
  if (known === undefined || known.minVersion > quorumVersion || known.maxVersion < quorumVersion) return null;
  const [partition] = await client.send(
    broker,
    toProtocol({ name: 'DescribeQuorum', key: quorumKey, version: quorumVersion }, writeRequest, readResponse),
  );
  const leader = partition?.voters.find(({ nodeId }) => nodeId === partition.leaderId);
  return leader === undefined || leader.caughtUpMs <= 0 ? null : leader.caughtUpMs;
}

function writeRequest() {
  return new ByteWriter()
    .int8(0) // no tags in the header
    .unsignedVarint(2)
    .compactString('__cluster_metadata')
    .unsignedVarint(2)
    .int32(0)
    .int8(0)
    .int8(0)
    .int8(0);
}

/** The partition of the metadata; nothing where it is refused. */
function readResponse(reader: ByteReader) {
  reader.tags();
  reader.int16();
  const partitions = reader.compactArray(() => readTopic(reader)).flat();
  return partitions.filter(({ code }) => code === 0);
}

function readTopic(reader: ByteReader) {
  reader.compactString();
  const partitions = reader.compactArray(() => readPartition(reader));
  reader.tags();
  return partitions;
}

function readPartition(reader: ByteReader) {
  reader.int32();
  const code = reader.int16();
  const leaderId = reader.int32();
  // Its epoch, and how far the metadata are.
  reader.int32();
  reader.int64();
  const voters = reader.compactArray(() => readReplica(reader));
  reader.compactArray(() => readReplica(reader));
  reader.tags();
  return { code, leaderId, voters };
}

function readReplica(reader: ByteReader): Replica {
  const nodeId = reader.int32();
  // How far it is, and when it last asked.
  reader.int64();
  reader.int64();
  const caughtUpMs = reader.int64();
  reader.tags();
  return { nodeId, caughtUpMs };
}
