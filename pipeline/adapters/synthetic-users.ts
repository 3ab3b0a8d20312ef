import { syntheticOddities, type SourceConfig, type SyntheticOddity } from '../domain/config.ts';
import { usersOf } from '../domain/source-progress.ts';
import type { Clock, ResumeFrom, SourceRecord, UserSource } from '../ports.ts';
import { mix } from './synthetic/draw.ts';
import { Slab } from './synthetic/slab.ts';
import { createUserWriter } from './synthetic/user-writer.ts';

export type SyntheticConfig = Extract<SourceConfig, { kind: 'synthetic' }>;

export interface SyntheticOptions {
  readonly resume: ResumeFrom;
  /** Ends after the position `count` - 1; null = never. */
  readonly count: number | null;
  readonly clock: Clock;
}

/** Of 1 to 5,000 users; a read takes small envelopes together, as one durable write for a user would be slow. */
const envelopeSizes = [1, 10, 100, 1000, 5000] as const;
const leastTogether = 100;
const salts = { envelope: 21, burst: 22, late: 23 } as const;
const burstRecords = 1000;
const longestPauseMs = 2000;
const latestMs = 60_000;

/** A generator (P-SRC-1): the record at a position depends on the seed, the oddities and the position only. */
export function openSyntheticUsers(config: SyntheticConfig, options: SyntheticOptions): UserSource {
  const { clock } = options;
  const oddities: ReadonlySet<SyntheticOddity> = new Set(config.oddities);
  const source = syntheticSourceName(config);
  const end = options.count ?? Number.MAX_SAFE_INTEGER;
  const write = createUserWriter({ seed: config.seed, oddities });
  const slab = new Slab();
  let position = options.resume(source);
  let pausedAtMs = clock.nowMs();
  let pausedAtPosition = position;

  /** With bursts, some boundaries are followed by a pause in proportion to the time since the last one. */
  async function pause(signal: AbortSignal): Promise<void> {
    pausedAtPosition = position;
    await clock.sleep(Math.min(longestPauseMs, (clock.nowMs() - pausedAtMs) / 2), signal);
    pausedAtMs = clock.nowMs();
    signal.throwIfAborted();
  }

  return {
    async read(max, signal) {
      signal.throwIfAborted();
      if (position >= end) return null;
      if (oddities.has('bursts') && position !== pausedAtPosition && isPause(config.seed, position))
        await pause(signal);
      const stop = Math.min(position + max, end, nextBoundary(config.seed, position, oddities));
      const nowMs = clock.nowMs();
      const records: SourceRecord[] = [];
      for (; position < stop; position += 1) {
        const { key, text } = write(position);
        const createdMs = oddities.has('late-events') ? nowMs - latenessMs(config.seed, position) : nowMs;
        records.push({ key, value: slab.write(text), source, position, createdMs });
      }
      return records;
    },
    progress: () => (options.count === null ? null : usersOf(Math.min(position, end), end)),
    async close() {
      position = end;
    },
  };
}

/** Seed and oddities decide the content, so they are the name; the count does not, so that a run can be made longer. */
function syntheticSourceName({ seed, oddities }: Pick<SyntheticConfig, 'seed' | 'oddities'>): string {
  const mask = syntheticOddities.reduce((bits, oddity, i) => bits + (oddities.includes(oddity) ? 2 ** i : 0), 0);
  return `synthetic-${seed}-${mask.toString(16)}`;
}

/** The end of the envelope, and of the burst, that the position is in: a read does not cross it. */
function nextBoundary(seed: number, position: number, oddities: ReadonlySet<SyntheticOddity>): number {
  const ofBurst = oddities.has('bursts') ? next(position, burstRecords) : Number.MAX_SAFE_INTEGER;
  if (!oddities.has('envelopes')) return ofBurst;
  const block = Math.floor(position / 5000);
  const size = envelopeSizes[(mix(seed, block, salts.envelope) >>> 0) % envelopeSizes.length]!;
  return Math.min(ofBurst, next(position, Math.max(size, leastTogether)));
}

function next(position: number, step: number): number {
  return (Math.floor(position / step) + 1) * step;
}

function isPause(seed: number, position: number): boolean {
  return position % burstRecords === 0 && (mix(seed, position, salts.burst) & 3) === 0;
}

/** One record in fifty was created up to a minute before it arrives. */
function latenessMs(seed: number, position: number): number {
  const bits = mix(seed, position, salts.late) >>> 0;
  return bits % 50 === 0 ? Math.floor(bits / 50) % latestMs : 0;
}
