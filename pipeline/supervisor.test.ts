import { expect, test } from 'vitest';
import { pipelineConfigSchema } from './domain/config.ts';
import { allReady, createSupervisedWorld, sampleReport } from './testing/supervised-world.ts';

test('P-SUP-1: all stages start, each slowed by its reader, and the pipeline is the worst of them', () => {
  const world = createSupervisedWorld();
  expect(world.supervisor.snapshotParts().state).toBe('stopped');
  world.supervisor.startAll();
  expect(world.supervisor.snapshotParts().state).toBe('starting');
  allReady(world);
  expect(world.supervisor.snapshotParts()).toMatchObject({
    state: 'running',
    pace: 200,
    source: { kind: 'synthetic', ended: false, progress: null },
  });
  expect(world.workers.map(({ start }) => [start.stage, start.slowedBy, start.protectionKey !== null])).toEqual([
    ['aggregator', [], true],
    ['transformer', ['aggregator'], true],
    ['producer', ['transformer'], false],
  ]);
  world.supervisor.startAll();
  expect(world.workers).toHaveLength(3);
});

test('P-DEL-11: while no transformer runs, the producer is told to count', () => {
  const world = createSupervisedWorld();
  world.supervisor.startAll();
  allReady(world);
  void world.supervisor.stopStage('transformer');
  world.finish('transformer');
  world.supervisor.startStage('transformer');
  const { start, commands } = world.newest('producer');
  expect([start.counts, ...commands]).toEqual([false, { type: 'counts', on: true }, { type: 'counts', on: false }]);
});

test('P-SUP-1: a stage starts and stops alone', async () => {
  const world = createSupervisedWorld();
  world.supervisor.startStage('producer');
  world.say('producer', { type: 'ready' });
  expect(world.states()).toEqual(['running', 'stopped', 'stopped']);
  expect(world.newest('producer').start.slowedBy).toEqual([]);
  const stopped = world.supervisor.stopStage('producer');
  expect(world.states()[0]).toBe('draining');
  expect(world.newest('producer').commands).toEqual([{ type: 'drain', handOver: false }]);
  world.finish('producer');
  await stopped;
  expect(world.supervisor.snapshotParts().state).toBe('stopped');
});

test('P-SUP-2: stopping drains in order', async () => {
  const world = createSupervisedWorld();
  world.supervisor.startAll();
  allReady(world);
  const pipelineStates: string[] = [];
  world.supervisor.subscribe(() => pipelineStates.push(world.supervisor.snapshotParts().state));
  const stopped = world.supervisor.stopAll();
  for (const [i, stage] of (['producer', 'transformer', 'aggregator'] as const).entries()) {
    await expect.poll(() => world.newest(stage).commands).toEqual([{ type: 'drain', handOver: true }]);
    expect(world.states()).toEqual(['stopped', 'stopped', 'stopped'].fill('running', i + 1).with(i, 'draining'));
    world.finish(stage);
  }
  await stopped;
  expect(new Set(pipelineStates)).toEqual(new Set(['draining', 'stopped']));
  expect(world.codes().filter((code) => code === 'stage-stopped')).toHaveLength(3);
});

test('P-SUP-2: forced, all end at once, and one that does not listen is killed', async () => {
  const world = createSupervisedWorld();
  world.supervisor.startAll();
  allReady(world);
  const stopped = world.supervisor.stopAll({ force: true });
  world.finish('producer');
  world.finish('aggregator');
  expect(world.newest('transformer').commands).toContainEqual({ type: 'abort' });
  await world.clock.advance(2000);
  await stopped;
  expect(world.states()).toEqual(['stopped', 'stopped', 'stopped']);
});

test('P-SUP-3: a worker that dies is restarted after a back-off, and it is said', async () => {
  const world = createSupervisedWorld();
  world.supervisor.startAll();
  allReady(world);
  world.newest('transformer').onExit('the worker exited with code 134');
  expect(world.states()[1]).toBe('starting');
  const said = world.lines.find(({ code }) => code === 'stage-restarting');
  expect(said?.fields).toEqual({
    stage: 'transformer',
    message: 'the worker exited with code 134',
    error: 'worker-died',
    attempt: 1,
    delayMs: 250,
  });
  await world.clock.advance(249);
  expect(world.workers).toHaveLength(3);
  await world.clock.advance(1);
  world.say('transformer', { type: 'ready' });
  expect(world.supervisor.snapshotParts().stages.transformer).toMatchObject({
    state: 'running',
    restarts: 1,
    errors: 1,
    lastError: { code: 'worker-died' },
  });
});

test('P-SUP-3: a worker that dies while draining is restarted to finish', async () => {
  const world = createSupervisedWorld();
  world.supervisor.startStage('transformer');
  world.say('transformer', { type: 'ready' });
  const stopped = world.supervisor.stopAll();
  await expect.poll(() => world.states()[1]).toBe('draining');
  world.newest('transformer').onExit('gone');
  await world.clock.advance(250);
  world.say('transformer', { type: 'ready' });
  expect(world.states()[1]).toBe('draining');
  expect(world.newest('transformer').commands).toEqual([{ type: 'drain', handOver: true }]);
  world.finish('transformer');
  await stopped;
});

