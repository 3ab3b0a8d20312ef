import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { allReady, createSupervisedWorld } from '../testing/supervised-world.ts';

test('P-SUP-1: the pipeline runs since it began to, whatever one of its stages does alone', async () => {
  const world = createSupervisedWorld();
  const whole = () => {
    const { state, sinceMs } = world.supervisor.snapshotParts();
    return [state, sinceMs - begunMs];
  };
  world.supervisor.startAll();
  allReady(world);
  const begunMs = world.clock.nowMs();
  await world.clock.advance(5000);
  const said: unknown[] = [];
  world.supervisor.subscribe(() => said.push(whole()));
  void world.supervisor.stopStage('producer');
  world.finish('producer');
  world.supervisor.startStage('producer');
  world.newest('aggregator').onExit('the worker exited with code 134');
  world.say('producer', { type: 'ready' });
  await world.clock.advance(250);
  world.say('aggregator', { type: 'ready' });
  expect(said.length).toBeGreaterThan(4);
  expect(said.filter((each) => !isDeepStrictEqual(each, ['running', 0]))).toEqual([]);
  void world.supervisor.stopStage('transformer');
  void world.supervisor.stopAll();
  expect(whole()).toEqual(['draining', 5250]);
});
