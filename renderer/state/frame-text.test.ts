import { expect, test } from 'vitest';
import type { StoreDamage, StoreName } from '../../electron/contract/store-damage.ts';
import { noRejections } from '../../pipeline/domain/rejection.ts';
import type { PipelineState, StageSnapshot, WaitReason } from '../../pipeline/domain/snapshot.ts';
import { createText } from '../i18n/text.ts';
import { sampleSnapshot, sampleStage } from '../testing/sample-snapshot.ts';
import { balanceText, diskText, engineText, stateText, toneOf } from './frame-text.ts';
import type { LiveState } from './live-store.ts';

const [english, french] = [createText('en'), createText('fr')];
const busy = sampleSnapshot({
  stages: {
    producer: sampleStage(),
    transformer: sampleStage({ recordsPerSecond: 12_480, lagSeconds: 0.12 }),
    aggregator: sampleStage({ lagRecords: 240 }),
  },
  balance: {
    published: 1_205_989,
    stored: 1_203_118,
    rejected: { ...noRejections, minor: 1871 },
    waiting: 1000,
    ageMismatches: 0,
  },
});

function open(changes: Partial<typeof busy> = {}): LiveState {
  return { connection: 'open', snapshot: { ...busy, ...changes } };
}

test('the state in words, as the pipeline and the connection are', () => {
  expect(stateText(open(), english)).toBe('Running · 12,480 processed/s · lag 0.1 s');
  expect(stateText(open(), french)).toBe('En marche · 12\u202f480 traités/s · retard 0,1\u00a0s');
  expect(stateText(open({ state: 'draining' }), english)).toBe('Stopping, 1,240 records to go');
  expect(stateText(open({ state: 'stopped' }), english)).toBe('Stopped');
  expect(stateText({ ...open(), connection: 'offline' }, english)).toBe('Offline: reconnecting');
  expect(stateText({ connection: 'open', snapshot: null }, english)).toBe('Connecting to the host');
});

test('P-WCH-5: the header says who stands still and how many wait, not the last lag', () => {
  const unread = (transformer: number, aggregator: number): LiveState =>
    open({
      stages: {
        producer: sampleStage(),
        transformer: sampleStage({ state: 'stopped', lagRecords: transformer }),
        aggregator: sampleStage({ state: 'stopped', lagRecords: aggregator }),
      },
    });
  expect(
    [unread(1240, 3), unread(0, 1), unread(0, 0)].map((state) => [stateText(state, english), toneOf(state)]),
  ).toEqual([
    ['Running · Transformer stands still · 1,240 waiting', 'warn'],
    ['Running · Aggregator stands still · 1 waiting', 'warn'],
    ['Running · 0 processed/s · lag 0.0 s', 'ok'],
  ]);
});

test('P-WCH-24: the header names the stage that is kept from its work, and by what', () => {
  const wait = (reason: WaitReason) => ({ wait: { reason, sinceMs: 0, retryAtMs: null } });
  const hindered = (producer: Partial<StageSnapshot>, state: PipelineState = 'running'): LiveState =>
    open({ state, stages: { ...busy.stages, producer: sampleStage(producer) } });
  const states = [
    hindered(wait('source-unreachable')),
    hindered(wait('disk-full')),
    hindered({ state: 'starting', restarts: 1 }),
    hindered(wait('store-unreachable'), 'starting'),
    hindered({ state: 'starting' }),
    hindered(wait('back-pressure')),
    hindered(wait('source-pause')),
    hindered(wait('source-unreachable'), 'draining'),
  ];
  expect(states.map((state) => [stateText(state, english), toneOf(state)])).toEqual([
    ['Running · Producer · Source out of reach', 'warn'],
    ['Running · Producer · Paused: disk full', 'warn'],
    ['Running · Producer · Starts again', 'warn'],
    ['Starting · Producer · Server out of reach', 'warn'],
    ...Array.from({ length: 3 }, () => ['Running · 12,480 processed/s · lag 0.1 s', 'ok']),
    ['Stopping, 1,240 records to go', 'warn'],
  ]);
  expect(stateText(hindered(wait('source-unreachable')), french)).toBe('En marche · Producteur · Source injoignable');
});

test('P-WCH-24: the header names the stores that are damaged, where no stage has failed or is kept from its work', () => {
  const damage = (store: StoreName): StoreDamage => ({ store, where: '', foundMs: 0, offers: [] });
  const found = [damage('profiles'), damage('aggregates')];
  expect(stateText(open(), english, found)).toBe('Running · Damaged: Profiles and Aggregates');
  expect(stateText(open({ state: 'stopped' }), french, found)).toBe('Arrêté · Dégâts\u00a0: Profils et Agrégats');
  expect(stateText(open({ state: 'draining' }), english, found)).toMatch(/^Stopping/);
  expect(toneOf(open(), found)).toBe('bad');
  const away = { ...open(), connection: 'offline' } as const;
  expect([stateText(away, english, found), toneOf(away, found)]).toEqual(['Offline: reconnecting', 'warn']);
});

test('P-WCH-24: the header names the stages that have failed', () => {
  const failed = sampleStage({ state: 'failed' });
  const stages = { ...busy.stages, transformer: failed };
  expect(stateText(open({ state: 'failed', stages }), english)).toBe('Failed: Transformer');
  const both = { ...stages, aggregator: failed };
  expect(stateText(open({ state: 'failed', stages: both }), french)).toBe(
    'En échec\u00a0: Transformateur et Agrégateur',
  );
});

test('the tone changes with what needs attention', () => {
  const tones = [
    toneOf(open()),
    toneOf(open({ state: 'draining' })),
    toneOf(open({ state: 'failed' })),
    toneOf(open({ state: 'stopped' })),
    toneOf({ ...open(), connection: 'offline' }),
    toneOf({ ...open(), connection: 'refused' }),
    toneOf({ connection: 'connecting', snapshot: null }),
  ];
  expect(tones).toEqual(['ok', 'warn', 'bad', 'quiet', 'warn', 'bad', 'quiet']);
});

test('the balance says that it agrees, what is on its way, or by how much it is wrong', () => {
  const { balance } = busy;
  expect(balanceText(open(), english)).toBe('Published 1,205,989 = stored 1,203,118 + rejected 1,871 + 1,000 waiting');
  expect(balanceText(open({ balance: { ...balance, published: 1_205_990 } }), english)).toMatch(/✗ differs by 1$/);
  const balanced = open({ balance: { ...balance, published: 1_204_989, waiting: 0 } });
  expect(balanceText(balanced, english)).toMatch(/1,871 ✓$/);
  expect(balanceText({ ...balanced, connection: 'offline' }, english), 'P-STA-2').toMatch(/rejected 1,871$/);
  // Zeros that nobody read agree with each other.
  expect(balanceText(open({ balance: { ...balance, unread: true } }), english)).toBe('The counts could not be read');
  expect(balanceText({ connection: 'open', snapshot: null }, english)).toBe('Waiting for the first figures');
  expect(balanceText({ connection: 'refused', snapshot: null }, english)).toBe('');
});

test('what the engine and the disk cost, in the units of the language', () => {
  expect(engineText(open(), english)).toBe('Engine 214 MB · 31% of a core');
  expect(engineText(open(), french)).toBe('Moteur 214\u202fMo · 31\u00a0% d’un cœur');
  expect(diskText(open(), english)).toBe('Disk 1.2 GB, 40.0 GB free');
  expect(diskText(open(), french)).toBe('Disque 1,2\u202fGo, 40,0\u202fGo libres');
});
