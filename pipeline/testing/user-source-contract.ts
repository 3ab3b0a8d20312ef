import { expect, test } from 'vitest';
import { shareOf } from '../domain/source-progress.ts';
import type { ResumeFrom, SourceRecord, UserSource } from '../ports.ts';

export interface ReplayableSource {
  /** Opens the same input again; `count` as the source's own option. */
  open(options: { readonly resume: ResumeFrom; readonly count: number | null }): UserSource;
  /** How many records it is read to; at least 20, and no more than the source has. */
  readonly records: number;
}

const fromStart: ResumeFrom = () => 0;

/** What every replayable source has to do (P-SRC-10). */
export function describeReplayableSource(name: string, source: ReplayableSource): void {
  const readAll = (resume: ResumeFrom, max: number): Promise<readonly SourceRecord[]> =>
    drain(source.open({ resume, count: source.records }), max);

  test.each([1, 7, 5000])(`P-SRC-10: ${name} yields the same records in reads of %i`, async (max) => {
    expect(toComparable(await readAll(fromStart, max))).toEqual(toComparable(await readAll(fromStart, 100)));
  });

  test(`P-SRC-10: ${name} goes on exactly where each of its sources was`, async () => {
    const all = await readAll(fromStart, 100);
    for (const done of [1, Math.floor(all.length / 2), all.length - 1, all.length]) {
      const rest = await readAll(resumeBehind(all.slice(0, done)), 13);
      expect(toComparable(rest)).toEqual(toComparable(all.slice(done)));
    }
  });

  test(`P-SRC-10: ${name} asks once per source where to go on`, async () => {
    const asked: string[] = [];
    const note: ResumeFrom = (each) => {
      asked.push(each);
      return 0;
    };
    const all = await readAll(note, 9);
    expect(asked).toEqual([...new Set(all.map((record) => record.source))]);
  });

  test(`P-SRC-10: ${name} counts positions of each source from 0`, async () => {
    const next = new Map<string, number>();
    for (const record of await readAll(fromStart, 9)) {
      expect(record.position).toBe(next.get(record.source) ?? 0);
      next.set(record.source, record.position! + 1);
    }
    expect([...next.values()].reduce((sum, count) => sum + count, 0)).toBe(source.records);
  });

  test(`P-SRC-10: ${name} ends behind its count and stays ended`, async () => {
    const opened = source.open({ resume: fromStart, count: 11 });
    const { signal } = new AbortController();
    const records: SourceRecord[] = [];
    for (let batch = await opened.read(4, signal); batch !== null; batch = await opened.read(4, signal))
      records.push(...batch);
    expect(await opened.read(4, signal)).toBeNull();
    expect(toComparable(records)).toEqual(toComparable((await readAll(fromStart, 100)).slice(0, 11)));
    await opened.close();
  });

  test(`P-SRC-16: ${name} says how far it is, always further, and all at the end`, async () => {
    const { signal } = new AbortController();
    const share = (each: UserSource): number | null => {
      const progress = each.progress();
      return progress && shareOf(progress);
    };
    for (const resumeAt of [0, 3]) {
      const opened = source.open({ resume: () => resumeAt, count: source.records });
      const shares: (number | null)[] = [];
      for (let batch = await opened.read(4, signal); batch !== null; batch = await opened.read(4, signal))
        shares.push(share(opened));
      expect(shares).toEqual(shares.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
      expect(shares[1]).toBeGreaterThan(0);
      expect(shares[1]).toBeLessThan(1);
      expect([share(opened), opened.progress()?.users]).toEqual([1, source.records]);
      await opened.close();
    }
  });

  test(`P-SRC-10: ${name} rejects once its signal aborts, and closes twice`, async () => {
    const opened = source.open({ resume: fromStart, count: source.records });
    const stop = new AbortController();
    await opened.read(2, stop.signal);
    stop.abort();
    await expect(opened.read(2, stop.signal)).rejects.toThrow('aborted');
    await opened.close();
    await opened.close();
  });
}

/** Reads a source to its end and closes it. */
export async function drain(source: UserSource, max = 100): Promise<readonly SourceRecord[]> {
  const { signal } = new AbortController();
  const records: SourceRecord[] = [];
  for (let batch = await source.read(max, signal); batch !== null; batch = await source.read(max, signal)) {
    expect(batch.length).toBeLessThanOrEqual(max);
    records.push(...batch);
  }
  await source.close();
  return records;
}

export function textOf(record: SourceRecord): string {
  return Buffer.from(record.value).toString('utf8');
}

function resumeBehind(records: readonly SourceRecord[]): ResumeFrom {
  const next = new Map(records.map((record) => [record.source, record.position! + 1]));
  return (source) => next.get(source) ?? 0;
}

/** The time of creation is that of the read; all else must be the same. */
function toComparable(records: readonly SourceRecord[]): readonly unknown[] {
  return records.map((record) => [record.source, record.position, record.key, textOf(record)]);
}
