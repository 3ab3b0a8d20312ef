import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Kill,
  type KillOutcome,
  type KillScene,
  killPurge,
  makeKillScene,
  sameCounts,
} from '../../e2e/kill/purge-kill.ts';
import type { Figures } from './bars.ts';
import { say } from './say.ts';
import { inTemporaryDirectory } from './temporary-directory.ts';

const rounds = 10;

/**
 * Kills the process of a purge by age, and of the erasure of a person, at every one of their steps, ten times each: before
 * and behind the moment at which the step is durable, with the stages at work and without. Another process finishes it.
 */
export function measurePurgeCrash(): Promise<Figures> {
  return inTemporaryDirectory(async (directory) => {
    const scene = await makeKillScene(join(directory, 'scene'));
    const results = await Promise.all((['age', 'person'] as const).map((kind) => killEach(kind, scene, directory)));
    const wrong = results.flatMap((result) => result.wrong);
    for (const what of wrong) say(what);
    return {
      rounds,
      steps: results.reduce((sum, { steps }) => sum + steps, 0),
      kills: results.reduce((sum, { kills }) => sum + kills, 0),
      certificates: results.reduce((sum, { certificates }) => sum + certificates, 0),
      wrong: wrong.length,
    };
  });
}

interface Matrix {
  readonly steps: number;
  readonly kills: number;
  readonly certificates: number;
  readonly wrong: readonly string[];
}

async function killEach(kind: Kill['kind'], scene: KillScene, directory: string): Promise<Matrix> {
  const copy = join(directory, kind);
  const whole = await attempt(scene, copy, { kind, at: null, running: false });
  const wrong = [...whole.wrong];
  let [kills, certificates] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    for (const step of whole.steps) {
      const moment = round % 2 === 0 ? 'performed' : 'durable';
      const killed = await attempt(scene, copy, { kind, at: { step, moment }, running: round % 4 >= 2 });
      kills += 1;
      if (killed.begun) certificates += 1;
      const differs = killed.begun && !sameCounts(killed, whole) ? ['its certificate counts otherwise'] : [];
      wrong.push(
        ...[...killed.wrong, ...differs].map((what) => `${kind}, ${step}, ${moment}, round ${round}: ${what}`),
      );
    }
    say(`${kind}: round ${round + 1} of ${rounds}, ${wrong.length} wrong`);
  }
  return { steps: whole.steps.length, kills, certificates, wrong };
}

async function attempt(scene: KillScene, copy: string, kill: Kill): Promise<KillOutcome> {
  try {
    return await killPurge(scene, copy, kill);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
