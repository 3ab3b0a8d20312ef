export interface EffectiveTimeOf {
  /** The record's time in the log, milliseconds since 1970. */
  readonly timeMs: number;
  /** The effective time of the record before it in its raw partition; 0 before the first. */
  readonly previousUs: number;
  readonly partition: number;
  readonly partitions: number;
}

/**
 * Microseconds, strictly increasing along a raw partition and never equal in two of them: the record's time or its
 * predecessor's plus one, whichever is larger, raised to the next value that equals the partition modulo the partitions.
 */
export function nextEffectiveUs({ timeMs, previousUs, partition, partitions }: EffectiveTimeOf): number {
  const least = Math.max(Math.floor(timeMs * 1000), previousUs + 1);
  return least + ((partition - (least % partitions) + partitions) % partitions);
}

/** The UTC date of a time in the log, YYYY-MM-DD: a record's processing day. */
export function utcDay(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}
