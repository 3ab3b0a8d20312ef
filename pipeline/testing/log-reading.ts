import { afterEach, beforeEach } from 'vitest';
import type { TopicName } from '../domain/topics.ts';
import type { Log, LogRecord, PartitionBatch } from '../ports.ts';
import type { Delivery, SubscribeOptions } from '../subscription.ts';

export const topic: TopicName = 'users.raw';
export const group = 'readers';

/** Opens the contract's log, with the topic, before each test of a suite, and closes it behind it. */
export function openForEach(
  contract: { open(): Promise<Log>; reset(): Promise<void> },
  keep: (log: Log) => void,
): void {
  let opened: Log;
  beforeEach(async () => {
    opened = await contract.open();
    keep(opened);
    await opened.ensureTopic(topic, 2);
  });
  afterEach(async () => {
    await opened.close();
    await contract.reset();
  });
}

export function subscribe(log: Log, options: Partial<SubscribeOptions> = {}): AsyncIterable<Delivery> {
  const signal = new AbortController().signal;
  return log.subscribe({
    topic,
    group,
    onAssigned: async () => new Map(),
    maxRecords: 1000,
    maxBytes: 1024 ** 2,
    signal,
    drain: AbortSignal.abort(),
    ...options,
  });
}

export async function collect(log: Log, options: Partial<SubscribeOptions> = {}): Promise<Delivery[]> {
  return Array.fromAsync(subscribe(log, options));
}

export async function readAll(log: Log): Promise<LogRecord[]> {
  const batches: PartitionBatch[] = await Array.fromAsync(log.read(topic, new Map(), new AbortController().signal));
  return batches.flatMap(({ records }) => records);
}

export function countOf({ batches }: Delivery): number {
  return batches.reduce((sum, { records }) => sum + records.length, 0);
}

export function plain({ key, value, createdMs, headers, erased }: Omit<LogRecord, 'offset' | 'partition'>) {
  return { key, value: value && Buffer.from(value).toString(), createdMs, headers, erased };
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
