import { mkdirSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createFuse, Killed } from './testing/fuse.ts';
import { createPurgeDirectory, newData, nowMs as startMs, persons } from './testing/purge-directory.ts';
import { asked, erasePerson } from './testing/purge-world.ts';

const { directory, open } = createPurgeDirectory();

const old = { dataSet: 'profiles', olderThan: 'P300D' };

async function runUntilKilled(killAt: number, kind: 'age' | 'person', nowMs?: () => number) {
  const data = newData();
  const at = directory.file(`${kind}-${killAt}`);
  mkdirSync(at);
  const fuse = createFuse(killAt);
  const { purges } = open(data, { directory: at, fuse, ...(nowMs && { nowMs }) });
  const run =
    kind === 'age'
      ? purges.plan(old, asked).then(({ id }) => purges.run({ plan: id, confirm: 'ERASE 6' }, asked))
      : erasePerson(purges, { id: persons[1]!, reason: 'asked', confirm: persons[1]! });
  const ended = await run.then(
    () => 'finished',
    (error: unknown) => error,
  );
  return { data, at, ended, changes: fuse.changes() };
}

/** A clock that is a second on whenever it is read. */
function createTicking(): () => number {
  let ms = startMs - 3_600_000;
  return () => (ms += 1000);
}

describe('a purge that is killed', () => {
  test('R-PRG-9 goes on from what it had erased, but for the last second', async () => {
    const whole = await runUntilKilled(Number.POSITIVE_INFINITY, 'age', createTicking());
    expect(whole.ended).toBe('finished');
    const left: number[] = [];
    for (let killAt = 0; killAt < whole.changes; killAt += 1) {
      rmSync(directory.file(`age-${killAt}`), { recursive: true, force: true });
      const { data, at } = await runUntilKilled(killAt, 'age', createTicking());
      const erasing = open(data, { directory: at }).purges.status()[0]?.erasing ?? null;
      if (erasing === null) continue;
      const gone = persons.length - data.sets[erasing.dataSet as 'profiles'].length;
      expect([gone - 1, gone], `killed at ${killAt}`).toContain(erasing.erased);
      left.push(erasing.erased);
    }
    expect(new Set(left)).toEqual(new Set([1, 2, 3]));
  });

  test.each(['age', 'person'] as const)(
    'R-PRG-12 at any change of a purge by %s, is finished from its intent with one certificate, or never began',
    async (kind) => {
      const { changes: all } = await runUntilKilled(Number.POSITIVE_INFINITY, kind);
      expect(all).toBeGreaterThan(15);
      let finishedLater = 0;
      for (let killAt = 0; killAt < all; killAt += 1) {
        const { data, at, ended } = await runUntilKilled(killAt, kind);
        expect(ended, `killed at ${killAt}`).toBeInstanceOf(Killed);
        const next = open(data, { directory: at });
        const interrupted = next.purges.interrupted();
        await next.purges.resume(null, 'application');
        const left = kind === 'age' ? 3 : 5;
        if (interrupted.length === 0 && next.purges.status().length === 0) {
          expect([data.sets.profiles.length, data.ledger.size], `killed at ${killAt}`).toEqual([6, 0]);
          continue;
        }
        finishedLater += 1;
        expect([data.sets.profiles.length, data.sets.aggregates.length], `killed at ${killAt}`).toEqual([left, left]);
        expect(next.files.ids(), `killed at ${killAt}`).toHaveLength(1);
        const { certificate, flaw } = next.files.read(next.files.ids()[0]!, null)!;
        expect(flaw).toBeNull();
        const erased = certificate!.payload.counts.reduce((sum, it) => sum + it.erased, 0);
        expect(erased, `killed at ${killAt}`).toBe(kind === 'age' ? 6 : 3);
        expect(next.purges.status()[0]?.state).toBe('closed');
        const written = next.acts().map(({ act }) => act);
        expect(written.filter((act) => act === 'purge-certified').length, `killed at ${killAt}`).toBe(1);
      }
      expect(finishedLater).toBeGreaterThan(10);
    },
  );
});
