import type { LogEntry } from '../../pipeline/domain/log-entry.ts';
import { entryId, gapId } from './console-line.ts';
import type { ConsoleLine } from './console-line.ts';
import { firstFilter, isShown } from './line-filter.ts';
import type { LineFilter } from './line-filter.ts';
import { createLineRing } from './line-ring.ts';
import type { LineRing } from './line-ring.ts';

export const maxLines = 100_000;

/** What the list reads: nothing is copied, so ask again after every change. */
export interface LineModel {
  /** Lines that pass the filter. */
  readonly shown: Pick<LineRing<ConsoleLine>, 'length' | 'at'>;
  /** All lines that are kept. */
  readonly kept: number;
  /** Lines that never came: holes in the numbers, and those that fell out while paused. */
  readonly dropped: number;
  /** Lines that wait for the pause to end, as far as they pass the filter. */
  readonly waiting: number;
  readonly paused: boolean;
  readonly filter: LineFilter;
  /** Adds entries as they come; those that are there already (read twice) are left out. */
  add(entries: readonly LogEntry[]): void;
  /** Adds older entries in front, oldest first; false when there is no room for more. */
  addOlder(entries: readonly LogEntry[]): boolean;
  setFilter(filter: LineFilter): void;
  /** The newest entry that fits, shown or not, also of those that wait. */
  newest(fits: (entry: LogEntry) => boolean): LogEntry | null;
  /** The same of up to `most` entries, the newest first. */
  newestOf(fits: (entry: LogEntry) => boolean, most: number): readonly LogEntry[];
  pause(): void;
  follow(): void;
  /** The host began anew: its numbers start again, and what was before is gone. */
  clear(): void;
}

export function createLineModel(capacity: number = maxLines): LineModel {
  return new BoundedLines(capacity);
}

class BoundedLines implements LineModel {
  readonly shown: LineRing<ConsoleLine>;
  dropped = 0;
  waiting = 0;
  paused = false;
  filter = firstFilter;
  readonly #kept: LineRing<ConsoleLine>;
  readonly #pending: LineRing<LogEntry>;
  #lastSeq = -1;

  constructor(capacity: number) {
    this.#kept = createLineRing(capacity);
    this.shown = createLineRing(capacity);
    this.#pending = createLineRing(capacity);
  }

  get kept(): number {
    return this.#kept.length;
  }

  add(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      if (this.paused) this.#wait(entry);
      else this.#appendEntry(entry);
    }
  }

  addOlder(entries: readonly LogEntry[]): boolean {
    const added = prepend(this.#kept, entries);
    if (this.#lastSeq < 0) this.#lastSeq = entries.at(-1)?.seq ?? -1;
    this.#refilter();
    return added;
  }

  setFilter(next: LineFilter): void {
    this.filter = next;
    this.#refilter();
  }

  newest(fits: (entry: LogEntry) => boolean): LogEntry | null {
    return this.newestOf(fits, 1)[0] ?? null;
  }

  newestOf(fits: (entry: LogEntry) => boolean, most: number): readonly LogEntry[] {
    const found: LogEntry[] = [];
    for (const entry of this.#backwards()) {
      if (found.length === most) break;
      if (fits(entry)) found.push(entry);
    }
    return found;
  }

  pause(): void {
    this.paused = true;
  }

  follow(): void {
    this.paused = false;
    this.waiting = 0;
    for (let entry = this.#pending.shift(); entry !== undefined; entry = this.#pending.shift())
      this.#appendEntry(entry);
  }

  clear(): void {
    for (const ring of [this.#kept, this.shown, this.#pending]) ring.clear();
    this.dropped = 0;
    this.waiting = 0;
    this.#lastSeq = -1;
  }

  *#backwards(): Generator<LogEntry> {
    for (let index = this.#pending.length - 1; index >= 0; index -= 1) {
      const entry = this.#pending.at(index);
      if (entry !== undefined) yield entry;
    }
    for (let index = this.#kept.length - 1; index >= 0; index -= 1) {
      const line = this.#kept.at(index);
      if (line?.kind === 'entry') yield line.entry;
    }
  }

  #append(line: ConsoleLine): void {
    const fallen = this.#kept.push(line);
    if (fallen !== undefined && this.shown.at(0)?.id === fallen.id) this.shown.shift();
    if (isShown(line, this.filter)) this.shown.push(line);
  }

  #appendEntry(entry: LogEntry): void {
    if (entry.seq <= this.#lastSeq) return;
    const missing = this.#lastSeq < 0 ? 0 : entry.seq - this.#lastSeq - 1;
    if (missing > 0) {
      this.dropped += missing;
      this.#append({ kind: 'gap', id: gapId(entry.seq), count: missing });
    }
    this.#lastSeq = entry.seq;
    this.#append(toLine(entry));
  }

  #wait(entry: LogEntry): void {
    const fallen = this.#pending.push(entry);
    if (isShown(toLine(entry), this.filter)) this.waiting += 1;
    if (fallen !== undefined && isShown(toLine(fallen), this.filter)) this.waiting -= 1;
  }

  #refilter(): void {
    this.shown.clear();
    for (const line of itemsOf(this.#kept)) if (isShown(line, this.filter)) this.shown.push(line);
    this.waiting = 0;
    for (const entry of itemsOf(this.#pending)) if (isShown(toLine(entry), this.filter)) this.waiting += 1;
  }
}

function* itemsOf<T>(ring: LineRing<T>): Generator<T> {
  for (let index = 0; index < ring.length; index += 1) {
    const item = ring.at(index);
    if (item !== undefined) yield item;
  }
}

function toLine(entry: LogEntry): ConsoleLine {
  return { kind: 'entry', id: entryId(entry.seq), entry };
}

/** From the newest backwards, so that no hole opens when there is no room for all. */
function prepend(kept: LineRing<ConsoleLine>, entries: readonly LogEntry[]): boolean {
  const oldest = kept.at(0)?.id ?? Number.POSITIVE_INFINITY;
  for (const entry of entries.toReversed()) {
    if (entryId(entry.seq) < oldest && !kept.pushFront(toLine(entry))) return false;
  }
  return true;
}
