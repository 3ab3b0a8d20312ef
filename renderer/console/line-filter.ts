import { logLevels, logStages } from '../../pipeline/domain/log-entry.ts';
import { isWithin, type TimeWindow } from '../../pipeline/domain/time-window.ts';
import type { LogLevel, LogStage } from '../../pipeline/domain/log-entry.ts';
import type { ConsoleLine } from './console-line.ts';

export interface LineFilter {
  readonly levels: ReadonlySet<LogLevel>;
  readonly stages: ReadonlySet<LogStage>;
  /** Only lines of this time; left out = of any. */
  readonly window?: TimeWindow | undefined;
}

/** Everything but `debug`: what someone who opens the console wants to see first. */
export const firstFilter: LineFilter = {
  levels: new Set(logLevels.filter((level) => level !== 'debug')),
  stages: new Set(logStages),
};

export const wholeFilter: LineFilter = { levels: new Set(logLevels), stages: new Set(logStages) };

/** A gap is always shown: a missing line could have been of any level. */
export function isShown(line: ConsoleLine, filter: LineFilter): boolean {
  if (line.kind === 'gap') return true;
  const { atMs, level, stage } = line.entry;
  return filter.levels.has(level) && filter.stages.has(stage) && isWithin(filter.window ?? null, atMs);
}

/** The set with `member` in it where it was not, and without it where it was. */
export function toggle<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
