import { expect, test } from 'vitest';
import { noRejections } from '../domain/rejection.ts';
import { pipelineConfigSchema } from '../domain/config.ts';
import { allReady, createSupervisedWorld, sampleReport } from '../testing/supervised-world.ts';

test('P-WCH-5: while no aggregator runs, the transformer says what waits for one, and whoever spoke last is believed', async () => {
  const world = createSupervisedWorld();
  world.supervisor.startAll();
  allReady(world);
  const cleanLag = () => world.supervisor.snapshotParts().cleanLag;
  expect(cleanLag()).toBeNull();
  world.say('aggregator', { type: 'report', report: sampleReport });
  void world.supervisor.stopStage('aggregator');
  world.finish('aggregator');
  expect([world.newest('transformer').commands, cleanLag()]).toEqual([[{ type: 'counts', on: true }], 3]);
  world.say('transformer', { type: 'report', report: { ...sampleReport, readerLag: 40 } });
  expect(cleanLag()).toBe(40);
  world.supervisor.startStage('aggregator');
  await world.clock.advance(10);
  world.say('aggregator', { type: 'report', report: { ...sampleReport, lagRecords: 7 } });
  expect(cleanLag()).toBe(7);
});

test('P-DEL-11: of transformer and producer the one that spoke last says the balance, also once both have stopped', async () => {
  const { world, say, stop, published } = speaking();
  world.supervisor.startStage('transformer');
  await say('transformer', 5);
  stop('transformer');
  world.supervisor.startStage('producer');
  await say('producer', 900);
  expect(published()).toBe(900);
  stop('producer');
  expect(published()).toBe(900);
  world.supervisor.startStage('producer');
  world.supervisor.startStage('transformer');
  // What it said in its last run is no more than what is remembered.
  expect(published()).toBeNull();
  await say('transformer', 901);
  expect(published()).toBe(901);
});

test('P-DEL-11: what a producer said before the last run of the transformer is never said again', async () => {
  const { world, say, stop, published } = speaking();
  world.supervisor.startStage('producer');
  await say('producer', 900);
  stop('producer');
  world.supervisor.startStage('transformer');
  expect(published(), 'until then nobody knew better').toBe(900);
  await say('transformer', 1200);
  stop('transformer');
  world.supervisor.startStage('transformer');
  expect(published()).toBeNull();
});

test('P-WCH-5: a stage that is started again has not looked what is before it', async () => {
  const world = createSupervisedWorld();
  world.supervisor.startStage('transformer');
  world.say('transformer', { type: 'report', report: sampleReport });
  const lag = () => world.supervisor.snapshotParts().stages.transformer.lagRecords;
  expect(lag()).toBe(3);
  world.newest('transformer').onExit('gone');
  await world.clock.advance(1000);
  expect(lag()).toBeNull();
  world.say('transformer', { type: 'report', report: sampleReport });
  expect(lag()).toBe(3);
});

test('P-SUP-10: who leaves what waits to others of its group does not say that it will do it', async () => {
  const said = async (log: unknown, stage: 'producer' | 'transformer') => {
    const world = createSupervisedWorld(pipelineConfigSchema.parse(log === null ? {} : { log }));
    world.supervisor.startStage(stage);
    world.say(stage, { type: 'ready' });
    void world.supervisor.stopAll();
    await expect.poll(() => world.codes()).toHaveLength(2);
    return world.codes().at(-1);
  };
  const kafka = { kind: 'kafka', brokers: ['one:9092'] };
  expect(await said(null, 'transformer')).toBe('stage-draining');
  expect(await said(kafka, 'transformer')).toBe('stage-leaving');
  expect(await said(kafka, 'producer')).toBe('stage-draining');
});

/** Stages that say a balance when they are told to. */
function speaking() {
  const world = createSupervisedWorld();
  const balanceOf = (published: number) => ({
    published,
    stored: 5,
    rejected: noRejections,
    waiting: published - 5,
    ageMismatches: 0,
  });
  const published = () => world.supervisor.snapshotParts().balance?.published ?? null;
  const say = async (stage: 'producer' | 'transformer', count: number) => {
    await world.clock.advance(10);
    world.say(stage, { type: 'report', report: { ...sampleReport, balance: balanceOf(count) } });
  };
  const stop = (stage: 'producer' | 'transformer') => {
    void world.supervisor.stopStage(stage);
    world.finish(stage);
  };
  return { world, say, stop, published };
}