test('P-SUP-4: the sixth end within a minute is the last, until a start by hand', async () => {
  const world = createSupervisedWorld();
  world.supervisor.startStage('aggregator');
  for (let end = 1; end <= 6; end += 1) {
    world.say('aggregator', { type: 'ready' });
    world.newest('aggregator').onExit('gone');
    await world.clock.advance(8000);
  }
  expect(world.states()[2]).toBe('failed');
  expect(world.codes().at(-1)).toBe('stage-gave-up');
  await expect(world.supervisor.drained()).rejects.toMatchObject({ code: 'worker-died' });
  world.supervisor.startStage('aggregator');
  expect(world.supervisor.snapshotParts().stages.aggregator).toMatchObject({
    state: 'starting',
    restarts: 0,
    lastError: null,
  });
});

test('P-SUP-5: what cannot be retried fails at once', async () => {
  const world = createSupervisedWorld();
  world.supervisor.startAll();
  allReady(world);
  world.say('aggregator', {
    type: 'failed',
    code: 'store-damaged',
    message: 'aggregates.sqlite is damaged',
    canRetry: false,
    details: { row: 3 },
  });
  world.newest('aggregator').onExit(null);
  expect(world.supervisor.snapshotParts()).toMatchObject({
    state: 'failed',
    stages: { aggregator: { state: 'failed', lastError: { code: 'store-damaged', details: { row: 3 } } } },
  });
  await expect(world.supervisor.drained()).rejects.toThrow('aggregates.sqlite is damaged');
});

test('P-SUP-6: the pace goes to the running producer, and to its successors', async () => {
  const world = createSupervisedWorld();
  world.supervisor.startAll();
  allReady(world);
  world.supervisor.setPace(5000);
  expect(world.newest('producer').commands).toEqual([{ type: 'pace', pace: 5000 }]);
  world.newest('producer').onExit('gone');
  await world.clock.advance(1000);
  expect(world.newest('producer').start.config.pace).toBe(5000);
  expect(world.supervisor.snapshotParts().pace).toBe(5000);
});

test('P-SUP-7: when the source ends the producer is stopped, and drained stops the others', async () => {
  const world = createSupervisedWorld();
  let changes = 0;
  world.supervisor.subscribe(() => (changes += 1));
  world.supervisor.startAll();
  allReady(world);
  const drained = world.supervisor.drained();
  world.say('producer', {
    type: 'report',
    report: { ...sampleReport, source: { label: 'synthetic, seed 7', ended: true, progress: null } },
  });
  world.finish('producer');
  expect(world.supervisor.snapshotParts()).toMatchObject({
    state: 'running',
    source: { ended: true, progress: null },
    stages: { producer: { records: 5, lagRecords: 3 } },
  });
  // All of it was asked for, whoever else is there.
  const toTheEnd = [{ type: 'drain', handOver: false }];
  await expect.poll(() => world.newest('transformer').commands).toEqual(toTheEnd);
  world.finish('transformer');
  await expect.poll(() => world.newest('aggregator').commands).toEqual(toTheEnd);
  world.finish('aggregator');
  await drained;
  expect(changes).toBeGreaterThan(5);
});

test('P-WCH-7: errors are counted on the edge that they happened on, over all workers of a stage until it is started again', async () => {
  const world = createSupervisedWorld();
  world.supervisor.startStage('transformer');
  world.say('transformer', { type: 'ready' });
  world.say('transformer', { type: 'report', report: { ...sampleReport, errors: { stored: 2, read: 1 } } });
  const refusal = { code: 'store-refused', message: 'no right', canRetry: true, details: { edge: 'stored' } } as const;
  world.say('transformer', { type: 'failed', ...refusal });
  world.newest('transformer').onExit(null);
  expect(world.lines.at(-1)?.fields).toMatchObject({ error: 'store-refused', edge: 'stored' });
  await world.clock.advance(250);
  world.say('transformer', { type: 'ready' });
  world.say('transformer', { type: 'report', report: { ...sampleReport, errors: { stored: 1 } } });
  const errors = () => {
    const { errors: all, edgeErrors } = world.supervisor.snapshotParts().stages.transformer;
    return { all, edgeErrors };
  };
  expect(errors()).toEqual({ all: 5, edgeErrors: { stored: 4, read: 1 } });
  void world.supervisor.stopStage('transformer');
  world.finish('transformer');
  world.supervisor.startStage('transformer');
  expect(errors()).toEqual({ all: 0, edgeErrors: {} });
});

test('P-WCH-9: how far a source is stays known when it is left, and goes with another source', () => {
  const world = createSupervisedWorld();
  const progress = { unit: 'bytes', done: 4, of: 10, users: 2 } as const;
  world.supervisor.startStage('producer');
  world.say('producer', { type: 'ready' });
  world.say('producer', { type: 'report', report: { ...sampleReport, source: { label: '', ended: false, progress } } });
  void world.supervisor.stopStage('producer');
  world.finish('producer');
  expect(world.supervisor.snapshotParts().source).toMatchObject({ ended: false, progress });
  world.supervisor.configure(pipelineConfigSchema.parse({ pace: 5 }));
  expect(world.supervisor.snapshotParts().source).toMatchObject({ progress });
  world.supervisor.configure(pipelineConfigSchema.parse({ source: { kind: 'randomuser' } }));
  expect(world.supervisor.snapshotParts().source).toMatchObject({ kind: 'randomuser', progress: null });
});
