import { PipelineError } from '../../domain/errors.ts';
import type { TopicName } from '../../domain/topics.ts';
import type { Commit } from '../../ports.ts';
import { BrokerError, brokerCodes } from './broker-error.ts';
import { packMetadata } from './commit-metadata.ts';
import { describeGroup } from './describe-group.ts';
import { commit } from './group-requests.ts';
import { groupOf, type KafkaShared } from './kafka-shared.ts';

export interface ResetCommits {
  readonly topic: TopicName;
  readonly group: string;
  readonly commits: ReadonlyMap<number, Commit>;
}

/** What a broker answers to one who is no member of a group that has some. */
const memberCodes: ReadonlySet<number> = new Set([
  brokerCodes.illegalGeneration,
  brokerCodes.unknownMember,
  brokerCodes.rebalanceInProgress,
]);
const noMember = { memberId: '', generation: -1 } as const;

/** Brokers take it only while the group has no member, so nobody goes on from the older commits meanwhile. */
export async function resetCommits(shared: KafkaShared, { topic, group, commits }: ResetCommits): Promise<void> {
  const { client, config, nameOf } = shared;
  const name = groupOf(config, group);
  const { members } = await describeGroup(client, name);
  if (members.length > 0) throw groupActive(name, members);
  try {
    await commit(client, { group: name, ...noMember }, { topic: nameOf(topic), commits: packed(commits) });
  } catch (error) {
    if (error instanceof BrokerError && memberCodes.has(error.code)) throw groupActive(name, []);
    throw error;
  }
}

function packed(commits: ReadonlyMap<number, Commit>): ReadonlyMap<number, Commit> {
  return new Map(
    [...commits].map(([partition, { offset, metadata }]) => [
      partition,
      { offset, metadata: packMetadata(metadata) ?? tooLarge(metadata) },
    ]),
  );
}

/** Without the value beside it a commit would be taken for one that somebody else set. */
function tooLarge(metadata: string): never {
  throw new PipelineError(
    'config-invalid',
    `What is kept beside an offset (${metadata.length} bytes) is more than the brokers take: raise offset.metadata.max.bytes on them, then try again.`,
  );
}

function groupActive(
  group: string,
  members: readonly { readonly client: string; readonly host: string }[],
): PipelineError {
  const names = members.map(({ client, host }) => `${client} ${host}`.trim()).join(', ') || '?';
  return new PipelineError(
    'group-active',
    `The group ${group} has members (${names}): its positions cannot be set while one of them reads. Stop the transformer there, or wait until the brokers have given it up, then try again.`,
    { details: { group, members: names } },
  );
}
