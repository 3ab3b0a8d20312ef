import { logLevels, logStages } from '../../pipeline/domain/log-entry.ts';
import type { LogLevel, LogStage } from '../../pipeline/domain/log-entry.ts';
import type { ConsoleLine } from './console-line.ts';

export interface LineFilter {
  readonly levels: ReadonlySet<LogLevel>;
  readonly stages: ReadonlySet<LogStage>;
}

/** Everything but `debug`: what someone who opens the console wants to see first. */
export const firstFilter: LineFilter = {
  levels: new Set(logLevels.filter((level) => level !== 'debug')),
  stages: new Set(logStages),
};

export const wholeFilter: LineFilter = { levels: new Set(logLevels), stages: new Set(logStages) };

/** A gap is always shown: a missing line could have been of any level. */
export function isShown(line: ConsoleLine, filter: LineFilter): boolean {
  return line.kind === 'gap' || (filter.levels.has(line.entry.level) && filter.stages.has(line.entry.stage));
}

/** The set with `member` in it where it was not, and without it where it was. */
export function toggle<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
