import { setTimeout as pause } from 'node:timers/promises';
import {
  type FaultScene,
  killApplication,
  killServerUnder,
  openFaultScene,
  serverNames,
} from '../../e2e/servers/fault-scene.ts';
import type { LoadedRun } from '../../e2e/servers/loaded-run.ts';
import { Draw } from '../adapters/synthetic/draw.ts';
import type { Figures } from './bars.ts';
import { say } from './say.ts';
import { inTemporaryDirectory } from './temporary-directory.ts';

const rate = 3000;
const serverKills = 3;
const standsMs = 60_000;
const lookEachMs = 2000;
const frozenMs = 30_000;
const cutMs = 5000;
const slowMs = 50;

/**
 * A pipeline on Kafka, Cassandra and MongoDB of its own: the application killed ten times (`--count N`: N times), each server
 * three times, Cassandra standing still for a minute, each way cut, frozen and slow. In the end it is drained and compared with
 * an independent count and a recount. `VIGIE_BENCH_SEED` repeats the moments.
 */
export function measureServerFaults(kills = 10): Promise<Figures> {
  const seed = Number(process.env['VIGIE_BENCH_SEED'] ?? Date.now() % 1_000_000);
  const moments = new Draw();
  moments.restart(seed);
  const random = (): number => moments.below(1_000_000) / 1_000_000;
  return inTemporaryDirectory(async (folder) => {
    say(`starting servers, seed ${seed}`);
    const scene = await openFaultScene(folder, rate);
    try {
      say(`${kills} kills of the application`);
      await killApplication(scene, kills, random);
      const run = await scene.run();
      await killServers({ scene, run }, random);
      const growthMB = await standStill({ scene, run });
      await spoilWays({ scene, run });
      say('draining, and an independent count');
      await run.drain();
      const { published, wrong } = await scene.findWrong();
      for (const what of wrong) say(what);
      return { seed, applicationKills: kills, serverKills: serverKills * 3, published, growthMB, wrong: wrong.length };
    } finally {
      await scene.close();
    }
  });
}

interface UnderLoad {
  readonly scene: FaultScene;
  readonly run: LoadedRun;
}

async function killServers({ scene, run }: UnderLoad, random: () => number): Promise<void> {
  for (let kill = 0; kill < serverKills; kill += 1)
    for (const name of serverNames) {
      say(`${name} killed, ${kill + 1} of ${serverKills}`);
      await killServerUnder({ run, server: scene.servers[name] }, random);
    }
}

/** By how much the process grows while nothing can be stored. */
async function standStill({ scene, run }: UnderLoad): Promise<number> {
  say(`Cassandra stands still for ${standsMs / 1000} s`);
  await run.goesOn();
  const before = run.residentMB();
  let most = before;
  scene.servers.cassandra.freeze();
  for (let stood = 0; stood < standsMs; stood += lookEachMs) {
    await pause(lookEachMs);
    most = Math.max(most, run.residentMB());
  }
  scene.servers.cassandra.thaw();
  await run.goesOn();
  return most - before;
}

async function spoilWays({ scene, run }: UnderLoad): Promise<void> {
  for (const name of serverNames) {
    const way = scene.ways[name];
    say(`${name}: cut, half-open, slow`);
    for (const [spoil, ms] of [
      [() => way.cut(), cutMs],
      [() => way.freeze(), frozenMs],
      [() => way.slow(slowMs), cutMs],
    ] as const) {
      spoil();
      await pause(ms);
      way.mend();
      await run.goesOn();
    }
  }
}
