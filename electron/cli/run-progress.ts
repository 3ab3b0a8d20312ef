import { countRejected } from '../../pipeline/domain/rejection.ts';
import type { Snapshot, StageSnapshot } from '../../pipeline/domain/snapshot.ts';
import { secondsLeft, shareOf, type SourceProgress } from '../../pipeline/domain/source-progress.ts';
import { bar, describeReached } from './progress-line.ts';

type Shown = Pick<Snapshot, 'balance' | 'source'> & {
  readonly stages: Readonly<Record<'producer' | 'transformer', Pick<StageSnapshot, 'state' | 'recordsPerSecond'>>>;
};

/** How far the source is while it is read and has an end (P-CLI-63); else how much of what was published is done. */
export function describeRun({ balance, source, stages }: Shown): string {
  const { producer, transformer } = stages;
  const isRead = producer.state !== 'stopped' && !source.ended;
  if (isRead && source.progress !== null) return describeSource(source.progress, producer.recordsPerSecond);
  const done = balance.stored + countRejected({ ...balance.rejected });
  const total = balance.published;
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return `${bar(share)} ${done} of ${total} records, ${Math.round(transformer.recordsPerSecond)} a second`;
}

function describeSource(progress: SourceProgress, usersPerSecond: number): string {
  const { unit, done, of, users } = progress;
  const read =
    unit === 'users' ? `${done} of ${of} users` : `${megabytes(done)} of ${megabytes(of)} MB, ${users} users`;
  const reached = { share: shareOf(progress), secondsLeft: secondsLeft(progress, usersPerSecond) };
  return describeReached(reached, `${read} read, ${Math.round(usersPerSecond)} a second`);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
