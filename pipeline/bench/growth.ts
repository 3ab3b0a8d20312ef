import type { Figures } from './bars.ts';
import { doneIn, openEngine } from './engine.ts';
import { round } from './percentile.ts';
import { say } from './say.ts';
import { inTemporaryDirectory } from './temporary-directory.ts';

const small = 100_000;
const large = 1_000_000;
/** A rate is taken while the store grows by so many persons around the size. */
const spanPersons = 60_000;

interface Sample {
  readonly atMs: number;
  readonly persons: number;
  readonly done: number;
}

/** The rate at a million stored persons against that at a hundred thousand, in one run at full pace. */
export function measureGrowth(): Promise<Figures> {
  return inTemporaryDirectory(async (directory) => {
    const engine = await openEngine(directory);
    const samples: Sample[] = [];
    const end = engine.listen((snapshot) => {
      samples.push({ atMs: snapshot.atMs, persons: snapshot.aggregates.persons, done: doneIn(snapshot) });
    });
    await engine.start('max');
    say(`until ${large} persons are stored`);
    await engine.until(({ aggregates }) => aggregates.persons > large + spanPersons / 2);
    end();
    await engine.stop();
    const { rssPeakMB } = engine.usage();
    await engine.close();
    const [first, last] = [rateAt(samples, small), rateAt(samples, large)];
    return {
      rateAtSmall: round(first),
      rateAtLarge: round(last),
      share: round(last / first, 2),
      small,
      large,
      rssPeakMB: round(rssPeakMB),
    };
  });
}

function rateAt(samples: readonly Sample[], persons: number): number {
  const near = samples.filter((sample) => Math.abs(sample.persons - persons) <= spanPersons / 2);
  const [first, last] = [near[0], near.at(-1)];
  if (!first || !last || first === last) throw new Error(`too few snapshots around ${persons} persons`);
  return ((last.done - first.done) * 1000) / (last.atMs - first.atMs);
}
