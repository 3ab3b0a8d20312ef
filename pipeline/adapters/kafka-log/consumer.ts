import { setTimeout as pause } from 'node:timers/promises';
import { PipelineError } from '../../domain/errors.ts';
import type { Commit, PartitionBatch } from '../../ports.ts';
import type { SubscribeOptions } from '../../subscription.ts';
import { BrokerError, brokerCodes } from './broker-error.ts';
import { mostBytes, packMetadata } from './commit-metadata.ts';
import { decodeBatches } from './decode-batches.ts';
import type { FetchedPartition } from './fetch.ts';
import { Fetcher } from './fetcher.ts';
import type { GroupMember } from './group-member.ts';
import type { KafkaClient } from './kafka-client.ts';
import { groupOf, noteRecordBytes, type KafkaShared } from './kafka-shared.ts';
import { fetchCommitted, listOffsets } from './offsets.ts';
import { patiently } from './patiently.ts';
import { PartitionBuffers, type TakeLimits } from './partition-buffers.ts';

export interface ConsumerRun {
  readonly shared: KafkaShared;
  readonly options: SubscribeOptions;
  readonly client: KafkaClient;
  readonly member: GroupMember;
  readonly topic: string;
}

export interface Take extends TakeLimits {
  /** For how long a broker may wait for a record. */
  readonly waitMs: number;
}

const attempts = 20;
const retryMs = 100;

/** What one member does with its partitions in one generation: fetch, hand over, commit. */
export class Consumer {
  readonly #run: ConsumerRun;
  readonly #buffers: PartitionBuffers;
  readonly #fetcher: Fetcher;
  readonly #positions: Map<number, number>;
  readonly #notes = new Map<number, string>();
  #delivered: readonly PartitionBatch[] = [];
  #failures = 0;
  #hasSkipped = false;
  #hasLeftOut = false;

  constructor(run: ConsumerRun, positions: ReadonlyMap<number, number>) {
    this.#run = run;
    this.#positions = new Map(positions);
    this.#buffers = new PartitionBuffers(run.options.topic, positions);
    this.#fetcher = new Fetcher(run.client, { topic: run.topic, maxBytes: run.options.maxBytes });
    run.shared.live.set(this.#key, this);
  }

  get #key(): string {
    return `${this.#run.topic}/${groupOf(this.#run.shared.config, this.#run.options.group)}`;
  }

  isAt(ends: readonly number[]): boolean {
    return this.#buffers.isAt(ends);
  }

