import { expect, test } from 'vitest';
import { sampleEntry } from '../testing/sample-lines.ts';
import { entryId } from './console-line.ts';
import { firstFilter } from './line-filter.ts';
import { fitsTarget, isErrorOf, stepToError } from './line-jump.ts';
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
  model.add([{ ...sampleEntry(6), level: 'warn', code: 'records-rejected', fields: { count: 3, code: 'minor' } }]);
  const found = (target: Parameters<typeof fitsTarget>[0]) => model.newest(fitsTarget(target))?.seq;
  expect(found({ kind: 'refusal', call: 'pipeline.start', error: 'read-only' })).toBe(2);
  expect(found({ kind: 'damage', store: 'log' })).toBe(4);
  expect(found({ kind: 'damage', store: 'profiles' })).toBeUndefined();
  expect(found({ kind: 'stage', stage: 'transformer' })).toBe(4);
  expect(found({ kind: 'rejections' })).toBe(6);
  expect(found({ kind: 'line', seq: 2 })).toBe(2);
  expect(found({ kind: 'line', seq: 9 })).toBeUndefined();
  expect(found({ kind: 'alert', alert: 1 })).toBe(5);
});

test('P-WCH-7: an edge leads to the newest line about it', () => {
  const model = createLineModel(100);
  const waiting = (seq: number, edge: string) => ({
    ...sampleEntry(seq),
    level: 'warn' as const,
    code: 'stage-waiting' as const,
    fields: { edge },
  });
  model.add([waiting(1, 'stored'), waiting(2, 'stored'), waiting(3, 'read')]);
  expect(model.newest(fitsTarget({ kind: 'edge', edge: 'stored' }))?.seq).toBe(2);
  expect(model.newest(fitsTarget({ kind: 'edge', edge: 'kept' }))).toBeNull();
});

test('P-WCH-8: the newest errors of a stage are found among all lines, also those that wait, and not more than wished', () => {
  const model = createLineModel(100);
  const failed = (seq: number, stage: string) => ({
    ...sampleEntry(seq, { stage: 'application', level: 'error', code: 'stage-failed' }),
    fields: { stage },
  });
  model.add([failed(1, 'transformer'), failed(2, 'producer'), sampleEntry(3), failed(4, 'transformer')]);
  model.pause();
  model.add([failed(5, 'transformer'), failed(6, 'transformer')]);
  const errors = (most: number) =>
    model.newestOf((entry) => isErrorOf('transformer', entry), most).map(({ seq }) => seq);
  expect(errors(3)).toEqual([6, 5, 4]);
  expect(errors(9)).toEqual([6, 5, 4, 1]);
});
