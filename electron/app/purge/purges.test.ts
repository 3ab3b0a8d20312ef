import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modelStoreOf } from './testing/model-stores.ts';
import { createPurgeDirectory, day, newData, nowMs, persons } from './testing/purge-directory.ts';
import { asked, erasePerson } from './testing/purge-world.ts';

const { directory, open } = createPurgeDirectory();

const old = { dataSet: 'profiles', olderThan: 'P300D' };
const refusal = (code: string) => expect.objectContaining({ error: expect.objectContaining({ code }) });

describe('a purge', () => {
  test('R-PRG-6 deletes what the preview showed, and files one certificate with what was seen', async () => {
    const data = newData();
    const { purges, acts } = open(data);
    const plan = await purges.plan(old, asked);
    expect(plan.counts.map(({ dataSet, n }) => [dataSet, n])).toEqual([
      ['raw-messages', 0],
      ['profiles', 3],
      ['aggregates', 3],
    ]);
    const outcome = await purges.run({ plan: plan.id, confirm: 'ERASE 6' }, asked);
    expect(outcome.erased.filter(({ n }) => n > 0)).toEqual([
      { dataSet: 'profiles', store: 'profiles', n: 3 },
      { dataSet: 'aggregates', store: 'aggregates', n: 3 },
    ]);
    expect(outcome.remaining.every(({ n }) => n === 0)).toBe(true);
    expect(data.sets.profiles.map(({ person }) => person)).toEqual(persons.slice(0, 3));
    expect(data.sets['raw-messages']).toHaveLength(6);
    expect(readdirSync(directory.file('register/certificates')).toSorted()).toEqual([
      `${plan.id}.json`,
      `${plan.id}.pdf`,
    ]);
    expect(outcome.certificate).toBe(directory.file(`register/certificates/${plan.id}.json`));
    expect(purges.status()).toMatchObject([{ id: plan.id, state: 'closed', certified: true }]);
    expect(acts().map(({ act }) => act)).toEqual(['purge-planned', 'purge-confirmed', 'purge-certified']);
    expect(statSync(outcome.certificate).mode & 0o777).toBe(0o600);
    expect(statSync(directory.file('register/certificates')).mode & 0o777).toBe(0o700);
  });

  test('R-PRG-3 that was not confirmed to the letter deletes nothing, and the attempt is journaled', async () => {
    const data = newData();
    const { purges, acts } = open(data);
    const { id } = await purges.plan(old, asked);
    for (const confirm of ['', 'ERASE', 'erase 6', 'ERASE 5', 'ERASE 6 ', 'ERASE 06'])
      await expect(purges.run({ plan: id, confirm }, asked)).rejects.toEqual(refusal('confirmation-wrong'));
    await expect(purges.run({ plan: 'purge-2026-11-25-zzzzzzzz', confirm: 'ERASE 6' }, asked)).rejects.toEqual(
      refusal('plan-unknown'),
    );
    await expect(purges.run({ plan: '../../etc', confirm: 'ERASE 6' }, asked)).rejects.toEqual(refusal('plan-unknown'));
    expect(
      acts()
        .filter(({ act }) => act === 'purge-refused')
        .map(({ subject }) => subject),
    ).toEqual([...Array.from({ length: 6 }, () => id), null, null]);
    expect([data.sets.profiles.length, data.ledger.size]).toEqual([6, 0]);
  });

  test('R-PRG-6 whose certificate could not be signed does not begin', async () => {
    const data = newData();
    const { purges } = open(data);
    const plan = await purges.plan(old, asked);
    writeFileSync(directory.file('keys/signing-key.pem'), 'damaged');
    const run = purges.run({ plan: plan.id, confirm: 'ERASE 6' }, asked);
    await expect(run).rejects.toMatchObject({ code: 'config-invalid' });
    expect([data.sets.profiles.length, data.ledger.size, purges.status()]).toEqual([6, 0, []]);
  });

  test('R-PRG-4 beyond what was shown is refused, and a new plan is offered, which runs', async () => {
    const data = newData();
    const { purges } = open(data);
    const plan = await purges.plan(old, asked);
    data.sets.profiles.push({ person: persons[0]!, atMs: nowMs - 900 * day });
    const stale = await purges.run({ plan: plan.id, confirm: 'ERASE 6' }, asked).catch((error: unknown) => error);
    expect(stale).toEqual(refusal('plan-stale'));
    expect(data.sets.profiles).toHaveLength(7);
    data.sets.aggregates.push({ person: persons[0]!, atMs: nowMs - 900 * day });
    const { details } = (stale as { error: { details: { plan: string; due: number } } }).error;
    expect(details.due).toBe(7);
    await expect(purges.run({ plan: details.plan, confirm: 'ERASE 7' }, asked)).rejects.toEqual(refusal('plan-stale'));
    const fresh = await purges.plan(old, asked);
    await purges.run({ plan: fresh.id, confirm: 'ERASE 8' }, asked);
    expect(data.sets.profiles).toHaveLength(3);
  });

  test('R-PRG-5 that the register no longer asks for is refused', async () => {
    const reasons = [
      { activity: 'a', category: 'c', dataSet: 'profiles', duration: 'P300D', beforeMs: nowMs - 300 * day },
      { activity: 'b', category: 'c', dataSet: 'profiles', duration: 'P400D', beforeMs: nowMs - 400 * day },
    ];
    const data = newData();
    const first = open(data, { reasons });
    const plan = await first.purges.plan({ dataSet: null, olderThan: null }, asked);
    // The longest of two periods counts: the other entry still needs the data.
    expect(plan.counts.find(({ dataSet }) => dataSet === 'profiles')?.n).toBe(2);
    const second = open(data, { reasons: reasons.slice(0, 1) });
    await expect(second.purges.run({ plan: plan.id, confirm: 'ERASE 4' }, asked)).rejects.toEqual(
      refusal('plan-stale'),
    );
    await first.purges.run({ plan: plan.id, confirm: 'ERASE 4' }, asked);
    await expect(first.purges.run({ plan: plan.id, confirm: 'ERASE 4' }, asked)).rejects.toEqual(refusal('plan-used'));
  });

  test('R-PRG-7 that fails in a store stays open and says so, and its certificate tells of it', async () => {
    const data = newData();
    let broken = true;
    const { purges, acts, files } = open(data, {
      onErase(dataSet) {
        if (broken && dataSet === 'aggregates') throw new Error('the disk is gone');
      },
    });
    const plan = await purges.plan(old, asked);
    await expect(purges.run({ plan: plan.id, confirm: 'ERASE 6' }, asked)).rejects.toThrow('the disk is gone');
    expect(purges.status()).toMatchObject([
      { state: 'failed', certified: false, failure: { step: 'erasing:aggregates', message: 'the disk is gone' } },
    ]);
    expect(existsSync(directory.file('register/certificates'))).toBe(false);
    broken = false;
    const [outcome] = await purges.resume(plan.id, 'window');
    expect(outcome?.erased.filter(({ n }) => n > 0).map(({ n }) => n)).toEqual([3, 3]);
    const { certificate } = files.read(plan.id, null)!;
    expect(certificate?.payload.failures).toMatchObject([{ step: 'erasing:aggregates', code: 'unexpected' }]);
    expect(acts().map(({ act }) => act)).toContain('purge-failed');
  });

  test('R-PRG-8 whose verification finds something is not certified, and erases again when it is resumed', async () => {
    const data = newData();
    const { purges } = open(data, {
      onStep(step, moment) {
        if (step === 'settled' && moment === 'durable' && data.sets.profiles.length === 3) {
          data.sets.profiles.push({ person: persons[5]!, atMs: nowMs - 600 * day });
          data.sets.aggregates.push({ person: persons[5]!, atMs: nowMs - 600 * day });
        }
      },
    });
    const plan = await purges.plan(old, asked);
    const run = purges.run({ plan: plan.id, confirm: 'ERASE 6' }, asked);
    await expect(run).rejects.toThrow('1 of profiles are still in profiles; 1 of aggregates are still in aggregates');
    data.sets.profiles.push({ person: 'another', atMs: nowMs });
    data.sets.aggregates.push({ person: 'another', atMs: nowMs });
    await purges.resume(null, 'window');
    expect(data.sets.profiles.map(({ person }) => person)).toEqual([...persons.slice(0, 3), 'another']);
  });

  test('R-PRG-9 pauses between two transactions and goes on where it was', async () => {
    const data = newData();
    const plan = await open(data).purges.plan(old, asked);
    const world = open(data, {
      onErase() {
        if (data.sets.profiles.length === 5) pausing = world.purges.pause(plan.id, 'window');
      },
    });
    let pausing: Promise<void> | null = null;
    await expect(world.purges.run({ plan: plan.id, confirm: 'ERASE 6' }, asked)).rejects.toEqual(
      refusal('purge-paused'),
    );
    await pausing;
    expect([data.sets.profiles.length, world.purges.status()[0]?.state, world.purges.interrupted()]).toEqual([
      4,
      'paused',
      [],
    ]);
    expect(world.purges.status()[0]?.erasing, 'what is erased stays said').toEqual({
      dataSet: 'profiles',
      erased: 2,
      due: 3,
    });
    const [outcome] = await world.purges.resume(null, 'window');
    expect(outcome?.erased.find(({ store }) => store === 'profiles')?.n).toBe(3);
  });

  test('R-PRG-9 whose application was closed meanwhile counts on, after a restart, from what was erased', async () => {
    const data = newData();
    const plan = await open(data).purges.plan(old, asked);
    let closing: Promise<void> | null = null;
    const world = open(data, {
      onErase() {
        if (data.sets.profiles.length === 5) closing = world.purges.close();
      },
    });
    const run = world.purges.run({ plan: plan.id, confirm: 'ERASE 6' }, asked);
    await expect(run).rejects.toEqual(refusal('purge-interrupted'));
    await closing;
    const seen: unknown[] = [];
    const next = open(data, { onErase: () => seen.push(next.purges.status()[0]?.erasing) });
    expect(next.purges.interrupted()).toEqual([plan.id]);
    const left = { dataSet: 'profiles', erased: 2, due: 3 };
    expect(next.purges.status()[0]).toMatchObject({ state: 'open', erasing: left });
    await next.purges.resume(null, 'application');
    expect(seen.slice(0, 3)).toEqual([left, null, { dataSet: 'aggregates', erased: 1, due: 3 }]);
    expect(next.purges.status()[0]).toMatchObject({ state: 'closed', erasing: null });
  });

  test('R-PRG-10 of one person keeps the id until it is verified, then wipes it, and certifies without it', async () => {
    const data = newData();
    const [, person] = persons;
    const seen: string[] = [];
    const everyText = (): string =>
      readdirSync(directory.file('register'), { recursive: true, withFileTypes: true })
        .filter((it) => it.isFile())
        .map((it) => readFileSync(`${it.parentPath}/${it.name}`, 'latin1'))
        .join('\n');
    const hidden = Buffer.from(JSON.stringify(person)).toString('hex');
    const { purges, forgotten } = open(data, {
      onStep(step, moment) {
        const text = everyText();
        expect(text).not.toContain(person!);
        if (step === 'verified') expect(forgotten).toEqual([person]);
        if (moment === 'durable' && text.includes(hidden)) seen.push(step);
      },
    });
    const reason = 'asked on the phone';
    const outcome = await erasePerson(purges, { id: person!.toUpperCase(), reason, confirm: person! });
    expect(seen).toEqual([
      'intended',
      'recorded',
      'barrier',
      'erasing:raw-messages',
      'erasing:profiles',
      'erasing:aggregates',
      'settled',
      'verified',
    ]);
    expect(outcome.erased.map(({ n }) => n)).toEqual([1, 1, 1]);
    expect(everyText()).not.toContain(hidden);
    expect(readFileSync(outcome.certificate, 'utf8')).toContain('asked on the phone');
    expect(Object.keys(modelStoreOf).map((set) => data.sets[set as 'profiles'].length)).toEqual([5, 5, 5]);
  });

  test('R-PRG-11 that cannot be read hides no other', async () => {
    const data = newData();
    const { purges } = open(data);
    const first = await purges.plan(old, asked);
    await purges.run({ plan: first.id, confirm: 'ERASE 6' }, asked);
    const second = await purges.plan({ dataSet: 'raw-messages', olderThan: 'P1D' }, asked);
    await purges.run({ plan: second.id, confirm: 'ERASE 6' }, asked);
    writeFileSync(directory.file(`register/purges/${first.id}/intent.json`), '{"schema":');
    const states = Object.fromEntries(purges.status().map(({ id, state }) => [id, state]));
    expect(states).toEqual({ [first.id]: 'unreadable', [second.id]: 'closed' });
    const failure = { message: expect.stringContaining(`${first.id}/intent.json cannot be read`) as unknown };
    expect(purges.status().find(({ id }) => id === first.id)).toMatchObject({ failure });
  });
});
