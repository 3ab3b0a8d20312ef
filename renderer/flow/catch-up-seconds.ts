import type { StageName } from '../../pipeline/domain/config.ts';
import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { standsStill } from '../state/selectors.ts';

/** What each stage reads is written by the one before. */
const writers = { producer: null, transformer: 'producer', aggregator: 'transformer' } as const satisfies Readonly<
  Record<StageName, StageName | null>
>;

/**
 * Seconds until a stage has done all that is before it, at the rates of now; null = it keeps up (less than a second of
 * its work waits) or stands still, Infinity = it falls behind.
 */
export function catchUpSecondsOf(name: StageName, stages: Snapshot['stages']): number | null {
  const { lagRecords, recordsPerSecond } = stages[name];
  const writer = writers[name];
  if (writer === null || standsStill(stages[name]) || lagRecords === 0 || lagRecords < recordsPerSecond) return null;
  const gained = recordsPerSecond - stages[writer].recordsPerSecond;
  return gained <= 0 ? Number.POSITIVE_INFINITY : lagRecords / gained;
}
