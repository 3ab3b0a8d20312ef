import { expect, test } from 'vitest';
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
