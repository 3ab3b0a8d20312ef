import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTemporaryDirectory } from '../../pipeline/testing/temporary-directory.ts';
import { type Kill, type KillScene, killPurge, makeKillScene } from '../kill/purge-kill.ts';

const directory = createTemporaryDirectory();
let scene: KillScene;
beforeAll(async () => {
  scene = await makeKillScene(directory.file('scene'));
});
afterAll(() => directory.remove());

/** Ten times each, and with the stages at work and without: `npm run bench -- purge-crash`. */
test(
  'R-PRG-12, R-PRG-10 killed at each of its steps, a purge on the real stores comes to the same end with one certificate',
  { timeout: 600_000 },
  async () => {
    const lanes = (['age', 'person'] as const).map(async (kind, lane) => {
      const whole = await killPurge(scene, directory.file(`${kind}-whole`), { kind, at: null, running: false });
      expect(whole.wrong).toEqual([]);
      expect(whole.steps.length).toBeGreaterThan(10);
      for (const [at, step] of whole.steps.entries()) {
        // A purge takes one half of the steps, an erasure the other; each on one side of what makes a step durable.
        if (at % 2 !== lane) continue;
        const kill: Kill = { kind, at: { step, moment: at % 4 < 2 ? 'performed' : 'durable' }, running: at % 3 === 0 };
        const killed = await killPurge(scene, directory.file(`${kind}-${at}`), kill);
        expect(killed.wrong, JSON.stringify(kill)).toEqual([]);
        if (killed.begun) expect(killed.counts, JSON.stringify(kill)).toEqual(whole.counts);
      }
    });
    await Promise.all(lanes);
  },
);
