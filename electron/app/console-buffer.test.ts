import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createConsoleBuffer } from './console-buffer.ts';

const line = { atMs: 0, level: 'info', stage: 'application', code: 'pace-changed', fields: {} } as const;

function filled(capacity: number, lines: number) {
  const console = createConsoleBuffer(capacity);
  for (let n = 0; n < lines; n += 1) console.append({ ...line, atMs: n });
  return console;
}

function seqs({ entries }: { readonly entries: readonly { readonly seq: number }[] }): number[] {
  return entries.map(({ seq }) => seq);
}

describe('the lines that the host keeps', () => {
  test('P-APP-2 are the newest, with consecutive numbers, and it says how many are gone', () => {
    const console = filled(5, 12);
    const { entries, dropped } = console.read({ limit: 100 });
    expect({ dropped, numbers: entries.map(({ seq, atMs }) => [seq, atMs]) }).toEqual({
      dropped: 7,
      numbers: [7, 8, 9, 10, 11].map((n) => [n, n]),
    });
  });

  test.each([
    [{ limit: 2 }, [10, 11]],
    [{ limit: 2, before: 10 }, [8, 9]],
    [{ limit: 100, before: 9 }, [7, 8]],
    [{ limit: 100, before: 3 }, []],
    [{ limit: 1, before: 999 }, [11]],
  ])('P-APP-2 are read backwards in pages: %o', (range, expected) => {
    expect(seqs(filled(5, 12).read(range))).toEqual(expected);
  });
});

describe('lines as they come', () => {
  test('P-APP-2 begin with what comes after the listening, in groups of at most a thousand', async () => {
    const console = filled(10_000, 3);
    const items = console.listen(new AbortController().signal)[Symbol.asyncIterator]();
    const first = items.next();
    for (let n = 0; n < 2500; n += 1) console.append(line);
    const groups = [await first, await items.next(), await items.next()].map(({ value }) => seqs(value));
    expect(groups.map((group) => [group[0], group.length])).toEqual([
      [3, 1000],
      [1003, 1000],
      [2003, 500],
    ]);
  });

  test('P-APP-2 a listener that fell behind what is kept is told how many it lost', async () => {
    const console = filled(10, 0);
    const items = console.listen(new AbortController().signal)[Symbol.asyncIterator]();
    const first = items.next();
    console.append(line);
    expect((await first).value).toMatchObject({ dropped: 0 });
    for (let n = 0; n < 25; n += 1) console.append(line);
    const { value } = await items.next();
    expect([value.dropped, seqs(value)]).toEqual([15, [16, 17, 18, 19, 20, 21, 22, 23, 24, 25]]);
  });

  test.each(['abort', 'close'])('P-APP-2 end on %s', async (how) => {
    const console = filled(10, 3);
    const abort = new AbortController();
    const items = console.listen(abort.signal)[Symbol.asyncIterator]();
    const next = items.next();
    await turn();
    if (how === 'abort') abort.abort();
    else console.close();
    expect((await next).done).toBe(true);
  });
});
