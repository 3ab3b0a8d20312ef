import { expect, test } from 'vitest';
import { sampleEntry } from '../testing/sample-lines.ts';
import { entryId } from './console-line.ts';
import { firstFilter } from './line-filter.ts';
import { fitsTarget, stepToError } from './line-jump.ts';
import { createLineModel } from './line-model.ts';

function errorsAt(...places: readonly number[]) {
  const model = createLineModel(100);
  const level = (seq: number) => (places.includes(seq) ? ('error' as const) : ('info' as const));
  model.add(Array.from({ length: 8 }, (_, seq) => ({ ...sampleEntry(seq), level: level(seq) })));
  return model;
}

test('P-CNS-1: errors are stepped through in both directions, and around', () => {
  const { shown } = errorsAt(2, 5);
  const at = (seq: number, isPassed = true) => ({ id: entryId(seq), isPassed });
  expect(stepToError(shown, 1, at(0))).toBe(entryId(2));
  expect(stepToError(shown, 1, at(2))).toBe(entryId(5));
  expect(stepToError(shown, 1, at(2, false))).toBe(entryId(2));
  expect(stepToError(shown, 1, at(5))).toBe(entryId(2));
  expect(stepToError(shown, -1, at(5))).toBe(entryId(2));
  expect(stepToError(shown, -1, at(2))).toBe(entryId(5));
  expect(stepToError(errorsAt().shown, 1, at(0))).toBeNull();
  expect(stepToError(createLineModel(5).shown, -1, at(0))).toBeNull();
});

test('P-CNS-2: a message leads to the newest line that says it, also where that is filtered out or waits', () => {
  const model = createLineModel(100);
  const refused = (seq: number, error: string) => ({
    ...sampleEntry(seq),
    level: 'warn' as const,
    code: 'call-refused' as const,
    fields: { call: 'pipeline.start', error, message: 'No.' },
  });
  model.setFilter({ ...firstFilter, levels: new Set() });
  model.add([refused(1, 'read-only'), refused(2, 'read-only'), refused(3, 'purge-running')]);
  model.pause();
  model.add([{ ...sampleEntry(4), level: 'error', code: 'store-damaged', fields: { store: 'log', where: '1:2' } }]);
  const alert = { alert: 1, stage: sampleEntry(0).stage };
  model.add([{ ...sampleEntry(5), level: 'error', code: 'alert-stage-failed', fields: alert }]);
  const found = (target: Parameters<typeof fitsTarget>[0]) => model.newest(fitsTarget(target))?.seq;
  expect(found({ kind: 'refusal', call: 'pipeline.start', error: 'read-only' })).toBe(2);
  expect(found({ kind: 'damage', store: 'log' })).toBe(4);
  expect(found({ kind: 'damage', store: 'profiles' })).toBeUndefined();
  expect(found({ kind: 'stage', stage: sampleEntry(0).stage })).toBe(4);
  expect(found({ kind: 'alert', alert: 1 })).toBe(5);
});
