import { expect, test } from 'vitest';
import { sampleEntries, sampleEntry } from '../testing/sample-lines.ts';
import { toggle, wholeFilter } from './line-filter.ts';
import { createLineModel } from './line-model.ts';
import type { LineModel } from './line-model.ts';

/** A number for an entry, `gap n` for a hole. */
function shownOf({ shown }: LineModel): readonly (number | string)[] {
  return Array.from({ length: shown.length }, (_, index) => {
    const line = shown.at(index);
    return line?.kind === 'entry' ? line.entry.seq : `gap ${line?.count}`;
  });
}

test('lines that never came leave a gap and are counted; lines that come twice are left out', () => {
  const model = createLineModel(100);
  model.add(sampleEntries(5, 7));
  model.add(sampleEntries(6, 8));
  model.add([sampleEntry(11)]);
  expect({ shown: shownOf(model), dropped: model.dropped, kept: model.kept }).toEqual({
    shown: [5, 6, 7, 'gap 3', 11],
    dropped: 3,
    kept: 5,
  });
});

test('older lines are put in front as far as there is room, without a hole', () => {
  const model = createLineModel(4);
  model.add(sampleEntries(10, 12));
  expect(model.addOlder(sampleEntries(6, 11))).toBe(false);
  expect(shownOf(model)).toEqual([8, 9, 10, 11]);
});

test('the oldest line falls out of a full model, out of the shown ones too', () => {
  const model = createLineModel(3);
  model.add(sampleEntries(0, 5));
  expect({ shown: shownOf(model), kept: model.kept, dropped: model.dropped }).toEqual({
    shown: [2, 3, 4],
    kept: 3,
    dropped: 0,
  });
});

test('a filter hides lines and shows them again; a gap is never hidden', () => {
  const model = createLineModel(100);
  model.add([sampleEntry(0, { level: 'debug' }), sampleEntry(1), sampleEntry(4, { level: 'warn', stage: 'producer' })]);
  expect(shownOf(model)).toEqual([1, 'gap 2', 4]);
  model.setFilter({ ...wholeFilter, stages: toggle(wholeFilter.stages, 'producer') });
  expect(shownOf(model)).toEqual([0, 1, 'gap 2']);
  model.setFilter(wholeFilter);
  expect(shownOf(model)).toEqual([0, 1, 'gap 2', 4]);
});

test('while paused nothing moves; what waits is counted as the filter sees it, and comes in order afterwards', () => {
  const model = createLineModel(100);
  model.add([sampleEntry(0)]);
  model.pause();
  model.add([sampleEntry(1), sampleEntry(2, { level: 'debug' })]);
  expect({ shown: shownOf(model), waiting: model.waiting }).toEqual({ shown: [0], waiting: 1 });
  model.setFilter(wholeFilter);
  expect(model.waiting).toBe(2);
  model.follow();
  expect({ shown: shownOf(model), waiting: model.waiting, paused: model.paused }).toEqual({
    shown: [0, 1, 2],
    waiting: 0,
    paused: false,
  });
});

test('lines that fall out while paused are a gap when it ends', () => {
  const model = createLineModel(3);
  model.add([sampleEntry(0)]);
  model.pause();
  model.add(sampleEntries(1, 7));
  expect(model.waiting).toBe(3);
  model.follow();
  expect({ shown: shownOf(model), dropped: model.dropped }).toEqual({ shown: [4, 5, 6], dropped: 3 });
});

test('a host that began anew begins at its own first number', () => {
  const model = createLineModel(10);
  model.add(sampleEntries(40, 43));
  model.clear();
  model.add(sampleEntries(0, 2));
  expect({ shown: shownOf(model), dropped: model.dropped, kept: model.kept }).toEqual({
    shown: [0, 1],
    dropped: 0,
    kept: 2,
  });
});

test('P-SPN-2: a time limits the lines that are shown, beside levels and stages; other filters take it away', () => {
  const model = createLineModel(100);
  const entries = sampleEntries(0, 5);
  model.add(entries);
  model.setFilter({ ...wholeFilter, window: { fromMs: entries[1]!.atMs, toMs: entries[3]!.atMs } });
  const within = entries.filter(({ atMs }) => atMs >= entries[1]!.atMs && atMs < entries[3]!.atMs);
  expect(shownOf(model)).toEqual(within.map(({ seq }) => seq));
  model.setFilter(wholeFilter);
  expect(shownOf(model)).toHaveLength(5);
});
