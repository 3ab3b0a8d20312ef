import type { LogEntry } from '../../pipeline/domain/log-entry.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import type { Connection } from '../bridge.ts';
import { browserClock, createDrawSchedule } from '../charts/draw-schedule.ts';
import type { DrawClock, DrawSchedule } from '../charts/draw-schedule.ts';
import { keepListening } from '../live/keep-listening.ts';
import { perConnection } from '../state/per-connection.ts';
import { entryId } from './console-line.ts';
import { isShown, type LineFilter } from './line-filter.ts';
import { stepToError } from './line-jump.ts';
import { createLineModel, maxLines } from './line-model.ts';
import type { LineModel } from './line-model.ts';

/** Collects the lines from the moment the window opens, whichever tab is shown. */
export interface ConsoleStore {
  readonly lines: LineModel;
  /** Changes with every change of the lines, at most ten times a second. */
  readonly version: number;
  /** Changes when lines were not only added at the end. */
  readonly shape: number;
  readonly failure: ContractError | null;
  /** The lines of before are not all here yet. */
  readonly isReading: boolean;
  /** The line that was jumped to; another object with each jump. */
  readonly mark: LineMark | null;
  subscribe(changed: () => void): () => void;
  filterChanged(filter: LineFilter): void;
  paused(): void;
  followed(): void;
  /** Jumps to the next (1) or previous (-1) error, from the mark, else from the line at the top; false = there is none. */
  errorStepped(by: 1 | -1, topId: number): boolean;
  /** Jumps to the newest line that fits, and lets the filter show it; where lines are still being read, once it is there. */
  revealed(fits: (entry: LogEntry) => boolean): void;
  unmarked(): void;
  /** After a failure. */
  readAgain(): void;
  close(): void;
}

export interface LineMark {
  readonly id: number;
}

/** Lines in one answer of the host: a page is about 1.5 MB. */
const linesInPage = 10_000;
const intervalMs = 100;

class CollectedLines implements ConsoleStore {
  readonly lines = createLineModel();
  version = 0;
  shape = 0;
  failure: ContractError | null = null;
  isReading = false;
  mark: LineMark | null = null;
  readonly #connection: Connection;
  readonly #listeners = new Set<() => void>();
  readonly #schedule: DrawSchedule;
  readonly #stop: () => void;
  #reading = new AbortController();
  /** What was to be shown before the lines were read. */
  #wanted: ((entry: LogEntry) => boolean) | null = null;

  constructor(connection: Connection, clock: DrawClock) {
    this.#connection = connection;
    this.#schedule = createDrawSchedule({ ...clock, minIntervalMs: intervalMs, draw: () => this.#draw() });
    this.#stop = keepListening(connection, {
      name: 'console',
      input: {},
      onItem: (item) => {
        this.lines.add(item.entries);
        this.#lookAgain();
        this.#schedule.request();
      },
      onAgain: () => {
        this.lines.clear();
        this.#readAnew();
      },
    });
    this.#readAnew();
  }

  // Arrows, since React calls them without their object.
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  paused = (): void => {
    this.lines.pause();
    this.#schedule.request();
  };

  followed = (): void => {
    this.mark = null;
    this.#wanted = null;
    this.lines.follow();
    this.#schedule.request();
  };

  errorStepped(by: 1 | -1, topId: number): boolean {
    const from = { id: this.mark?.id ?? topId, isPassed: this.mark !== null };
    const id = stepToError(this.lines.shown, by, from);
    if (id === null) return false;
    this.#jump(id);
    return true;
  }

  revealed(fits: (entry: LogEntry) => boolean): void {
    const entry = this.lines.newest(fits);
    this.#wanted = entry === null && this.isReading ? fits : null;
    if (entry === null) return;
    // What waits for a pause to end is not in the list yet.
    if (this.lines.paused) this.lines.follow();
    const { levels, stages } = this.lines.filter;
    const id = entryId(entry.seq);
    if (!isShown({ kind: 'entry', id, entry }, this.lines.filter))
      this.filterChanged({ levels: new Set([...levels, entry.level]), stages: new Set([...stages, entry.stage]) });
    this.#jump(id);
  }

  unmarked = (): void => {
    if (this.mark === null) return;
    this.mark = null;
    this.#schedule.request();
  };

  readAgain = (): void => {
    this.failure = null;
    this.#readAnew();
    this.#reshaped();
  };

  filterChanged(filter: LineFilter): void {
    this.lines.setFilter(filter);
    this.#reshaped();
  }

  close(): void {
    this.#reading.abort();
    this.#stop();
    this.#schedule.close();
  }

  #lookAgain(): void {
    if (this.#wanted !== null) this.revealed(this.#wanted);
  }

  #jump(id: number): void {
    this.mark = { id };
    this.paused();
  }

  #draw(): void {
    this.version += 1;
    for (const listener of this.#listeners) listener();
  }

  #reshaped(): void {
    this.shape += 1;
    this.#schedule.request();
  }

  #readAnew(): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    void this.#readAll(this.#reading.signal);
  }

  async #readAll(signal: AbortSignal): Promise<void> {
    this.isReading = true;
    await this.#readEarlier(signal);
    if (signal.aborted) return;
    this.isReading = false;
    this.#reshaped();
    // It is none of those that are kept: nobody is taken away later by another one.
    this.#wanted = null;
  }

  async #readEarlier(signal: AbortSignal): Promise<void> {
    let before: number | undefined;
    while (!signal.aborted && this.lines.kept < maxLines) {
      const input = { limit: linesInPage, ...(before === undefined ? {} : { before }) };
      const answer = await this.#connection.bridge.call('console.read', input, signal);
      if (signal.aborted) return;
      this.failure = answer.ok ? null : answer.error;
      const entries: readonly LogEntry[] = answer.ok ? answer.value.entries : [];
      const hadRoom = entries.length > 0 && this.lines.addOlder(entries);
      this.#lookAgain();
      this.#reshaped();
      before = entries[0]?.seq;
      if (!hadRoom || before === undefined || before === 0) return;
    }
  }
}

/** One store for each connection: what was collected, and a pause, survive navigation. */
export const consoleStoreOf = perConnection<ConsoleStore>((connection) => new CollectedLines(connection, browserClock));
