import type { StageName } from '../../pipeline/domain/config.ts';
import type { EdgeName } from '../../pipeline/domain/edges.ts';
import type { LogEntry } from '../../pipeline/domain/log-entry.ts';
import type { ConsoleLine } from './console-line.ts';
import type { LineRing } from './line-ring.ts';
import { indexOfLine } from './line-search.ts';

type Lines = Pick<LineRing<ConsoleLine>, 'length' | 'at'>;

/** The id of the next (1) or previous (-1) error after the line `fromId`, or from it on; wraps around. null = there is none. */
export function stepToError(
  lines: Lines,
  by: 1 | -1,
  from: { readonly id: number; readonly isPassed: boolean },
): number | null {
  const { length } = lines;
  const place = indexOfLine(lines, from.id);
  const isThere = lines.at(place)?.id === from.id;
  const first = by === 1 ? place + (from.isPassed && isThere ? 1 : 0) : place - 1;
  for (let step = 0; step < length; step += 1) {
    const line = lines.at((((first + by * step) % length) + length) % length);
    if (line?.kind === 'entry' && line.entry.level === 'error') return line.id;
  }
  return null;
}

/** Which line of the console says what a message above a screen said. */
export type LineTarget =
  | { readonly kind: 'refusal'; readonly call: string; readonly error: string }
  /** Above it stand the last lines of the process before. */
  | { readonly kind: 'crash' }
  | { readonly kind: 'alert'; readonly alert: number }
  | { readonly kind: 'damage'; readonly store: string }
  | { readonly kind: 'stage'; readonly stage: StageName }
  | { readonly kind: 'edge'; readonly edge: EdgeName }
  | { readonly kind: 'rejections' }
  | { readonly kind: 'line'; readonly seq: number };

export function fitsTarget(target: LineTarget): (entry: LogEntry) => boolean {
  switch (target.kind) {
    case 'refusal':
      return ({ code, fields }) =>
        code === 'call-refused' && fields['call'] === target.call && fields['error'] === target.error;
    case 'crash':
      return ({ code }) => code === 'lock-taken-over';
    case 'alert':
      return ({ code, fields }) => code.startsWith('alert-') && fields['alert'] === target.alert;
    case 'damage':
      return ({ code, fields }) => code === 'store-damaged' && fields['store'] === target.store;
    case 'stage':
      return (entry) => isErrorOf(target.stage, entry);
    case 'edge':
      return ({ fields }) => fields['edge'] === target.edge;
    case 'rejections':
      return ({ code }) => code === 'records-rejected';
    case 'line':
      return ({ seq }) => seq === target.seq;
  }
}

/** What went wrong with a stage. The alert about it is a line behind its cause, and records are no fault of the stage. */
export function isErrorOf(name: StageName, { stage, level, code, fields }: LogEntry): boolean {
  if (level !== 'error' && level !== 'warn') return false;
  if (code.startsWith('alert-') || code.startsWith('records-')) return false;
  return stage === name || fields['stage'] === name;
}
