import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSyntheticUsers } from '../adapters/synthetic-users.ts';
import { PipelineError } from '../domain/errors.ts';
import type { Log, ResumeFrom } from '../ports.ts';
import { createWorld, type World } from '../testing/stage-world.ts';

const never = new AbortController().signal;
const count = 600;
/** A source's reads end at envelopes, so that batches differ in size. */
const oddities = ['malformed-json', 'null-ids', 'envelopes'] as const;

interface Crash {
  /** Whose turn is the last. */
  readonly publish: number;
  /** Bit p: what that publish had for partition p is durable, as brokers may leave it. */
  readonly durable: number;
  /** Whether the transformer works through it before the next start. */
  readonly isTransformed: boolean;
}

const crashes = fc.array(
  fc.record({ publish: fc.integer({ min: 1, max: 4 }), durable: fc.nat({ max: 15 }), isTransformed: fc.boolean() }),
  { minLength: 1, maxLength: 4 },
);

/** A log that dies in a publish, of which some partitions may have their part. */
function dying(log: Log, { publish, durable }: Crash): Log {
  let calls = 0;
  return new Proxy<Log>(log, {
    get(target, name) {
      if (name !== 'publish') return Reflect.get(target, name) as unknown;
      return async (batches: Parameters<Log['publish']>[0]) => {
        calls += 1;
        if (calls < publish) return target.publish(batches);
        const kept = batches.map(({ topic, records }) => ({
          topic,
          records: records.filter(({ partition }) => (durable & (1 << partition)) !== 0),
        }));
        await target.publish(kept);
        throw new PipelineError('unexpected', 'crashed here');
      };
    },
  });
}

async function positionsIn({ log }: World): Promise<number[]> {
  const positions: number[] = [];
  for await (const { records } of log.read('users.raw', new Map(), never))
    for (const { headers } of records) positions.push(headers.position!);
  return positions.toSorted((a, b) => a - b);
}

// In one partition the first position to be read is the first that is missing; in several it lies before that.
test.each([1, 2, 4])('P-DEL-8: however often %i partitions are cut off, each position is there once', (partitions) =>
  fc.assert(
    fc.asyncProperty(crashes, async (cuts) => {
      const world = await createWorld();
      try {
        const config = { partitions };
        const openSource = (resume: ResumeFrom) =>
          openSyntheticUsers(
            { kind: 'synthetic', seed: 5, oddities: [...oddities] },
            { resume, count, clock: world.clock },
          );
        for (const cut of cuts) {
          await world.produce({ config, openSource, log: dying(world.log, cut) }).catch((thrown: unknown) => {
            expect(thrown).toMatchObject({ message: 'crashed here' });
          });
          if (cut.isTransformed) await world.transform({ config: { ...transforming, partitions } });
        }
        await world.produce({ config, openSource });
        expect(await positionsIn(world)).toEqual(Array.from({ length: count }, (_, i) => i));
      } finally {
        await world.close();
      }
    }),
    { numRuns: 5 },
  ),
);

const transforming = { asOf: null, retention: { raw: 'P7D', maxLogBytes: 2 ** 31 } };
