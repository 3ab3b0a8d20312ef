import type Broker from 'kafkajs/src/broker/index.js';
import type { Commit } from '../../ports.ts';
import { brokerCodes, throwIfRefused } from './broker-error.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { KafkaClient } from './kafka-client.ts';
import { toProtocol } from './metadata.ts';

/** A member in one generation of its group; every request of it is refused once the generation is over. */
export interface Membership {
  readonly group: string;
  readonly memberId: string;
  readonly generation: number;
}

export interface Joined extends Membership {
  /** Of every member, where this one leads the group; else none. */
  readonly members: readonly { readonly memberId: string }[];
}

export interface JoinOptions {
  readonly group: string;
  readonly topic: string;
  /** Empty at first: the coordinator gives one. */
  readonly memberId: string;
  readonly sessionMs: number;
  readonly rebalanceMs: number;
}

const keys = { commit: 8, join: 11, heartbeat: 12, leave: 13, sync: 14 } as const;
const versions = { commit: 5, join: 4, heartbeat: 2, leave: 2, sync: 2 } as const;
/** As other clients name the way in which partitions are given out, so that tools can show it. */
const protocolName = 'range';

/** `code` is `memberIdRequired` at first: the id that the answer has is then to be sent. Rejects with a `BrokerError`. */
export async function join(client: KafkaClient, options: JoinOptions): Promise<Joined & { readonly code: number }> {
  const answer = await sendJoin(client, await client.coordinator(options.group), options);
  if (answer.code !== brokerCodes.memberIdRequired) throwIfRefused(answer.code, options.group);
  return { ...answer, group: options.group };
}

type JoinAnswer = Omit<Joined, 'group'> & { readonly code: number };

function sendJoin(client: KafkaClient, broker: Broker, options: JoinOptions): Promise<JoinAnswer> {
  const { group, topic, memberId, sessionMs, rebalanceMs } = options;
  const subscription = new ByteWriter().int16(0).int32(1).string(topic).int32(-1).buffer;
  return client.send(
    broker,
    toProtocol(
      { name: 'JoinGroup', key: keys.join, version: versions.join, timeoutMs: rebalanceMs + 10_000 },
      () =>
        new ByteWriter()
          .string(group)
          .int32(sessionMs)
          .int32(rebalanceMs)
          .string(memberId)
          .string('consumer')
          .int32(1)
          .string(protocolName)
          .bytes(subscription),
      (reader) => {
        reader.int32();
        const head = { code: reader.int16(), generation: reader.int32() };
        reader.string();
        reader.string();
        const own = reader.string();
        const members = reader.array(() => {
          const member = { memberId: reader.string() };
          reader.bytes(Math.max(0, reader.int32()));
          return member;
        });
        return { ...head, memberId: own, members };
      },
    ),
  );
}

/** Says, as the group's leader, who has which partitions, and learns what this member has. */
export async function sync(
  client: KafkaClient,
  { group, memberId, generation }: Membership,
  { topic, assignments }: { readonly topic: string; readonly assignments: ReadonlyMap<string, readonly number[]> },
): Promise<number[]> {
  const writer = new ByteWriter();
  const { code, assignment } = await client.send(
    await client.coordinator(group),
    toProtocol(
      { name: 'SyncGroup', key: keys.sync, version: versions.sync, timeoutMs: 40_000 },
      () =>
        writer
          .string(group)
          .int32(generation)
          .string(memberId)
          .array([...assignments], ([member, partitions]) => {
            writer.string(member).bytes(writeAssignment(topic, partitions));
          }),
      (reader) => {
        reader.int32();
        return { code: reader.int16(), assignment: reader.bytes(Math.max(0, reader.int32())) };
      },
    ),
  );
  throwIfRefused(code, group);
  return readAssignment(assignment);
}

function writeAssignment(topic: string, partitions: readonly number[]): Buffer {
  const writer = new ByteWriter().int16(0);
  writer.array(partitions.length === 0 ? [] : [topic], (name) => {
    writer.string(name).array(partitions, (partition) => writer.int32(partition));
  });
  return writer.int32(-1).buffer;
}

function readAssignment(bytes: Buffer): number[] {
  if (bytes.length === 0) return [];
  const reader = new ByteReader(bytes);
  reader.int16();
  return reader
    .array(() => {
      reader.string();
      return reader.array(() => reader.int32());
    })
    .flat();
}

/** Rejects with a `BrokerError`: what it says of the generation is the answer. */
export async function heartbeat(client: KafkaClient, { group, memberId, generation }: Membership): Promise<void> {
  const code = await client.send(
    await client.coordinator(group),
    toProtocol(
      { name: 'Heartbeat', key: keys.heartbeat, version: versions.heartbeat },
      () => new ByteWriter().string(group).int32(generation).string(memberId),
      readCode,
    ),
  );
  throwIfRefused(code, group);
}

export async function leave(client: KafkaClient, group: string, memberId: string): Promise<void> {
  await client.send(
    await client.coordinator(group),
    toProtocol(
      { name: 'LeaveGroup', key: keys.leave, version: versions.leave },
      () => new ByteWriter().string(group).string(memberId),
      readCode,
    ),
  );
}

function readCode(reader: ByteReader): number {
  reader.int32();
  return reader.int16();
}

/** Rejects with a `BrokerError` where one partition is refused. */
export async function commit(
  client: KafkaClient,
  { group, memberId, generation }: Membership,
  { topic, commits }: { readonly topic: string; readonly commits: ReadonlyMap<number, Commit> },
): Promise<void> {
  const writer = new ByteWriter();
  const codes = await client.send(
    await client.coordinator(group),
    toProtocol(
      { name: 'OffsetCommit', key: keys.commit, version: versions.commit },
      () =>
        writer
          .string(group)
          .int32(generation)
          .string(memberId)
          .int32(1)
          .string(topic)
          .array([...commits], ([partition, { offset, metadata }]) => {
            writer.int32(partition).int64(offset).string(metadata);
          }),
      (reader) => {
        reader.int32();
        return reader
          .array(() => {
            reader.string();
            return reader.array(() => ({ partition: reader.int32(), code: reader.int16() }));
          })
          .flat();
      },
    ),
  );
  for (const { code } of codes) throwIfRefused(code, group);
}
