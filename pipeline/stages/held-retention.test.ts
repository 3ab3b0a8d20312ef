import { afterEach, beforeEach, expect, test } from 'vitest';
import { PipelineError } from '../domain/errors.ts';
import type { TopicName } from '../domain/topics.ts';
import type { TopicClock } from '../erasure-ports.ts';
import { addHold, liftHold } from '../erasure/holds.ts';
import { createLogDoor, type LogLine } from '../log.ts';
import { erasureStores } from '../testing/erasure-world.ts';
import { createWorld, type World } from '../testing/stage-world.ts';
import { createHeldPass } from './held-pass.ts';
import { heldRetentions, setRetention, settleRetention } from './held-retention.ts';

const day = 86_400_000;
let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

/** Topics of a server, with the world's ledger beside them. */
function onServer() {
  const retentions = new Map<TopicName, number | null>([
    ['users.raw', 7 * day],
    ['users.rejected', 7 * day],
  ]);
  const server = { dies: null as PipelineError | null, retentions };
  const clock = async (topic: TopicName): Promise<TopicClock> => {
    const retentionMs = retentions.get(topic) ?? null;
    const policy = topic === 'users.clean' ? 'compact' : 'delete';
    return { policy, retentionMs, compactionLagMs: null, deleteRetentionMs: null };
  };
  const set = async (topic: TopicName, ms: number | null): Promise<void> => {
    if (server.dies) throw server.dies;
    retentions.set(topic, ms);
  };
  const stores = { profiles: world.profiles, log: { clock, setRetention: set } };
  const raw = () => retentions.get('users.raw');
  return { server, stores, raw };
}

const hold = (id = 'hold') => addHold(erasureStores(world), id, { kind: 'data-set', dataSet: 'raw-messages' });
const lift = (id = 'hold') => liftHold(erasureStores(world), id);
const left = async () => (await world.profiles.ledger.entries()).filter(({ kind }) => kind === 'retention');

test('P-ECS-9: a hold takes the retention of its topic away, the last lifting gives it back', async () => {
  const { stores, raw, server } = onServer();
  await hold();
  expect(await settleRetention(stores)).toEqual([{ topic: 'users.raw', outcome: 'held', ms: 7 * day }]);
  await hold('another');
  expect(await settleRetention(stores)).toEqual([]);
  await lift();
  expect(await settleRetention(stores)).toEqual([]);
  expect([raw(), server.retentions.get('users.rejected')]).toEqual([null, 7 * day]);
  expect([...(await heldRetentions(world.profiles.ledger))]).toEqual([['raw-messages', 7 * day]]);
  await lift('another');
  expect(await settleRetention(stores)).toEqual([{ topic: 'users.raw', outcome: 'back', ms: 7 * day }]);
  expect([raw(), await left()]).toEqual([7 * day, []]);
});

test('P-ECS-9: killed between the hold and the topic, and between the lifting and the topic, the next one goes on', async () => {
  const { server, stores, raw } = onServer();
  const killed = new PipelineError('unexpected', 'killed here');
  for (const [change, after] of [
    [hold, null],
    [lift, 7 * day],
  ] as const) {
    await change();
    server.dies = killed;
    await expect(settleRetention(stores)).rejects.toBe(killed);
    server.dies = null;
    await settleRetention(stores);
    expect(raw()).toBe(after);
  }
  expect(await left()).toEqual([]);
});

test('P-ECS-9: what is set while it is held counts from the lifting on; what somebody set since is theirs', async () => {
  const { server, stores, raw } = onServer();
  await hold();
  await settleRetention(stores);
  await setRetention(stores, 'users.raw', 30 * day);
  expect(raw()).toBeNull();
  expect([...(await heldRetentions(world.profiles.ledger))]).toEqual([['raw-messages', 30 * day]]);
  // Somebody gives it one by hand, which the hold takes away and remembers.
  server.retentions.set('users.raw', 3 * day);
  await settleRetention(stores);
  expect([raw(), (await left()).map(({ beforeMs }) => beforeMs)]).toEqual([null, [3 * day]]);
  await lift();
  server.retentions.set('users.raw', 2 * day);
  expect(await settleRetention(stores)).toEqual([]);
  expect([raw(), await left()]).toEqual([2 * day, []]);
  await setRetention(stores, 'users.raw', 30 * day);
  expect(raw()).toBe(30 * day);
});

test('P-ECS-9: what the server refuses is said once, and done when it may be', async () => {
  const { server, stores, raw } = onServer();
  const lines: LogLine[] = [];
  const send = (more: readonly LogLine[]) => void lines.push(...more);
  const console = createLogDoor({ stage: 'transformer', nowMs: () => 0, send, batch: 1 });
  const pass = createHeldPass({ ...stores, console, clock: world.clock });
  server.dies = new PipelineError('store-refused', 'no right');
  await hold();
  await pass();
  await world.clock.advance(61_000);
  await pass();
  server.dies = null;
  await pass();
  expect([raw(), lines.map(({ code }) => code)]).toEqual([7 * day, ['retention-refused']]);
  await world.clock.advance(61_000);
  await pass();
  await lift();
  await pass();
  expect(lines.map(({ code, fields }) => [code, fields['days']])).toEqual([
    ['retention-refused', 7],
    ['retention-held', 7],
    ['retention-back', 7],
  ]);
});
