import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSyntheticUsers } from '../adapters/synthetic-users.ts';
import { createLogDoor } from '../log.ts';
import { createWorld, partitions, type World } from '../testing/stage-world.ts';
import { createPaceControl } from './pacing.ts';
import { runProducer } from './producer.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

test('P-DEL-9: a producer that waits for nothing is drained between two batches', async () => {
  const { log, profiles, clock } = world;
  const [never, drain] = [new AbortController().signal, new AbortController()];
  const done = runProducer(
    {
      log,
      profiles,
      clock,
      console: createLogDoor({ stage: 'producer', nowMs: () => 0, send: () => undefined }),
      report: (report) => void world.reports.push(report),
      drain: drain.signal,
      random: () => 0.5,
      config: { partitions },
      openSource: (resume) =>
        openSyntheticUsers({ kind: 'synthetic', seed: 5, oddities: [] }, { resume, count: 50_000, clock }),
      label: 'test',
      pace: createPaceControl('max'),
      slowedByTransformer: false,
    },
    never,
  );
  await nextTurn();
  drain.abort();
  await done;
  expect(world.reports.at(-1)?.records).toBeLessThan(50_000);
});
