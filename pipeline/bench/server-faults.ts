import { setTimeout as pause } from 'node:timers/promises';
import {
  type FaultScene,
  killApplication,
  killServerUnder,
  openFaultScene,
  serverNames,
  untilGoesOn,
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
      const killedMs = await killServers({ scene, run }, random);
      const stood = await standStill({ scene, run });
      const spoiltMs = await spoilWays({ scene, run });
      say('draining, and an independent count');
      const { published, wrong } = await scene.findWrong(run);
      for (const what of wrong) say(what);
      return {
        ...{ seed, applicationKills: kills, serverKills: serverKills * serverNames.length, published },
        ...stood,
        ...{ goesOnAfterKillMaxMs: Math.max(...killedMs), goesOnAfterSpoiltWayMaxMs: Math.max(...spoiltMs) },
        wrong: wrong.length,
      };
    } finally {
      await scene.close();
    }
  });
}

interface UnderLoad {
  readonly scene: FaultScene;
  readonly run: LoadedRun;
}

/** How long the run took to go on from when each server served again. */
async function killServers({ scene, run }: UnderLoad, random: () => number): Promise<number[]> {
  const waits: number[] = [];
  for (let kill = 0; kill < serverKills; kill += 1)
    for (const name of serverNames) {
      say(`${name} killed, ${kill + 1} of ${serverKills}`);
      waits.push(await killServerUnder({ run, server: scene.servers[name] }, random));
      say(`it went on ${waits.at(-1)} ms after ${name} served again`);
    }
  return waits;
}

/** By how much the process grows while nothing can be stored, and how long it takes to go on behind that. */
async function standStill({ scene, run }: UnderLoad): Promise<Figures> {
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
  const goesOnAfterStandMs = await untilGoesOn(run);
  return { residentMB: before, growthMB: most - before, goesOnAfterStandMs };
}

/** How long the run took to go on from when each way was mended. */
async function spoilWays({ scene, run }: UnderLoad): Promise<number[]> {
  const waits: number[] = [];
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
      waits.push(await untilGoesOn(run));
      say(`it went on ${waits.at(-1)} ms after`);
    }
  }
  return waits;
}
