import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { LooseEntry } from '../../../gdpr-register/activity-record.ts';
import { ownActivityId } from '../../../gdpr-register/own-activity/own-activity-id.ts';
import { createTemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import type { Migration } from './activity-files.ts';
import { type Journal, openJournal } from './journal-file.ts';
import { openRegister, type Register, type RegisterOptions } from './register.ts';

const directory = createTemporaryDirectory();
const opened: Journal[] = [];
const said: string[] = [];
afterEach(() => {
  for (const journal of opened.splice(0)) journal.close();
  said.length = 0;
  directory.remove();
});

const nowMs = (): number => Date.UTC(2026, 10, 28, 12);
const entryOf = (title: string): LooseEntry => ({ kind: 'controller', values: { identity: { title } } });
const signed = { author: 'Ada Example', reason: 'annual review', actor: 'window' } as const;
const read: Journal['read'] = (range) => opened[0]!.read(range);
const activities = (): string[] => readdirSync(directory.file('register/activities')).toSorted();
const fileOf = (id: string): string => directory.file(`register/activities/${id}.json`);

interface World {
  readonly register: Register;
  readonly journal: Journal;
  changes(): number;
}

async function open(change: Partial<RegisterOptions> = {}): Promise<World> {
  for (const before of opened.splice(0)) before.close();
  const journal = openJournal({ dataDirectory: directory.file(''), log: { warn: () => undefined }, nowMs });
  opened.push(journal);
  let changes = 0;
  const register = await openRegister({
    dataDirectory: directory.file(''),
    journal,
    log: { error: (code) => void said.push(code) },
    own: () => ({ entry: entryOf('this pipeline'), reason: 'first opening' }),
    onChange: () => void (changes += 1),
    nowMs,
    ...change,
  });
  return { register, journal, changes: () => changes };
}

function acts(journal: Journal): unknown[] {
  return journal.read({ limit: 100 }).entries.map(({ act, actor, subject, details }) => [act, actor, subject, details]);
}

describe('the register', () => {
  test('R-REG-1 begins with the activity of this pipeline, once', async () => {
    const { register, journal } = await open();
    expect(register.records()).toMatchObject([{ id: ownActivityId, versions: [{ version: 1, author: 'Vigie' }] }]);
    expect(acts(journal)).toEqual([['activity-created', 'application', ownActivityId, { version: 1 }]]);
    const again = await open();
    expect(acts(again.journal)).toHaveLength(1);
    expect(activities()).toEqual(['vigie-pipeline.json']);
  });

  test('R-REG-1 where it cannot be begun that is said, and it begins at the next opening', async () => {
    const { register } = await open({
      journal: { append: () => Promise.reject(new Error('the disk is full')), read },
    });
    expect([register.records(), said]).toEqual([[], ['register-not-begun']]);
    expect((await open()).register.records()).toHaveLength(1);
  });

  test('R-REG-2 what was saved is there at the next opening, in a file that its owner alone can read', async () => {
    const { register, changes } = await open();
    const { id } = await register.create(entryOf('payroll'), signed);
    const saved = await register.save(id, { ...signed, base: 1, entry: entryOf('payroll 2'), state: 'approved' });
    expect([saved.ok, changes()]).toEqual([true, 3]);
    expect(id).toMatch(/^act-2026-11-28-[a-z]{8}$/);
    const next = await open();
    expect(next.register.read(id)).toEqual(register.read(id));
    expect(next.register.version(id, 1).entry).toEqual(entryOf('payroll'));
    expect(statSync(fileOf(id)).mode & 0o777).toBe(0o600);
  });

  test('R-REG-3 every act is in the journal, without the names of who did it', async () => {
    const { register, journal } = await open();
    const { id } = await register.create(entryOf('payroll'), signed);
    await register.save(id, { ...signed, base: 1, entry: entryOf('two'), state: 'in-review' });
    await register.save(id, { ...signed, base: 1, entry: entryOf('lost?'), state: 'draft' });
    await register.restore(id, 1, { ...signed, base: 2 });
    expect(acts(journal).slice(1)).toEqual([
      ['activity-created', 'window', id, { version: 1 }],
      ['activity-saved', 'window', id, { version: 2, state: 'in-review' }],
      ['activity-refused', 'window', id, { why: 'conflict', base: 1, version: 2 }],
      ['activity-restored', 'window', id, { version: 3, restored: 1 }],
    ]);
    expect(journal.text()).not.toContain('Ada');
  });

  test('R-REG-3 where the journal takes no entry, nothing was saved', async () => {
    const { register } = await open();
    const { id } = await register.create(entryOf('payroll'), signed);
    const before = readFileSync(fileOf(id), 'utf8');
    let isFull = false;
    const journal = opened[0]!;
    const append: Journal['append'] = (act, recorded) =>
      isFull ? Promise.reject(new Error('the disk is full')) : journal.append(act, recorded);
    const world = await open({ journal: { append, read } });
    isFull = true;
    const edit = { ...signed, base: 1, entry: entryOf('two'), state: 'draft' } as const;
    await expect(world.register.save(id, edit)).rejects.toThrow('full');
    await expect(world.register.create(entryOf('new'), signed)).rejects.toThrow('full');
    expect([readFileSync(fileOf(id), 'utf8'), world.register.read(id).versions.length]).toEqual([before, 1]);
    expect(activities()).toEqual([`${id}.json`, 'vigie-pipeline.json']);
  });

  test('R-REG-7 a save that a kill kept out of the journal is written there at the next opening, once', async () => {
    const { register } = await open();
    const { id } = await register.create(entryOf('payroll'), signed);
    const killed = await open({ journal: { append: () => new Promise(() => undefined), read } });
    void killed.register.save(id, { ...signed, base: 1, entry: entryOf('two'), state: 'approved' });
    await expect.poll(() => readFileSync(fileOf(id), 'utf8')).toContain('two');
    const next = await open();
    expect(next.register.read(id).versions).toHaveLength(2);
    const late = ['activity-saved', 'application', id, { version: 2, state: 'approved', late: true }];
    expect(acts(next.journal).at(-1)).toEqual(late);
    expect(acts((await open()).journal).filter((act) => (act as unknown[])[0] === 'activity-saved')).toEqual([late]);
  });

  test('R-VER-2 of two windows that save the same version at once, one is told of the other', async () => {
    const { register } = await open();
    const edits = ['mine', 'yours'].map((title) =>
      register.save(ownActivityId, { ...signed, base: 1, entry: entryOf(title), state: 'draft' }),
    );
    const [mine, yours] = await Promise.all(edits);
    expect(mine).toMatchObject({ ok: true });
    expect(yours).toMatchObject({ ok: false, current: { version: 2, entry: entryOf('mine') } });
  });

  test('R-VER-5 a draft is there at the next opening, and counts for nothing', async () => {
    const { register } = await open();
    await register.draft(ownActivityId, { editor: 'window-a', base: 1, entry: entryOf('half') });
    const next = await open();
    const { drafts, versions } = next.register.read(ownActivityId);
    expect(drafts).toMatchObject([{ editor: 'window-a', entry: entryOf('half') }]);
    expect([versions.length, acts(next.journal).length]).toEqual([1, 1]);
    await next.register.draft(ownActivityId, { editor: 'window-a', base: 1, entry: null });
    expect(next.register.read(ownActivityId).drafts).toEqual([]);
  });

  test('R-REG-4 a damaged file is named, stays as it is, and hides no other', async () => {
    const { register } = await open();
    const { id } = await register.create(entryOf('payroll'), signed);
    truncateSync(fileOf(ownActivityId), 100);
    copyFileSync(fileOf(id), fileOf('act-copy'));
    writeFileSync(fileOf('act-newer'), JSON.stringify({ schema: 'vigie-activity/9', id: 'act-newer' }));
    const next = await open();
    expect(next.register.records().map((record) => record.id)).toEqual([id]);
    expect(next.register.damaged()).toEqual([
      { file: 'act-copy.json', flaw: 'copy', what: id },
      { file: 'act-newer.json', flaw: 'other-version', what: '' },
      { file: 'vigie-pipeline.json', flaw: 'no-activity', what: '' },
    ]);
    expect(statSync(fileOf(ownActivityId)).size).toBe(100);
  });

  test('R-REG-5 an older form is brought to that of this version, and kept as it was', async () => {
    await open();
    const older = readFileSync(fileOf(ownActivityId), 'utf8').replace('vigie-activity/1', 'vigie-activity/0');
    writeFileSync(fileOf(ownActivityId), older);
    const migrations: Migration[] = [
      { from: 'vigie-activity/0', migrate: (record) => ({ ...record, schema: 'vigie-activity/1' }) },
    ];
    const { register, journal } = await open({ migrations });
    expect(register.records().map(({ schema }) => schema)).toEqual(['vigie-activity/1']);
    const kept = 'vigie-pipeline.json.before-migration';
    expect(readFileSync(directory.file(`register/activities/${kept}`), 'utf8')).toBe(older);
    expect(acts(journal).at(-1)).toEqual(['register-migrated', 'application', ownActivityId, { kept }]);
    expect((await open()).register.records()).toEqual(register.records());
  });

  test('R-REG-6 what is not there is refused by its name', async () => {
    const { register } = await open();
    expect(() => register.read('act-none')).toThrow('no activity of that id');
    expect(() => register.version(ownActivityId, 9)).toThrow('no version of that number');
    await expect(register.restore(ownActivityId, 9, { ...signed, base: 1 })).rejects.toThrow('no version');
  });
});
