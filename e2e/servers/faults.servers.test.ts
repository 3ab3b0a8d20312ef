import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Draw } from '../../pipeline/adapters/synthetic/draw.ts';
import { temporaryDirectory } from '../cli/vigie.ts';
import { killApplication, killServerUnder, openFaultScene, serverNames } from './fault-scene.ts';

const seed = 20_261_128;

/** Ten times and three times each, for a minute, and slow: `npm run bench -- server-faults`. */
test(
  `P-SRV-4: exact after kills of the application and of each server, and ways that were cut and frozen (seed ${seed})`,
  { timeout: 600_000 },
  async ({ onTestFinished }) => {
    const scene = await openFaultScene(temporaryDirectory(onTestFinished), 2000);
    onTestFinished(() => scene.close(), 60_000);
    const moments = new Draw();
    moments.restart(seed);
    const random = (): number => moments.below(1000) / 1000;
    await killApplication(scene, 2, random);
    const run = await scene.run();
    for (const name of serverNames) await killServerUnder({ run, server: scene.servers[name] }, random);
    // How long a way is spoilt is the subject here.
    for (const name of serverNames) {
      const way = scene.ways[name];
      way.cut();
      await pause(500);
      way.mend();
      await run.goesOn();
      way.freeze();
      await pause(500);
      way.mend();
      await run.goesOn();
    }
    await run.drain();
    expect((await scene.findWrong()).wrong).toEqual([]);
  },
);
