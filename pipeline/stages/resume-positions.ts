import type { CommittedValue } from '../domain/committed.ts';
import { parseCommittedValue } from '../domain/committed.ts';
import { consumerGroups } from '../domain/topics.ts';
import type { Log, OutgoingRecord, ProfileStore, SourceRecord } from '../ports.ts';
import { resumeFrom } from './committed-values.ts';

export interface ResumePositions {
  /** The least position that some partition may still lack; 0 where a partition has nothing of the source. */
  from(source: string): number;
  /** True where the record's partition has it already. */
  isKnown(record: SourceRecord, partition: number): boolean;
  /** The log has these too now. */
  add(records: readonly OutgoingRecord[]): void;
}

export interface ResumeDeps {
  readonly log: Log;
  readonly profiles: Pick<ProfileStore, 'committed'>;
  readonly partitions: number;
}

/**
 * What `users.raw` holds of each source already (P-DEL-8): the last positions in the committed values, and those in the
 * headers from there to the end.
 */
export async function readResumePositions(
  { log, profiles, partitions }: ResumeDeps,
  signal: AbortSignal,
): Promise<ResumePositions> {
  const inLog = await log.committed('users.raw', consumerGroups.transformer);
  const inProfiles = await profiles.committed();
  const raw = await log.ensureTopic('users.raw', partitions);
  const { values } = resumeFrom({ raw, inLog, inProfiles }, null);
  const last = raw.partitions.map(() => new Map<string, number>());
  for (const [partition, { metadata }] of inLog)
    if (metadata !== '') raise(last[partition], parseCommittedValue(metadata));
  for (const [partition, text] of inProfiles) raise(last[partition], parseCommittedValue(text));
  const from = new Map([...values].map(([partition, { offset }]) => [partition, offset]));
  for await (const { partition, records } of log.read('users.raw', from, signal)) {
    for (const { headers } of records) raiseOne(last[partition], headers.source, headers.position);
  }
  return {
    from: (source) => Math.min(...last.map((positions) => (positions.get(source) ?? -1) + 1)),
    isKnown: ({ source, position }, partition) => position !== null && position <= (last[partition]?.get(source) ?? -1),
    add(records) {
      for (const { partition, headers } of records) raiseOne(last[partition], headers.source, headers.position);
    },
  };
}

function raise(positions: Map<string, number> | undefined, value: CommittedValue): void {
  for (const [source, position] of Object.entries(value.sources)) raiseOne(positions, source, position);
}

function raiseOne(
  positions: Map<string, number> | undefined,
  source: string | undefined,
  position: number | undefined,
): void {
  if (!positions || source === undefined || position === undefined) return;
  positions.set(source, Math.max(position, positions.get(source) ?? -1));
}
