import { expect, test } from 'vitest';
import type { RedriveProgress } from '../../pipeline/domain/redrive.ts';
import { createAppWorld, runToTheEnd } from '../app/testing/app-world.ts';
import type { ApplicationClient } from './open-application.ts';
import { runCommand } from './testing/run-command.ts';
import { watchRedrive } from './watch-redrive.ts';

const world = createAppWorld();

/** What the progress line showed of a redrive that went on like this. */
async function shown(items: readonly (RedriveProgress & { readonly atMs: number })[]): Promise<readonly string[]> {
  const lines: string[] = [];
  let nowMs = 0;
  let show: ((item: never) => void) | null = null;
  const listen: ApplicationClient['listen'] = (_name, _input, { onItem }) => {
    show = onItem as (item: never) => void;
    return () => (show = null);
  };
  const watched = { client: { listen }, terminal: { progress: (text: string) => void lines.push(text) } };
  await watchRedrive({ ...watched, nowMs: () => nowMs }, async () => {
    for (const { atMs, ...progress } of items) {
      nowMs = atMs;
      show?.({ running: true, ...progress } as never);
    }
  });
  expect(show, 'nobody listens any more').toBeNull();
  return lines;
}

test('P-CLI-64 the progress line of a redrive says how far it is, how long the rest takes, and how fast', async () => {
  expect(
    await shown([
      { published: 0, of: 0, atMs: 0 },
      { published: 0, of: 4000, atMs: 1000 },
      { published: 1000, of: 4000, atMs: 3000 },
      { published: 4000, of: 4000, atMs: 9000 },
    ]),
  ).toEqual([
    'looking for what would pass now',
    '[........................] 0 %: 0 of 4000 published again, 0 a second',
    '[######..................] 25 %, 6 s left: 1000 of 4000 published again, 500 a second',
    '[########################] 100 %, 0 s left: 4000 of 4000 published again, 500 a second',
    '',
  ]);
});

test('P-CLI-64 another redrive that was waited for counts nothing', async () => {
  const [, , line] = await shown([
    { published: 500, of: 1000, atMs: 0 },
    { published: 0, of: 200, atMs: 1000 },
    { published: 100, of: 200, atMs: 2000 },
  ]);
  expect(line).toBe('[############............] 50 %, 1 s left: 100 of 200 published again, 100 a second');
});

test('P-CLI-64 a command shows what its redrive does, and nothing of a preview', async () => {
  const app = await world.open({ asOf: '2012-01-01' });
  const { balance } = await runToTheEnd(app);
  await app.close();
  const redrive = ['redrive', '--data', world.directory.file(''), '--reason', 'minor'];
  expect(balance.rejected.minor).toBeGreaterThan(0);
  expect(await runCommand(...redrive, '--preview')).toMatchObject({ code: 0, progressed: [] });
  const { code, printed, progressed } = await runCommand(...redrive);
  const [, passing] = /(\d+) were published again;/.exec(printed) ?? [];
  expect([code, Number(passing) > 0]).toEqual([0, true]);
  // Of a few records the newest may be all that comes.
  expect(progressed[0]).toBe('looking for what would pass now');
  for (const line of progressed.slice(1, -1)) expect(line).toContain(` of ${passing} published again`);
  expect(progressed.at(-1)).toBe('');
});
