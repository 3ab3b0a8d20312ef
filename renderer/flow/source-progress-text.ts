import type { Snapshot } from '../../pipeline/domain/snapshot.ts';
import { secondsLeft, shareOf, type SourceProgress } from '../../pipeline/domain/source-progress.ts';
import type { Text } from '../i18n/text.ts';
import { standsStill } from '../state/selectors.ts';

type Shown = Pick<Snapshot, 'source' | 'stages'>;

/** "42 % · 3 min", where there is room for a line; null where the source has no end, or is read to it. */
export function shortProgress({ source, stages }: Shown, text: Text): string | null {
  const { progress, ended } = source;
  if (progress === null || ended) return null;
  const { graph } = text.words.pipeline;
  const percent = text.format.percent(readShare(progress));
  if (standsStill(stages.producer)) return text.fill(graph.left, { percent });
  const time = restText(progress, stages.producer.recordsPerSecond, text);
  return time === null ? percent : `${percent} · ${time}`;
}

/** What was read of how much. */
export function readText({ unit, done, of, users }: SourceProgress, text: Text): string {
  const { source } = text.words.pipeline;
  const { count, bytes } = text.format;
  if (unit === 'users') return text.fill(source.usersRead, { done: count(done), of: count(of) });
  return text.plural(source.bytesRead, users, { done: bytes(done), of: bytes(of) });
}

/** How fast, and how long the rest takes; or where it was left, and what the next start does. */
export function restOfSource({ source, stages }: Shown, progress: SourceProgress, text: Text): string {
  const words = text.words.pipeline.source;
  if (source.ended) return text.words.pipeline.graph.ended;
  const { state, recordsPerSecond } = stages.producer;
  const isAnew = source.kind === 'randomuser';
  if (state === 'failed') return isAnew ? words.beginsAnewMended : words.goesOnMended;
  if (state === 'stopped') return isAnew ? words.beginsAnew : words.goesOn;
  const rate = text.fill(text.words.pipeline.graph.rate, { rate: text.format.rate(recordsPerSecond) });
  const time = restText(progress, recordsPerSecond, text);
  return time === null ? rate : `${rate} · ${text.fill(words.timeLeft, { time })}`;
}

/** Not 100 % before all is read. */
export function readShare(progress: SourceProgress): number {
  return Math.floor(shareOf(progress) * 100) / 100;
}

function restText(progress: SourceProgress, usersPerSecond: number, text: Text): string | null {
  const seconds = secondsLeft(progress, usersPerSecond);
  if (seconds === null) return null;
  // In whole minutes where it is longer than one: it is ready by then, not after.
  const unit = seconds > 60 ? 60 : 1;
  return text.format.duration(Math.ceil(seconds / unit) * unit * 1000);
}
