import { z } from 'zod';
import { instant } from './signed.ts';

/** Where a data set lies: what is told to the reader of a certificate. */
export const storeSystems = ['sqlite', 'files', 'memory', 'kafka', 'cassandra', 'mongodb'] as const;
export type StoreSystem = (typeof storeSystems)[number];

/** How what is deleted goes from the disks of its store. */
export const deletionWays = [
  /** It is overwritten or removed when it is deleted. */
  'overwritten',
  /** Aggregates hold no person: what counted one is taken out of them. */
  'retracted',
  /** A tombstone: after the grace period, at the next compaction. */
  'grace-period',
  /** With the topic's retention; a topic cannot let go of a single record. */
  'retention',
  /** The topic keeps records for ever. */
  'retention-unlimited',
  /** The same, as long as a hold keeps the data set: its retention comes back when that is lifted. */
  'retention-held',
  /** A record without a value: after the longest lag of the compaction, and its own time behind that. */
  'compaction',
  /** The topic is compacted, and nothing says by when. */
  'compaction-unbounded',
] as const;
export type DeletionWay = (typeof deletionWays)[number];

const setting = z.number().nullable().optional();
/** As the servers name and count them; null = no limit. */
const settingsSchema = z.strictObject({
  'retention.ms': setting,
  'segment.ms': setting,
  'max.compaction.lag.ms': setting,
  'delete.retention.ms': setting,
  gc_grace_seconds: setting,
});

/** What the settings of a store, as they are at the moment, say about what is deleted of a data set. */
export const deletionClockSchema = z.strictObject({
  dataSet: z.string(),
  store: z.string(),
  system: z.enum(storeSystems),
  way: z.enum(deletionWays),
  /** From the deletion until the bytes can be gone; null = they do not go by themselves. */
  delayMs: z.number().int().nonnegative().nullable(),
  settings: settingsSchema,
});
export type DeletionClock = z.infer<typeof deletionClockSchema>;

/** Logically gone, and still on a server's disks: `untilMs` at the latest, null = for ever as it is set. */
export const pendingCountSchema = z.strictObject({
  dataSet: z.string(),
  store: z.string(),
  n: z.number().int().nonnegative(),
  untilMs: z.number().int().nullable(),
});
export type PendingCount = z.infer<typeof pendingCountSchema>;

/** A line of a certificate's deletion clock. */
export const clockRowSchema = z.strictObject({
  ...deletionClockSchema.omit({ delayMs: true }).shape,
  logicallyGone: instant,
  /** null = not by itself: `way` says why. */
  physicallyGoneFrom: instant.nullable(),
  /** When it was seen that the bytes are gone, or can be; null = not yet. */
  verifiedOn: instant.nullable(),
});
export type ClockRow = z.infer<typeof clockRowSchema>;

export const pendingRowSchema = z.strictObject({
  ...pendingCountSchema.omit({ untilMs: true }).shape,
  until: instant.nullable(),
});
export type PendingRow = z.infer<typeof pendingRowSchema>;

/** Whether every store is a file of this machine, whose bytes the verification looks through itself. */
export function isLocal(clock: readonly Pick<DeletionClock, 'system'>[]): boolean {
  return clock.every(({ system }) => system === 'sqlite' || system === 'files' || system === 'memory');
}

export interface Deleted {
  readonly logicallyGoneMs: number;
  /** When the stores were looked at. */
  readonly seenMs: number;
  readonly pending: readonly PendingCount[];
}

/**
 * When what was deleted of a data set is gone for good. What is still read, and goes with time, says by when; else the delay
 * counts from the deletion. It is verified where nothing is read any more and that moment is past.
 */
export function toClockRow({ delayMs, ...clock }: DeletionClock, deleted: Deleted): ClockRow {
  const { logicallyGoneMs, seenMs } = deleted;
  const left = deleted.pending.filter(({ dataSet, store, n }) => n > 0 && isOf(clock, { dataSet, store }));
  const afterDeletion = delayMs === null ? null : delayMs === 0 ? seenMs : logicallyGoneMs + delayMs;
  // What is read now cannot have gone before now, whatever its own time says: a source's clock may be years behind.
  const untilMs = latest(left.map((each) => (each.untilMs === null ? null : Math.max(each.untilMs, seenMs))));
  const goneMs = left.length > 0 ? untilMs : afterDeletion;
  return {
    ...clock,
    logicallyGone: toInstant(logicallyGoneMs),
    physicallyGoneFrom: goneMs === null ? null : toInstant(goneMs),
    verifiedOn: left.length === 0 && goneMs !== null && goneMs <= seenMs ? toInstant(seenMs) : null,
  };
}

/** The line as a later look finds it: what it says of the deletion stays, unless the settings have changed. */
export function recheckRow(row: ClockRow, now: DeletionClock | null, seen: Omit<Deleted, 'logicallyGoneMs'>): ClockRow {
  if (row.verifiedOn !== null || now === null) return row;
  return toClockRow(now, { ...seen, logicallyGoneMs: Date.parse(row.logicallyGone) });
}

export function toPendingRow({ untilMs, ...pending }: PendingCount): PendingRow {
  return { ...pending, until: untilMs === null ? null : toInstant(untilMs) };
}

/** null where one of them is: it never ends. */
function latest(moments: readonly (number | null)[]): number | null {
  const known = moments.filter((ms) => ms !== null);
  return known.length < moments.length ? null : Math.max(...known);
}

type Place = Pick<DeletionClock, 'dataSet' | 'store'>;

function isOf(of: Place, other: Place): boolean {
  return of.dataSet === other.dataSet && of.store === other.store;
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}
