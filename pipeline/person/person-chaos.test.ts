import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Log, ProfileStore } from '../ports.ts';
import { readRestricted } from '../stages/restricted.ts';
import { type CrashPoint, dying, readIn, type Run, survive } from '../testing/dying-ports.ts';
import { createWorld, hashForLedger, idOf, userOf, type World } from '../testing/stage-world.ts';
import { publishPending } from './pending.ts';
import { rectify } from './rectification.ts';
import { changeLedger } from './restriction.ts';

/*
 * Random histories of four persons: records, restrictions, liftings and rectifications, each of which may die at a random
 * call of a store; stages that die, aggregates that are lost, retention. At the end what was interrupted is gone on with,
 * and everything is drained.
 */
interface Change {
  readonly do: 'restrict' | 'lift' | 'rectify';
  readonly n: number;
  readonly dying: Dying;
}
interface Dying {
  readonly method: 'note' | 'add' | 'remove' | 'publish' | 'upsert' | 'forgetNoted' | 'none';
  readonly after: boolean;
}
type Step =
  | { readonly do: 'publish'; readonly n: number; readonly nat: string; readonly keyless: boolean }
  | { readonly do: 'transform'; readonly run: Run }
  | { readonly do: 'aggregate'; readonly run: Run }
  | { readonly do: 'lose' }
  | { readonly do: 'trim' }
  | Change;

const never = new AbortController().signal;
const tools = { protect: (text: string) => text.padEnd(64, '0').slice(0, 64), domainToAscii: (host: string) => host };

const n = fc.nat({ max: 3 });
const run: fc.Arbitrary<Run> = fc.record({
  die: fc.constantFrom<CrashPoint>('publish', 'upsert', 'commit', 'none'),
  call: fc.integer({ min: 1, max: 3 }),
  after: fc.boolean(),
  maxRecords: fc.integer({ min: 1, max: 5 }),
});
const death: fc.Arbitrary<Dying> = fc.record({
  method: fc.constantFrom<Dying['method']>('note', 'add', 'remove', 'publish', 'upsert', 'forgetNoted', 'none'),
  after: fc.boolean(),
});
const nat = fc.constantFrom('FR', 'DE', 'BR');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('publish' as const), n, nat, keyless: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('transform' as const), run }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('aggregate' as const), run }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('restrict' as const, 'lift' as const, 'rectify' as const),
      n,
      dying: death,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('trim' as const) }) },
);

test('P-PSN-2 P-PSN-3 P-PSN-5: whatever dies, the aggregates are a recount without the restricted in the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const world = await createWorld();
      try {
        await world.publish([{ value: '[]' }]);
        for (const each of steps) await take(world, each);
        await publishPending({ ...world, ...deps(world) }, never);
        await world.transform();
        await world.aggregate();
        expect(await world.differences()).toEqual([]);
        const isRestricted = await readRestricted(world.profiles.ledger, hashForLedger);
        const ids = [0, 1, 2, 3].map((each) => idOf(each));
        const counted = await world.aggregates.earlier(ids);
        for (const id of ids)
          expect(counted.has(id)).toBe((await world.profiles.find(id)) !== null && !isRestricted(id));
      } finally {
        await world.close();
      }
    }),
    { numRuns: 100 },
  );
});

function deps(world: World) {
  return { ledgerHash: hashForLedger, nowMs: () => world.clock.nowMs() };
}

async function take(world: World, each: Step): Promise<void> {
  if (each.do === 'publish') {
    const value = userOf(each.n, { nat: each.nat });
    await world.clock.advance(1);
    await world.publish([each.keyless ? { value, source: 's', position: each.n } : { key: idOf(each.n), value }]);
  } else if (each.do === 'transform') {
    const log = each.run.die === 'publish' ? dying<Log>(world.log, 'publish', each.run) : world.log;
    const profiles =
      each.run.die === 'upsert' ? dying<ProfileStore>(world.profiles, 'upsert', each.run) : world.profiles;
    await survive(world.transform({ log: readIn(log, each.run), profiles }));
  } else if (each.do === 'aggregate') await survive(world.aggregate({ log: readIn(world.log, each.run) }));
  else if (each.do === 'lose') await world.aggregates.clear();
  else if (each.do === 'trim') await world.log.trim({ topic: 'users.raw', before: world.clock.nowMs() });
  else await survive(change(world, each));
}

async function change(world: World, { do: what, n: person, dying: how }: Change) {
  const { method, after } = how;
  const die = <T extends object>(port: T, name: string): T =>
    method === name ? dying(port, name as keyof T, { die: 'none', call: 1, after, maxRecords: 1 }) : port;
  const ledger = die(die(world.profiles.ledger, 'add'), 'remove');
  const erasure = die(die(world.profiles.erasure, 'note'), 'forgetNoted');
  const profiles = die({ ...world.profiles, ledger, erasure }, 'upsert');
  const stores = { log: die(world.log, 'publish'), profiles, aggregates: world.aggregates, ...deps(world) };
  const id = idOf(person);
  if (what === 'rectify') await rectify(stores, { id, corrections: { nationality: 'XX' }, ...tools }, never);
  else await changeLedger(stores, { id, requestId: 'request', restricted: what === 'restrict' });
  await publishPending(stores, never);
}
