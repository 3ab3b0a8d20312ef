import type { SourceProgress } from '../../domain/source-progress.ts';
import type { SourceRecord } from '../../ports.ts';

/** Users that were read and not given yet, and how far the files are with those that were. */
export interface ReadAhead {
  readonly length: number;
  /** `bytes` of all files are done with it. */
  push(record: SourceRecord, bytes: number): void;
  /** One that is in the log already. */
  skip(bytes: number): void;
  take(max: number): readonly SourceRecord[];
  /** Of so many bytes; it only grows. */
  progress(of: number): SourceProgress;
  clear(): void;
}

export function createReadAhead(): ReadAhead {
  let records: SourceRecord[] = [];
  let bytes: number[] = [];
  let taken = 0;
  let [users, done] = [0, 0];

  function clear(): void {
    [records, bytes, taken] = [[], [], 0];
  }

  function given(more: number, upTo: number): void {
    users += more;
    done = Math.max(done, upTo);
  }

  return {
    get length() {
      return records.length - taken;
    },
    push(record, upTo) {
      records.push(record);
      bytes.push(upTo);
    },
    skip: (upTo) => given(1, upTo),
    take(max) {
      const part = records.slice(taken, taken + max);
      taken += part.length;
      given(part.length, bytes[taken - 1] ?? 0);
      if (taken === records.length) clear();
      return part;
    },
    progress: (of) => ({ unit: 'bytes', done: Math.min(of, Math.round(done)), of, users }),
    clear,
  };
}
