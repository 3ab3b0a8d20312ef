import type { TopicName } from '../../domain/topics.ts';
import type { LogRecord, PartitionBatch } from '../../ports.ts';
import type { FetchedRecords } from './decode-batches.ts';

interface PartitionState {
  /** What was fetched and not taken yet, from `taken` on. */
  records: LogRecord[];
  taken: number;
  /** Where the next take begins. */
  position: number;
  /** Retention was faster: the position is the partition's start, which is told also where nothing is there. */
  hasSkipped: boolean;
  /** Behind everything that was fetched. */
  fetched: number;
  /** Bytes of a record of what was fetched last, on average. */
  recordBytes: number;
}

export interface TakeLimits {
  readonly maxRecords: number;
  readonly maxBytes: number;
  readonly ends: Ends;
}

/** Per partition: nothing at or behind it is wanted. */
export type Ends = readonly number[] | null;

/** What was fetched of the partitions of one member and not delivered yet. */
export class PartitionBuffers {
  readonly #topic: TopicName;
  readonly #states: ReadonlyMap<number, PartitionState>;
  #first = 0;

  constructor(topic: TopicName, positions: ReadonlyMap<number, number>) {
    this.#topic = topic;
    this.#states = new Map(
      [...positions].map(([partition, position]) => [
        partition,
        { records: [], taken: 0, position, hasSkipped: false, fetched: position, recordBytes: 0 },
      ]),
    );
  }

  /** Where the next fetch begins, per partition that is not at its end. */
  fetchPositions(ends: Ends): ReadonlyMap<number, number> {
    const wanted = [...this.#states].filter(([partition, { position }]) => position < endOf(ends, partition));
    return new Map(wanted.map(([partition, { fetched }]) => [partition, fetched]));
  }

  /** Of the first record that was not taken yet, if it is here. */
  oldestMs(partition: number): number | null {
    const state = this.#states.get(partition);
    return state?.records[state.taken]?.createdMs ?? null;
  }

  get bytes(): number {
    let bytes = 0;
    for (const { records, taken, recordBytes } of this.#states.values())
      bytes += (records.length - taken) * recordBytes;
    return bytes;
  }

  /** Whether there is anything to take before the ends. */
  hasSome(ends: Ends): boolean {
    return [...this.#states].some(
      ([partition, state]) => state.hasSkipped || (hasSome(state) && state.position < endOf(ends, partition)),
    );
  }

  add(partition: number, { records, nextOffset, bytes }: FetchedRecords): void {
    const state = this.#states.get(partition)!;
    if (records.length > 0) {
      state.records =
        state.taken === state.records.length ? records : [...state.records.slice(state.taken), ...records];
      state.taken = 0;
      state.recordBytes = bytes / records.length;
    }
    state.fetched = nextOffset;
  }

  /** Retention was faster: the partition goes on at its start, also where nothing is there. */
  skipTo(partition: number, offset: number): void {
    Object.assign(this.#states.get(partition)!, { position: offset, fetched: offset, hasSkipped: true });
  }

  isAt(ends: readonly number[]): boolean {
    return [...this.#states].every(([partition, { position }]) => position >= (ends[partition] ?? 0));
  }

  /** At least a record, if there is one, else within the limits; each partition has its turn to be first, and its share. */
  take(limits: TakeLimits): PartitionBatch[] {
    const order = this.#inTurn();
    const batches: PartitionBatch[] = [];
    let { maxRecords, maxBytes } = limits;
    for (const [index, partition] of order.entries()) {
      const left = order.length - index;
      const share = { maxRecords: Math.ceil(maxRecords / left), maxBytes: maxBytes / left, ends: limits.ends };
      const batch = this.#takeOf(partition, share, batches.length === 0);
      if (!batch) continue;
      batches.push(batch);
      maxRecords -= batch.records.length;
      maxBytes -= batch.bytes;
      if (maxRecords <= 0 || maxBytes <= 0) break;
    }
    return batches;
  }

  #inTurn(): number[] {
    const partitions = [...this.#states.keys()].toSorted((one, other) => one - other);
    const waiting = partitions.filter((partition) => hasSome(this.#states.get(partition)!));
    const at = waiting.findIndex((partition) => partition >= this.#first);
    const order = at < 0 ? waiting : [...waiting.slice(at), ...waiting.slice(0, at)];
    this.#first = (order[0] ?? 0) + 1;
    return order;
  }

  #takeOf(partition: number, limits: TakeLimits, isFirst: boolean): PartitionBatch | null {
    const state = this.#states.get(partition)!;
    const end = endOf(limits.ends, partition);
    const records: LogRecord[] = [];
    let bytes = 0;
    while (state.taken < state.records.length) {
      const record = state.records[state.taken]!;
      const mayBeMore = isFirst && records.length === 0;
      const size = (record.value?.byteLength ?? 0) + recordOverhead;
      const isFull = records.length === limits.maxRecords || bytes + size > limits.maxBytes;
      if (record.offset >= end || (isFull && !mayBeMore)) break;
      records.push(record);
      bytes += size;
      state.taken += 1;
    }
    const isEmptied = state.taken === state.records.length;
    const nextOffset = isEmptied ? state.fetched : state.records[state.taken]!.offset;
    if (nextOffset === state.position && !state.hasSkipped) return null;
    const baseOffset = state.position;
    state.position = nextOffset;
    state.hasSkipped = false;
    return { topic: this.#topic, partition, baseOffset, nextOffset, sparse: true, bytes, records };
  }
}

function endOf(ends: Ends, partition: number): number {
  return ends?.[partition] ?? Infinity;
}

function hasSome({ position, fetched, hasSkipped }: PartitionState): boolean {
  return fetched > position || hasSkipped;
}

/** Key, headers and lengths of a record, about. */
const recordOverhead = 70;
