import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { recountResultSchema, runResultSchema, startVigie, temporaryDirectory, vigieJson } from './vigie.ts';

const seed = 20261124;
const kills = 20;
const users = 60_000;
const input = ['--source', 'synthetic', '--seed', '11', '--count', String(users), '--as-of', '2026-11-24'];

test(`${kills} kills at full load lose nothing and store nothing twice (seed ${seed})`, async ({ onTestFinished }) => {
  const calm = temporaryDirectory(onTestFinished);
  const killed = temporaryDirectory(onTestFinished);
  const random = mulberry32(seed);
  for (let kill = 0; kill < kills; kill += 1) {
    const child = startVigie(['run', '--data', killed, ...input, '--drain']);
    const ended = once(child, 'exit');
    child.stdout?.resume();
    child.stderr?.resume();
    // A random moment is the subject here: from the first milliseconds of the start to full load.
    await Promise.race([pause(100 + random() * 900), ended]);
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL');
    await ended;
  }
  const { seconds: _seconds, recordsPerSecond: _rate, ...after } = await drain(killed);
  const { seconds: _calmSeconds, recordsPerSecond: _calmRate, ...expected } = await drain(calm);
  expect(after).toEqual(expected);
  const recount = await vigieJson(recountResultSchema, 'recount', '--data', killed, '--check');
  expect(recount).toEqual({ persons: after.persons, aggregates: after.aggregates });
}, 240_000);

function drain(directory: string) {
  return vigieJson(runResultSchema, 'run', '--data', directory, ...input, '--drain');
}

/** Tommy Ettinger's 32-bit generator: the same moments in every run. */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
