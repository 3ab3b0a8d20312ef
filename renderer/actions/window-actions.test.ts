import { expect, test } from 'vitest';
import type { Settings } from '../../electron/contract/settings.ts';
import { type SourceConfig, sourceConfigSchema } from '../../pipeline/domain/config.ts';
import { namedConnectionSchema } from '../../pipeline/domain/named-connection.ts';
import { tabs } from '../frame/tabs.ts';
import { shownLanguages } from '../i18n/language.ts';
import { createText } from '../i18n/text.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';

type Sample = ReturnType<typeof createSampleParts>;

function whyNot({ parts }: Sample, id: string): unknown {
  return actionOf(parts, id).whyNot();
}

function actionOf({ windowActions }: Sample['parts'], id: string) {
  const action = windowActions.find((one) => one.id === id);
  if (action === undefined) throw new Error(`no action ${id}`);
  return action;
}

function lastCall({ calls }: Sample): unknown {
  const call = calls.at(-1);
  return [call?.name, call?.input];
}

test('P-ACT-1: every action has an id of its own and a name of its own in both languages; every screen has one', () => {
  const { parts } = createSampleParts(sampleSnapshot());
  const ids = parts.windowActions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(tabs.map((tab) => `go.${tab}`)));
  for (const text of shownLanguages.map(createText)) {
    const names = parts.windowActions.map((action) => action.name(text));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name === '' || /[{}]/.test(name))).toEqual([]);
  }
});

test('P-ACT-1: what cannot be done now says why, and what can is asked of the host', () => {
  const running = createSampleParts(sampleSnapshot());
  expect(whyNot(running, 'pipeline.toggle')).toBe(null);
  expect(whyNot(running, 'pipeline.force')).toBe('only-draining');
  expect(whyNot(running, 'stage.start.producer')).toBe('runs-already');
  expect(whyNot(running, 'dashboards.recount')).toBe('needs-stop');
  expect(whyNot(running, 'theme.dark')).toBe('chosen');
  actionOf(running.parts, 'pipeline.toggle').run();
  expect(lastCall(running)).toEqual(['pipeline.stop', {}]);
  actionOf(running.parts, 'pace.max').run();
  expect(lastCall(running)).toEqual(['pace.set', { pace: 'max' }]);
  const draining = createSampleParts(sampleSnapshot({ state: 'draining' }));
  expect(whyNot(draining, 'pipeline.toggle')).toBe('busy');
  expect(whyNot(draining, 'source.files')).toBe('busy');
  expect(whyNot(draining, 'stage.restart.producer')).toBe('busy');
  actionOf(draining.parts, 'pipeline.force').run();
  expect(lastCall(draining)).toEqual(['pipeline.stop', { force: true }]);
  const away = createSampleParts(null);
  expect(whyNot(away, 'pipeline.toggle')).toBe('disconnected');
  expect(whyNot(away, 'stage.stop.producer')).toBe('disconnected');
});

test('P-WCH-9: reading a source with an end is cancelled by stopping the producer, and only while it is read', () => {
  const progress = { unit: 'bytes', done: 1, of: 2, users: 1 } as const;
  const source = { kind: 'files', label: '', ended: false, progress } as const;
  const reading = createSampleParts(sampleSnapshot({ source }));
  expect(whyNot(reading, 'source.cancel')).toBeNull();
  actionOf(reading.parts, 'source.cancel').run();
  expect(lastCall(reading)).toEqual(['stage.stop', { stage: 'producer' }]);
  const { stages } = sampleSnapshot();
  const still = { ...stages, producer: sampleStage({ state: 'stopped' }) };
  expect(whyNot(createSampleParts(sampleSnapshot({ source, stages: still })), 'source.cancel')).toBe('not-being-read');
  expect(whyNot(createSampleParts(sampleSnapshot()), 'source.cancel')).toBe('not-being-read');
  expect(whyNot(createSampleParts(null), 'source.cancel')).toBe('disconnected');
});

