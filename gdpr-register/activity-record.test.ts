import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activityRecordSchema,
  type ActivityRecord,
  countingVersionOf,
  currentOf,
  keepDraft,
  type LooseEntry,
  newActivity,
  restoreVersion,
  type Save,
  saveVersion,
} from './activity-record.ts';

const entryOf = (title: string): LooseEntry => ({ kind: 'controller', values: { identity: { title } } });
const first = newActivity('act-1', {
  entry: entryOf('one'),
  state: 'draft',
  author: 'Ada',
  reason: 'new',
  savedMs: 1,
});

function save(record: ActivityRecord, change: Partial<Save>): ActivityRecord {
  const base = currentOf(record).version;
  const saved = saveVersion(record, {
    base,
    entry: entryOf(`v${base + 1}`),
    state: 'draft',
    author: 'Bo',
    reason: 'changed',
    savedMs: base + 1,
    ...change,
  });
  if (!saved.ok) throw new Error('conflict');
  return saved.record;
}

describe('versions of an activity', () => {
  test('R-VER-1 a save adds a version with author, time, reason and state, and changes none', () => {
    const second = save(first, { state: 'in-review', author: 'Cy', reason: 'retention agreed', savedMs: 5 });
    expect(second.versions).toEqual([
      { version: 1, savedMs: 1, author: 'Ada', reason: 'new', state: 'draft', entry: entryOf('one') },
      { version: 2, savedMs: 5, author: 'Cy', reason: 'retention agreed', state: 'in-review', entry: entryOf('v2') },
    ]);
    expect(activityRecordSchema.parse(JSON.parse(JSON.stringify(second)))).toEqual(second);
  });

  test('R-VER-1 a record from which a version was taken out is none', () => {
    const { versions, ...rest } = save(save(first, {}), {});
    const cut = { ...rest, versions: versions.filter(({ version }) => version !== 2) };
    expect(activityRecordSchema.safeParse(cut).success).toBe(false);
  });

  test('R-VER-2 of any saves by several editors, exactly those that know the newest version are kept', () => {
    const attempts = fc.array(fc.record({ behind: fc.nat(2), title: fc.string({ minLength: 1 }) }), { maxLength: 12 });
    fc.assert(
      fc.property(attempts, (tries) => {
        let record = first;
        const kept = [entryOf('one')];
        for (const { behind, title } of tries) {
          const base = currentOf(record).version - behind;
          const entry = entryOf(title);
          const saved = saveVersion(record, { base, entry, state: 'draft', author: 'A', reason: 'b', savedMs: 2 });
          expect(saved.ok).toBe(behind === 0);
          if (!saved.ok) continue;
          record = saved.record;
          kept.push(entry);
        }
        expect(record.versions.map(({ entry }) => entry)).toEqual(kept);
      }),
    );
  });

  test('R-VER-3 restoring writes an earlier entry as a new version, which is a draft again', () => {
    const approved = save(save(first, { state: 'approved' }), { state: 'approved' });
    const by = { base: 3, author: 'Di', reason: 'was right', savedMs: 9 };
    const restored = restoreVersion(approved, 2, by);
    expect(restored).toMatchObject({ ok: true, record: { versions: { length: 4 } } });
    expect(restored?.ok && currentOf(restored.record)).toMatchObject({
      version: 4,
      state: 'draft',
      entry: entryOf('v2'),
    });
    expect(restoreVersion(approved, 2, { ...by, base: 2 })).toEqual({ ok: false });
    expect(restoreVersion(approved, 7, by)).toBeNull();
  });

  test('R-VER-4 the newest approved version counts; where none ever was, the newest', () => {
    const drafted = save(first, {});
    const approved = save(drafted, { state: 'approved' });
    const edited = save(save(approved, {}), { state: 'in-review' });
    expect([drafted, approved, edited].map((it) => countingVersionOf(it).version)).toEqual([2, 3, 3]);
  });

  test('R-VER-5 each editor has one draft, which a save of the same editor ends', () => {
    const draft = { base: 1, savedMs: 3, entry: entryOf('half') };
    const drafted = keepDraft(keepDraft(first, 'editor-a', draft), 'editor-b', { ...draft, savedMs: 4 });
    const again = keepDraft(drafted, 'editor-a', { ...draft, savedMs: 6 });
    expect(again.drafts.map(({ editor, savedMs }) => [editor, savedMs])).toEqual([
      ['editor-b', 4],
      ['editor-a', 6],
    ]);
    expect(save(again, { editor: 'editor-a' }).drafts.map(({ editor }) => editor)).toEqual(['editor-b']);
    expect(keepDraft(again, 'editor-b', null).drafts.map(({ editor }) => editor)).toEqual(['editor-a']);
  });

  test('R-VER-5 the newest ten drafts are kept', () => {
    let record = first;
    for (let at = 1; at <= 12; at += 1)
      record = keepDraft(record, `editor-${at}`, { base: 1, savedMs: at, entry: entryOf(String(at)) });
    expect(record.drafts.map(({ savedMs }) => savedMs)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});
