import { latencyEdgesMs } from '../domain/latency-bands.ts';
import type { Latency } from '../domain/snapshot.ts';

/** Each bucket is 5 % wider than the one before: 1 ms to 14 hours in 367 buckets, read to within 5 %. */
const growth = Math.log(1.05);
const buckets = 368;
const slotMs = 1000;

interface Slot {
  readonly second: number;
  readonly counts: Uint32Array;
  maxMs: number;
}

export interface LatencyHistogram {
  record(latencyMs: number, atMs: number): void;
  /** Over the last `windowSeconds`; null where nothing was measured in them. */
  read(atMs: number): Latency | null;
  /** How many in each band of `latencyEdgesMs`, and one more, over the same; null where nothing was measured. */
  readBands(atMs: number): number[] | null;
}

/** Percentiles over a sliding window of whole seconds, in bounded memory. */
export function createLatencyHistogram(windowSeconds = 10): LatencyHistogram {
  let slots: Slot[] = [];

  function slotAt(atMs: number): Slot {
    const second = Math.floor(atMs / slotMs);
    const last = slots.at(-1);
    if (last && last.second >= second) return last;
    const slot = { second, counts: new Uint32Array(buckets), maxMs: 0 };
    slots = [...slots.filter((old) => old.second > second - windowSeconds), slot];
    return slot;
  }

  function within(atMs: number): Slot[] {
    const since = Math.floor(atMs / slotMs) - windowSeconds;
    return slots.filter((slot) => slot.second > since);
  }

  return {
    record(latencyMs, atMs) {
      const slot = slotAt(atMs);
      const ms = Math.max(0, latencyMs);
      const index = bucketOf(ms);
      slot.counts[index] = slot.counts[index]! + 1;
      if (ms > slot.maxMs) slot.maxMs = ms;
    },
    read: (atMs) => summarise(within(atMs)),
    readBands: (atMs) => toBands(within(atMs)),
  };
}

function summarise(slots: readonly Slot[]): Latency | null {
  const sums = new Float64Array(buckets);
  let total = 0;
  let maxMs = 0;
  for (const slot of slots) {
    maxMs = Math.max(maxMs, slot.maxMs);
    for (let i = 0; i < buckets; i += 1) sums[i] = sums[i]! + slot.counts[i]!;
  }
  for (const count of sums) total += count;
  if (total === 0) return null;
  const at = (share: number) => Math.min(maxMs, percentile(sums, total * share));
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs };
}

function percentile(sums: Float64Array, rank: number): number {
  let seen = 0;
  for (let i = 0; i < buckets; i += 1) {
    seen += sums[i]!;
    if (seen >= rank) return upperEdge(i);
  }
  return upperEdge(buckets - 1);
}

function bucketOf(ms: number): number {
  return ms < 1 ? 0 : Math.min(buckets - 1, 1 + Math.floor(Math.log(ms) / growth));
}

function upperEdge(index: number): number {
  return Math.round(Math.exp(index * growth) * 100) / 100;
}

/** A bucket is in the band of its lower edge, so that what took a millisecond is not among what took two. */
const bandOfBucket = Array.from({ length: buckets }, (_, index) => {
  const least = index === 0 ? 0 : Math.exp((index - 1) * growth);
  const band = latencyEdgesMs.findIndex((edge) => least < edge);
  return band === -1 ? latencyEdgesMs.length : band;
});

function toBands(slots: readonly Slot[]): number[] | null {
  if (slots.length === 0) return null;
  const bands = Array.from({ length: latencyEdgesMs.length + 1 }, () => 0);
  for (const { counts } of slots)
    for (const [index, n] of counts.entries()) bands[bandOfBucket[index]!] = bands[bandOfBucket[index]!]! + n;
  return bands;
}
