import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Draw } from '../../pipeline/adapters/synthetic/draw.ts';
import { temporaryDirectory } from '../cli/vigie.ts';
import { killServerUnder, openFaultScene, serverNames } from './fault-scene.ts';

const seed = 20_261_128;
/** How long a way is spoilt is the subject here. */
const spoiltMs = 500;

/** Ten times and three times each, for a minute, and slow: `npm run bench -- server-faults`. */
test(
  `P-SRV-4: exact after kills of the application and of each server, and ways that were cut and frozen (seed ${seed})`,
  { timeout: 600_000 },
  async ({ onTestFinished }) => {
    const scene = await openFaultScene(temporaryDirectory(onTestFinished), 2000);
    onTestFinished(() => scene.close(), 60_000);
    const { servers, ways } = scene;
    const moments = new Draw();
    moments.restart(seed);
    const random = (): number => moments.below(1000) / 1000;
    const first = await scene.run();
    await pause(random() * 1000);
    await first.kill();
    const second = await scene.run();
    await killServerUnder({ run: second, server: servers.kafka }, random);
    // While Cassandra starts, the application dies with what it has half done, and comes back before it.
    await servers.cassandra.kill();
    const isBack = servers.cassandra.start();
    await pause(random() * 1000);
    await second.kill();
    const run = await scene.run();
    await isBack;
    await killServerUnder({ run, server: servers.mongodb }, random);
    for (const name of serverNames) {
      ways[name].cut();
      await pause(spoiltMs);
      ways[name].mend();
      await run.goesOn();
    }
    for (const name of serverNames) ways[name].freeze();
    await pause(spoiltMs);
    for (const name of serverNames) ways[name].mend();
    await run.goesOn();
    expect((await scene.findWrong(run)).wrong).toEqual([]);
  },
);
