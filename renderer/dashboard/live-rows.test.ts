import { expect, test } from 'vitest';
import type { PanelView } from './panel-view.ts';
import { keepReading } from './live-rows.ts';

test('P-WHO-10: all rows of a table are read again when its panel has moved on, after a rest, and not otherwise', async () => {
  const stop = new AbortController();
  let [nowMs, shownMs, reads] = [0, 100, 0];
  const got: string[] = [];
  const rests: number[] = [];
  const moves = [100, 200, 200];
  await keepReading(
    {
      read: () => {
        nowMs += 1000;
        reads += 1;
        return Promise.resolve({
          ok: true,
          value: { subtitle: `read ${reads}` } as PanelView,
        });
      },
      shownMs: () => shownMs,
      nowMs: () => nowMs,
      rest(ms) {
        rests.push(ms);
        const next = moves.shift();
        if (next === undefined) stop.abort();
        else shownMs = next;
        return Promise.resolve();
      },
      got: (rows) => void got.push(rows.ok ? rows.value.subtitle : ''),
    },
    stop.signal,
  );
  expect(got).toEqual(['read 1', 'read 2']);
  expect(rests).toEqual([8000, 2000, 8000, 2000]);
});

test('P-HLP-4: rows that could not be read are read again by themselves, though nothing moves', async () => {
  const stop = new AbortController();
  const error = { code: 'io-failed', message: 'EIO', details: {} } as const;
  const answers = [{ ok: false, error } as const, { ok: true, value: { subtitle: 'read' } as PanelView } as const];
  const got: boolean[] = [];
  let rests = 0;
  await keepReading(
    {
      read: () => Promise.resolve(answers[got.length]!),
      shownMs: () => 100,
      nowMs: () => 0,
      rest() {
        rests += 1;
        if (rests === 2) stop.abort();
        return Promise.resolve();
      },
      got: ({ ok }) => void got.push(ok),
    },
    stop.signal,
  );
  expect(got).toEqual([false, true]);
});
