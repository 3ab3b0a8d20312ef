import type { ConsoleLine } from './console-line.ts';
import type { LinePattern } from './line-pattern.ts';
import type { LineRing } from './line-ring.ts';

export interface LineSearch {
  readonly count: number;
  /** The line that was jumped to, and its place among the matches from 1; null before the first jump. */
  readonly current: number | null;
  readonly position: number;
  /** `current` goes on from the line that a search of the same lines, in other words, had jumped to. */
  setPattern(pattern: LinePattern, current?: number | null): void;
  /** Lines have changed other than at their ends (a filter, older lines): look again. */
  restart(): void;
  /** Looks at no more than `lines` lines; false while some are left. Call again after each change of the lines. */
  advance(lines: number): boolean;
  /** Jumps to the match after (1) or before (-1) the current one, or after the line `fromId`; wraps around. */
  step(by: 1 | -1, fromId: number): number | null;
}

type Lines = Pick<LineRing<ConsoleLine>, 'length' | 'at'>;

/** Finds a pattern in a list that grows at its end and loses its beginning; what was looked at is not looked at again. */
export function createLineSearch(lines: Lines, textOf: (line: ConsoleLine) => string): LineSearch {
  return new GrowingSearch(lines, textOf);
}

class GrowingSearch implements LineSearch {
  current: number | null = null;
  readonly #lines: Lines;
  readonly #textOf: (line: ConsoleLine) => string;
  #pattern: LinePattern = { kind: 'none' };
  #matches: number[] = [];
  #lookedThrough = -1;

  constructor(lines: Lines, textOf: (line: ConsoleLine) => string) {
    this.#lines = lines;
    this.#textOf = textOf;
  }

  get count(): number {
    return this.#matches.length;
  }

  get position(): number {
    return this.current === null ? 0 : this.#matches.indexOf(this.current) + 1;
  }

  setPattern(next: LinePattern, current: number | null = null): void {
    this.#pattern = next;
    this.current = current;
    this.restart();
  }

  restart(): void {
    this.#matches = [];
    this.#lookedThrough = -1;
  }

  advance(limit: number): boolean {
    const lines = this.#lines;
    this.#forgetFallen();
    const from = indexOfLine(lines, this.#lookedThrough + 1);
    const until = Math.min(lines.length, from + limit);
    this.#look(from, until);
    this.#lookedThrough = lines.at(until - 1)?.id ?? this.#lookedThrough;
    return until === lines.length;
  }

  step(by: 1 | -1, fromId: number): number | null {
    if (this.#matches.length === 0) return null;
    const place = this.#placeOf((this.current ?? fromId) + (by === 1 && this.current !== null ? 1 : 0));
    const next = by === 1 ? place : place - 1;
    this.current = this.#matches[(next + this.#matches.length) % this.#matches.length] ?? null;
    return this.current;
  }

  #placeOf(id: number): number {
    return firstAtOrAfter(this.#matches.length, (index) => this.#matches[index] ?? 0, id);
  }

  #forgetFallen(): void {
    const oldest = this.#lines.at(0)?.id ?? Number.POSITIVE_INFINITY;
    if ((this.#matches[0] ?? oldest) < oldest) this.#matches = this.#matches.slice(this.#placeOf(oldest));
  }

  #look(from: number, until: number): void {
    const pattern = this.#pattern;
    if (pattern.kind !== 'good') return;
    for (let index = from; index < until; index += 1) {
      const line = this.#lines.at(index);
      if (line?.kind === 'entry' && pattern.matches(this.#textOf(line))) this.#matches.push(line.id);
    }
  }
}

/** The place of the line `id`, or of the first one after it. */
export function indexOfLine(lines: Lines, id: number): number {
  return firstAtOrAfter(lines.length, (index) => lines.at(index)?.id ?? 0, id);
}

function firstAtOrAfter(length: number, idAt: (index: number) => number, id: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (idAt(middle) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
