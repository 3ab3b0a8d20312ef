import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Draw } from '../adapters/synthetic/draw.ts';
import type { Figures } from './bars.ts';
import { countDifferences, vigieJson } from './command-line.ts';
import { openEngine } from './engine.ts';
import { round } from './percentile.ts';
import { say } from './say.ts';
import { inTemporaryDirectory } from './temporary-directory.ts';

const kills = 20;
const mostMs = 1500;
/** What the drain publishes beyond what the killed runs did. */
const moreUsers = 50_000;

/**
 * Kills the whole process group at random moments of full load, on one data directory, then drains. Exact = as many
 * published as the source was asked for, the same as a run without kills, and equal to a recount. `VIGIE_BENCH_SEED`
 * repeats the moments.
 */
export function measureCrash(): Promise<Figures> {
  const seed = Number(process.env['VIGIE_BENCH_SEED'] ?? Date.now() % 1_000_000);
  say(`${kills} kills at full load, seed ${seed}`);
  return inTemporaryDirectory((killed) =>
    inTemporaryDirectory(async (calm) => {
      const readyMs = await killAgainAndAgain(killed, seed);
      const users = (await publishedIn(killed)) + moreUsers;
      say(`draining, and a run without kills of ${users} users to compare with`);
      const after = await drain(killed, users);
      const expected = await drain(calm, users);
      const differences = [
        after['published'] === users ? 0 : 1,
        isDeepStrictEqual(after, expected) ? 0 : 1,
        await countDifferences(killed),
      ];
      return {
        seed,
        kills: readyMs.length,
        published: after['published'],
        stored: after['stored'],
        persons: after['persons'],
        readyMedianMs: round(readyMs.toSorted((a, b) => a - b)[kills / 2]!),
        readyMaxMs: round(Math.max(...readyMs)),
        differences: differences.reduce((sum, each) => sum + each, 0),
      };
    }),
  );
}

/** The times of the starts that found what a kill had left. */
async function killAgainAndAgain(directory: string, seed: number): Promise<number[]> {
  const moments = new Draw();
  moments.restart(seed);
  const readyMs: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const engine = await openEngine(directory);
    if (kill > 0) readyMs.push(engine.readyMs);
    await engine.start('max');
    await engine.until(({ stages }) => stages.transformer.records > 0);
    // A random moment is the subject here.
    await pause(moments.below(mostMs));
    await engine.kill();
  }
  const engine = await openEngine(directory);
  readyMs.push(engine.readyMs);
  await engine.close();
  return readyMs;
}

async function publishedIn(directory: string): Promise<number> {
  const engine = await openEngine(directory);
  const { balance } = await engine.until(() => true);
  await engine.close();
  return balance.published;
}

/** What the host's default source comes to, without the two figures that no two runs share. */
async function drain(directory: string, users: number): Promise<Readonly<Record<string, unknown>>> {
  const result = await vigieJson('run', '--data', directory, '--count', String(users), '--drain');
  const { seconds: _seconds, recordsPerSecond: _rate, ...counts } = result;
  return counts;
}
