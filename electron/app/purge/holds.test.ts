import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFuse, Killed } from './testing/fuse.ts';
import { createPurgeDirectory, newData, persons } from './testing/purge-directory.ts';
import { asked, erasePerson } from './testing/purge-world.ts';

const { clear, directory, open } = createPurgeDirectory();
const wish = {
  ground: 'A court has asked for it.',
  exception: 'e',
  startsOn: '2026-11-25',
  reviewOn: '2027-05-25',
} as const;
const older = { dataSet: 'profiles', olderThan: 'P50D' };
const refusal = (code: string) => expect.objectContaining({ error: expect.objectContaining({ code }) });

describe('a legal hold', () => {
  test('R-HLD-4 keeps what it protects from a purge, which says how much, and is on the certificate', async () => {
    const data = newData();
    const { purges, holds, files, acts } = open(data);
    const hold = await holds.add({ kind: 'person', id: persons[2]! }, wish, asked);
    expect(hold).toMatchObject({ state: 'in-force', hold: { ground: wish.ground, exception: 'e' } });
    const plan = await purges.plan(older, asked);
    expect(plan.counts.map(({ dataSet, n, held }) => [dataSet, n, held])).toEqual([
      ['raw-messages', 0, 0],
      ['profiles', 5, 1],
      ['aggregates', 5, 1],
    ]);
    await purges.run({ plan: plan.id, confirm: 'ERASE 10' }, asked);
    expect(data.sets.profiles.map(({ person }) => person)).toEqual([persons[2]]);
    const { payload } = files.read(plan.id, null)!.certificate!;
    expect(payload.holds).toMatchObject([{ id: hold.id, ground: wish.ground, exception: 'e', reviewOn: '2027-05-25' }]);
    expect(payload.counts.map(({ held, remaining }) => [held, remaining])).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(acts().map(({ act }) => act)[0]).toBe('hold-added');
  });

  test('R-HLD-4 of a person keeps an erasure of that person from beginning', async () => {
    const data = newData();
    const { purges, holds, acts } = open(data);
    await holds.add({ kind: 'person', id: persons[0]! }, wish, asked);
    const erasure = { id: persons[0]!, reason: 'asked', confirm: persons[0]! };
    await expect(erasePerson(purges, erasure)).rejects.toEqual(refusal('person-held'));
    expect([data.sets.profiles.length, data.ledger.size, purges.status()]).toEqual([6, 0, []]);
    expect(acts().at(-1)).toMatchObject({ act: 'purge-refused', details: { why: 'person-held' } });
  });

  test('R-HLD-4 never lets go of anything, whatever is held and asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(persons), fc.integer({ min: 0, max: 700 }), async (held, days) => {
        const data = newData();
        const world = open(data);
        for (const id of held) await world.holds.add({ kind: 'person', id }, wish, asked);
        const plan = await world.purges.plan({ dataSet: 'profiles', olderThan: `P${days}D` }, asked);
        const total = plan.counts.reduce((sum, { n }) => sum + n, 0);
        await world.purges.run({ plan: plan.id, confirm: `ERASE ${total}` }, asked);
        const kept = data.sets.profiles.map(({ person }) => person);
        const young = persons.filter((_, at) => (at + 1) * 100 <= days);
        expect(new Set(kept)).toEqual(new Set([...held, ...young]));
        for (const id of held)
          await expect(erasePerson(world.purges, { id, reason: 'x', confirm: id })).rejects.toThrow();
        world.close();
        directory.remove();
      }),
      { numRuns: 25 },
    );
  });

  test('R-HLD-5 is kept for its owner alone, without the id of the person', async () => {
    const { holds } = open(newData());
    await holds.add({ kind: 'person', id: persons[0]! }, wish, asked);
    const text = readFileSync(directory.file('register/holds.json'), 'utf8');
    expect(statSync(directory.file('register/holds.json')).mode & 0o777).toBe(0o600);
    expect(text).not.toContain(persons[0]!);
  });

  test.each([
    'ann@example.org called',
    `about ${persons[0]}`,
    `about ${persons[0]!.replaceAll('-', '')}`,
    '06 12 34 56 78',
  ])('R-HLD-8 takes no words that find a person, and changes none: "%s"', async (words) => {
    const { holds, acts } = open(newData());
    const subject = { kind: 'person', id: persons[0]! } as const;
    await expect(holds.add(subject, { ...wish, ground: words }, asked)).rejects.toEqual(refusal('personal-words'));
    expect([await holds.list(asked.signal), acts()]).toEqual([[], []]);
    const { id } = await holds.add(subject, wish, asked);
    await expect(holds.lift(id, words, asked)).rejects.toEqual(refusal('personal-words'));
    expect(await holds.list(asked.signal)).toMatchObject([{ id, state: 'in-force' }]);
  });

  test('R-HLD-8 keeps a purge whose reason finds a person from beginning', async () => {
    const data = newData();
    const { purges } = open(data);
    const { id: plan } = await purges.plan(older, asked);
    const run = purges.run({ plan, confirm: 'ERASE 12', reason: `asked by ${persons[0]}` }, asked);
    await expect(run).rejects.toEqual(refusal('personal-words'));
    expect([data.sets.profiles.length, data.ledger.size, purges.status()]).toEqual([6, 0, []]);
    expect(await purges.run({ plan, confirm: 'ERASE 12', reason: 'The period is over.' }, asked)).toBeDefined();
  });

  test('R-HLD-9 is looked at again on the day that its review names, which the journal has beside the one before', async () => {
    const { holds, acts } = open(newData());
    const { id } = await holds.add({ kind: 'person', id: persons[5]! }, wish, asked);
    await expect(holds.review(id, '2026-11-01', asked)).rejects.toEqual(refusal('invalid-input'));
    await holds.review(id, '2027-11-25', asked);
    expect(await holds.list(asked.signal)).toMatchObject([{ id, state: 'in-force', hold: { reviewOn: '2027-11-25' } }]);
    expect(acts().at(-1)).toMatchObject({
      ...{ act: 'hold-reviewed', subject: id },
      details: { before: wish.reviewOn, reviewOn: '2027-11-25' },
    });
    await holds.lift(id, 'over', asked);
    await expect(holds.review(id, '2028-11-25', asked)).rejects.toEqual(refusal('hold-unknown'));
  });

  test('R-HLD-6 is lifted with a reason, not while a purge is open, and then protects no more', async () => {
    const data = newData();
    let broken = true;
    const { purges, holds, acts } = open(data, {
      onErase() {
        if (broken) throw new Error('the disk is gone');
      },
    });
    const { id } = await holds.add({ kind: 'person', id: persons[5]! }, wish, asked);
    const plan = await purges.plan(older, asked);
    await expect(purges.run({ plan: plan.id, confirm: 'ERASE 10' }, asked)).rejects.toThrow('the disk is gone');
    await expect(holds.lift(id, 'over', asked)).rejects.toEqual(refusal('purge-open'));
    broken = false;
    await purges.resume(null, 'window');
    await holds.lift(id, 'the case is over', asked);
    await expect(holds.lift(id, 'again', asked)).rejects.toEqual(refusal('hold-unknown'));
    expect(await holds.list(asked.signal)).toMatchObject([
      { id, state: 'lifted', hold: { lifted: { reason: 'the case is over' } } },
    ]);
    const next = await purges.plan(older, asked);
    expect(next.counts.map(({ n, held }) => [n, held])).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(acts().at(-2)).toMatchObject({ act: 'hold-lifted', subject: id });
  });

  test('R-HLD-6 is not lifted while the files of an open purge are damaged, which is named, with what to do', async () => {
    const data = newData();
    const { purges, holds } = open(data, {
      onErase() {
        throw new Error('the disk is gone');
      },
    });
    const { id } = await holds.add({ kind: 'person', id: persons[5]! }, wish, asked);
    const plan = await purges.plan(older, asked);
    await expect(purges.run({ plan: plan.id, confirm: 'ERASE 10' }, asked)).rejects.toThrow('the disk is gone');
    const folder = `register/purges/${plan.id}`;
    writeFileSync(directory.file(`${folder}/intent.json`), '{"schema":');
    const refused = await holds.lift(id, 'over', asked).catch((error: unknown) => error);
    expect(refused).toMatchObject({ error: { code: 'purge-damaged', details: { purge: plan.id, folder } } });
    const { message } = refused as Error;
    for (const part of [`${plan.id}/intent.json cannot be read`, 'from a backup', `remove the folder ${folder}`])
      expect(message).toContain(part);
    rmSync(directory.file(folder), { recursive: true });
    await holds.lift(id, 'over', asked);
    expect(data.held.size).toBe(0);
  });

  test('R-HLD-6 is lifted beside a damaged purge that is certified, and a damaged preview', async () => {
    const { purges, holds } = open(newData());
    const { id } = await holds.add({ kind: 'person', id: persons[5]! }, wish, asked);
    const done = await purges.plan(older, asked);
    await purges.run({ plan: done.id, confirm: 'ERASE 10' }, asked);
    const preview = await purges.plan(older, asked);
    writeFileSync(directory.file(`register/purges/${done.id}/intent.json`), '{"schema":');
    writeFileSync(directory.file(`register/purges/${preview.id}/plan.json`), '{"schema":');
    expect(purges.status()).toMatchObject([{ id: done.id, state: 'unreadable' }]);
    await holds.lift(id, 'the case is over', asked);
    expect((await holds.list(asked.signal)).map(({ state }) => state)).toEqual(['lifted']);
  });

  test('R-HLD-3 that is only written down stops every purge', async () => {
    const data = newData();
    const { purges, holds } = open(data);
    const { id } = await holds.add({ kind: 'person', id: persons[5]! }, wish, asked);
    data.held.clear();
    const plan = await purges.plan(older, asked);
    await expect(purges.run({ plan: plan.id, confirm: 'ERASE 12' }, asked)).rejects.toEqual(
      refusal('hold-not-enforced'),
    );
    await holds.lift(id, 'the store was replaced', asked);
    await purges.run({ plan: plan.id, confirm: 'ERASE 12' }, asked);
    expect(data.sets.profiles).toEqual([]);
  });

  test('R-HLD-3 whose file is damaged stops every purge, and is not written over', async () => {
    const data = newData();
    const { purges, holds } = open(data);
    await holds.add({ kind: 'person', id: persons[5]! }, wish, asked);
    const plan = await purges.plan(older, asked);
    writeFileSync(directory.file('register/holds.json'), '{"schema":"vigie-holds/1"');
    await expect(purges.run({ plan: plan.id, confirm: 'ERASE 10' }, asked)).rejects.toThrow(
      /holds.json cannot be read/,
    );
    await expect(holds.add({ kind: 'person', id: persons[4]! }, wish, asked)).rejects.toThrow(
      /holds.json cannot be read/,
    );
    expect([data.sets.profiles.length, data.held.size]).toEqual([6, 1]);
  });

  test('R-HLD-7 killed at any change while it is added or lifted, protects until it is lifted wholly', async () => {
    for (let killAt = 0; killAt < 6; killAt += 1) {
      const data = newData();
      const fuse = createFuse(killAt);
      const first = open(data, { fuse });
      const added = await first.holds
        .add({ kind: 'person', id: persons[5]! }, wish, asked)
        .catch((error: unknown) => error);
      if (!(added instanceof Killed)) {
        const { id } = added as { id: string };
        await first.holds.lift(id, 'over', asked).catch((error: unknown) => expect(error).toBeInstanceOf(Killed));
      }
      const next = open(data);
      const [listed] = await next.holds.list(asked.signal);
      const isEnforced = data.held.size > 0;
      expect(isEnforced, `killed at ${killAt}`).toBe(listed !== undefined && listed.state !== 'lifted');
      if (listed && isEnforced) await next.holds.lift(listed.id, 'over', asked);
      expect(data.held.size).toBe(0);
      clear();
    }
  });
});
