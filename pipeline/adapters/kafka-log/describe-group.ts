import { throwIfRefused } from './broker-error.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { KafkaClient } from './kafka-client.ts';
import { toProtocol } from './metadata.ts';

export interface GroupMemberView {
  readonly memberId: string;
  /** What the member calls itself. */
  readonly client: string;
  readonly host: string;
  /** By topic. */
  readonly partitions: ReadonlyMap<string, number[]>;
}

export interface GroupDescription {
  /** None where it is empty or was never there. */
  readonly members: readonly GroupMemberView[];
  /** A bit per operation that the user may do with it (`operations`). */
  readonly allowed: number;
}

const describeKey = 15;
const describeVersion = 3;

/** Rejects with a `BrokerError`. */
export async function describeGroup(client: KafkaClient, group: string): Promise<GroupDescription> {
  const [answer] = await client.send(
    await client.coordinator(group),
    toProtocol(
      { name: 'DescribeGroups', key: describeKey, version: describeVersion },
      () => new ByteWriter().int32(1).string(group).int8(1),
      (reader) => {
        reader.int32();
        return reader.array(() => readGroup(reader));
      },
    ),
  );
  throwIfRefused(answer?.code ?? 0, group);
  return { members: answer?.members ?? [], allowed: answer?.allowed ?? 0 };
}

function readGroup(reader: ByteReader) {
  const code = reader.int16();
  // The group's name and state, and how it gives out its partitions.
  for (let text = 0; text < 4; text += 1) reader.string();
  return { code, members: reader.array(() => readMember(reader)), allowed: reader.int32() };
}

function readMember(reader: ByteReader): GroupMemberView {
  const memberId = reader.string();
  const client = reader.string();
  const host = reader.string();
  // What it subscribed to.
  reader.bytes(Math.max(0, reader.int32()));
  return { memberId, client, host, partitions: readAssignment(reader.bytes(Math.max(0, reader.int32()))) };
}

/** Empty while the group divides its partitions anew. */
function readAssignment(bytes: Buffer): ReadonlyMap<string, number[]> {
  if (bytes.length === 0) return new Map();
  const reader = new ByteReader(bytes);
  reader.int16();
  return new Map(reader.array((): [string, number[]] => [reader.string(), reader.array(() => reader.int32())]));
}
