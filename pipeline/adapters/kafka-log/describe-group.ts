import { throwIfRefused } from './broker-error.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { KafkaClient } from './kafka-client.ts';
import { toProtocol } from './metadata.ts';

export interface GroupMemberView {
  /** What the member calls itself. */
  readonly client: string;
  readonly host: string;
  /** By topic. */
  readonly partitions: ReadonlyMap<string, number[]>;
}

const describeKey = 15;
const describeVersion = 1;

/** The members of a group, none where it is empty or was never there. Rejects with a `BrokerError`. */
export async function describeGroup(client: KafkaClient, group: string): Promise<readonly GroupMemberView[]> {
  const [answer] = await client.send(
    await client.coordinator(group),
    toProtocol(
      { name: 'DescribeGroups', key: describeKey, version: describeVersion },
      () => new ByteWriter().int32(1).string(group),
      (reader) => {
        reader.int32();
        return reader.array(() => readGroup(reader));
      },
    ),
  );
  throwIfRefused(answer?.code ?? 0, group);
  return answer?.members ?? [];
}

function readGroup(reader: ByteReader) {
  const code = reader.int16();
  // The group's name and state, and how it gives out its partitions.
  for (let text = 0; text < 4; text += 1) reader.string();
  return { code, members: reader.array(() => readMember(reader)) };
}

function readMember(reader: ByteReader): GroupMemberView {
  reader.string();
  const client = reader.string();
  const host = reader.string();
  // What it subscribed to.
  reader.bytes(Math.max(0, reader.int32()));
  return { client, host, partitions: readAssignment(reader.bytes(Math.max(0, reader.int32()))) };
}

/** Empty while the group divides its partitions anew. */
function readAssignment(bytes: Buffer): ReadonlyMap<string, number[]> {
  if (bytes.length === 0) return new Map();
  const reader = new ByteReader(bytes);
  reader.int16();
  return new Map(reader.array((): [string, number[]] => [reader.string(), reader.array(() => reader.int32())]));
}