test('P-WCH-10: the number of users is asked for of a source that does not end by itself', () => {
  const { parts } = createSampleParts(sampleSnapshot());
  const action = actionOf(parts, 'source.count');
  const use = (source: Partial<SourceConfig>) =>
    parts.settings.setState({ settings: { source: sourceConfigSchema.parse(source) } as Settings });
  use({ kind: 'files', paths: ['/a.json'] });
  expect(action.whyNot()).toBe('ends-by-itself');
  use({ kind: 'randomuser' });
  expect(action.whyNot()).toBeNull();
  action.run();
  expect([parts.navigation.getState().tab, parts.wishes.getState().wish]).toEqual([
    'pipeline',
    { what: 'source.count' },
  ]);
});

test('P-ACT-1: an action shows the screen that it is about, which takes what was wished once it is drawn', () => {
  const { parts } = createSampleParts(sampleSnapshot());
  actionOf(parts, 'console.search').run();
  expect([parts.navigation.getState().tab, parts.wishes.getState().wish]).toEqual([
    'console',
    { what: 'console.search' },
  ]);
  actionOf(parts, 'requests.new').run();
  expect([parts.navigation.getState().tab, parts.wishes.getState().wish]).toEqual([
    'requests',
    { what: 'requests.new' },
  ]);
  actionOf(parts, 'dashboards.range.1h').run();
  expect(parts.navigation.getState().tab).toBe('dashboards');
  actionOf(parts, 'help.keys').run();
  expect(parts.overlays.getState().shown).toBe('keys');
});

test('P-STA-3: what asks the host cannot be done while it does not answer; what stays in the window can', () => {
  const away = createSampleParts(sampleSnapshot());
  away.parts.live.setState({ connection: 'offline' });
  const stays = /^(go|console|help|theme|language|palette|records\.(stored|rejected|person))\b/;
  const { windowActions } = away.parts;
  const possible = windowActions.filter((action) => action.whyNot() === null).map(({ id }) => id);
  expect(possible.filter((id) => !stays.test(id))).toEqual([]);
  expect(possible).toEqual(expect.arrayContaining(['go.journal', 'console.pause', 'help.open', 'records.person']));
  for (const id of ['requests.new', 'journal.verify', 'connections.new', 'register.export.pdf', 'pipeline.rewind'])
    expect(whyNot(away, id), id).toBe('disconnected');
});

test('P-SET-7, P-STA-3: what a read-only connection refuses says so; what is only looked at can be done', () => {
  const stopped = sampleSnapshot({ state: 'stopped', stages: stagesIn('stopped') });
  const sample = createSampleParts(stopped);
  expect(whyNot(sample, 'pipeline.toggle')).toBeNull();
  const connection = namedConnectionSchema.parse({ name: 'Production', readOnly: true });
  const secrets = { kafka: 'none', cassandra: 'none', mongodb: 'none' } as const;
  sample.send('connection', {
    inUse: 'production',
    protection: 'key-store',
    keyStore: null,
    connections: [{ connection, secrets }],
  });
  for (const id of [
    'pipeline.toggle',
    'stage.start.producer',
    'hold.new',
    'source.randomuser',
    'source.count',
    'pace.60',
  ])
    expect(whyNot(sample, id), id).toBe('read-only');
  for (const id of ['purge.preview', 'dashboards.recount', 'requests.new', 'journal.verify'])
    expect(whyNot(sample, id), id).toBeNull();
  sample.parts.live.setState({ snapshot: sampleSnapshot({ stages: stagesIn('running') }) });
  expect(whyNot(sample, 'pipeline.toggle')).toBeNull();
  expect(whyNot(sample, 'stage.stop.producer')).toBeNull();
  expect(whyNot(sample, 'stage.restart.producer')).toBe('read-only');
});

function stagesIn(state: 'running' | 'stopped') {
  const stage = sampleStage({ state });
  return { producer: stage, transformer: stage, aggregator: stage };
}