  /** What is here, else what comes; nothing where the wait was ended, or nothing came. */
  async take(limits: Take, signal: AbortSignal): Promise<PartitionBatch[]> {
    const { ends } = limits;
    if (!this.#buffers.hasSome(ends)) await this.#fetch(limits, signal);
    // What lies behind a gap is told together with it.
    const mayBeMore = this.#buffers.fetchPositions(ends).size > 0;
    if (this.#hasSkipped && mayBeMore) await this.#fetch({ ends, waitMs: 0 }, signal);
    if (signal.aborted && !this.#buffers.hasSome(ends)) return [];
    const batches = this.#buffers.take(limits);
    this.#delivered = batches;
    const records = batches.reduce((sum, batch) => sum + batch.records.length, 0);
    const isBusy = records * 2 >= limits.maxRecords || this.#buffers.hasSome(ends);
    // At a high rate the next ones travel while these are being worked on.
    if (isBusy && this.#buffers.bytes < limits.maxBytes / 2) await this.#start(limits);
    return batches;
  }

  async #start({ ends, waitMs }: Pick<Take, 'ends' | 'waitMs'>): Promise<void> {
    await this.#fetcher.start(this.#buffers.fetchPositions(ends), waitMs);
  }

  async #fetch(wanted: Pick<Take, 'ends' | 'waitMs'>, signal: AbortSignal): Promise<void> {
    try {
      this.#hasSkipped = false;
      await this.#start(wanted);
      const answer = await this.#fetcher.next(signal);
      for (const fetched of answer ?? []) await this.#absorb(fetched);
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      const canPass = error instanceof BrokerError && error.isPassing;
      if (!canPass || this.#failures === attempts) throw error;
      this.#run.client.forget();
      await pause(retryMs);
    }
  }

  async #absorb(fetched: FetchedPartition): Promise<void> {
    const { partition, from } = fetched;
    if (!fetched.isOutOfRange) {
      const decoded = decodeBatches(fetched);
      noteRecordBytes(this.#run.shared, this.#run.topic, { bytes: decoded.bytes, records: decoded.records.length });
      this.#buffers.add(partition, decoded);
      return;
    }
    const { client, topic } = this.#run;
    const start = (await listOffsets(client, { topic, partitions: [partition], moment: 'start' })).get(partition) ?? 0;
    if (from > start) throw madeAnew(topic, partition, from);
    this.#buffers.skipTo(partition, start);
    this.#hasSkipped = true;
  }

  annotate(partition: number, metadata: string): void {
    this.#notes.set(partition, metadata);
  }

  /** Resolves with false where another has the partitions by now. */
  async commit(batches: readonly PartitionBatch[]): Promise<boolean> {
    const commits = new Map<number, Commit>();
    for (const { partition, nextOffset } of batches) this.#positions.set(partition, nextOffset);
    for (const partition of new Set([...batches.map((batch) => batch.partition), ...this.#notes.keys()])) {
      const offset = this.#positions.get(partition);
      if (offset !== undefined) commits.set(partition, { offset, metadata: this.#metadataOf(partition) });
    }
    this.#notes.clear();
    const isCommitted = await this.#commit(commits);
    this.#delivered = [];
    return isCommitted;
  }

  async #commit(commits: ReadonlyMap<number, Commit>): Promise<boolean> {
    try {
      return await patiently(this.#run.client, () => this.#run.member.commit(commits));
    } catch (error) {
      if (!(error instanceof BrokerError) || error.code !== brokerCodes.offsetMetadataTooLarge) throw error;
      // This broker takes less beside an offset than others: the profile store has the value, too.
      const bare = [...commits].map(([partition, { offset }]): [number, Commit] => [
        partition,
        { offset, metadata: '' },
      ]);
      return this.#run.member.commit(new Map(bare));
    }
  }

  #metadataOf(partition: number): string {
    const text = this.#notes.get(partition) ?? '';
    const packed = packMetadata(text);
    if (packed === null) this.#sayLeftOut(Buffer.byteLength(text));
    return packed ?? '';
  }

  /** The profile store has the value, too: nothing is lost while it is there. */
  #sayLeftOut(wanted: number): void {
    if (this.#hasLeftOut) return;
    this.#hasLeftOut = true;
    const setting = 'offset.metadata.max.bytes';
    this.#run.shared.notify('warn', 'topic-differs', { topic: this.#run.topic, setting, value: mostBytes, wanted });
  }

  /** When the record at the offset, or the first behind it, was created; null where it is not here. */
  createdMs(partition: number, offset: number): number | null {
    const batch = this.#delivered.find((delivered) => delivered.partition === partition);
    const record = batch?.records.find((candidate) => candidate.offset >= offset);
    return record?.createdMs ?? this.#buffers.oldestMs(partition);
  }

  close(): void {
    if (this.#run.shared.live.get(this.#key) === this) this.#run.shared.live.delete(this.#key);
  }
}

/** Begins where the caller says, else at the group's commit, else at the partition's start. */
export async function createConsumer(
  run: ConsumerRun,
  partitions: readonly number[],
  from: ReadonlyMap<number, number>,
): Promise<Consumer> {
  const { client, topic, options, shared } = run;
  const unnamed = partitions.filter((partition) => !from.has(partition));
  const asked = { topic, partitions: unnamed };
  const committed =
    unnamed.length === 0
      ? new Map<number, Commit>()
      : await fetchCommitted(client, groupOf(shared.config, options.group), asked);
  const starts =
    unnamed.length === 0 ? new Map<number, number>() : await listOffsets(client, { ...asked, moment: 'start' });
  const positions = partitions.map((partition): [number, number] => [
    partition,
    from.get(partition) ?? committed.get(partition)?.offset ?? starts.get(partition) ?? 0,
  ]);
  return new Consumer(run, new Map(positions));
}

function madeAnew(topic: string, partition: number, offset: number): PipelineError {
  return new PipelineError(
    'topic-changed',
    `The topic ${topic} ends before ${offset} in partition ${partition}, which was reached already: it was made anew, or the brokers lost its end. Restore it, or start with an empty data directory and another consumer group.`,
    { details: { topic, partition, offset } },
  );
}
