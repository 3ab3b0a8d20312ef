import { describe, expect, test } from 'vitest';
import { parseEntry } from '../entry.ts';
import { aboutOf, type Drift } from './drift.ts';
import { driftWords } from './drift-words.ts';
import { findDrift } from './find-drift.ts';
import { fixOf } from './fix-entry.ts';
import type { Observed } from './observed.ts';

const day = 86_400_000;
const nothing: Observed['servers'] = { retention: [], heldButRemoved: [], profilesExpireAfter: null };
const observed: Observed = {
  nowMs: Date.UTC(2026, 10, 28, 12),
  retention: { duration: 'P7D', dataSets: ['raw-messages', 'rejected-pointers'] },
  overdue: [],
  fields: { looked: 0, seen: [], unknown: [] },
  servers: nothing,
  stores: [],
  measures: {
    'encrypted-connections': null,
    'authenticated-connections': null,
    'pseudonymised-contacts': null,
    'private-files': null,
    'no-personal-logs': null,
  },
};

function found(servers: Partial<Observed['servers']>): readonly Drift[] {
  const retention = [{ duration: 'P7D', startsAt: 'collection', dataSets: ['raw-messages', 'rejected-pointers'] }];
  const rows = [{ category: 'identity', retention }];
  const parsed = parseEntry({ kind: 'controller', values: { dataCategories: { rows } } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const activity = { id: 'own', entry: parsed.entry };
  return findDrift([activity], { ...observed, servers: { ...nothing, ...servers } }).get('own')!;
}

const topic = (ms: number | null) => ({ retention: [{ dataSet: 'raw-messages', ms }] });

describe('what servers remove by themselves', () => {
  test('R-DRF-10 as long as is declared it differs in nothing', () => {
    expect([...found({}), ...found(topic(7 * day))]).toEqual([]);
  });

  test.each([
    [null, 'for ever', 'sans limite'],
    [day, '24 h', '24 h'],
    [30 * day, '30 days', '30 jours'],
  ])('R-DRF-10 a topic that keeps for %d is found, and can be set', (ms, en, fr) => {
    const [drift, ...more] = found(topic(ms));
    const path = ['dataCategories', 'rows', 0, 'retention', 0];
    const said = { code: 'server-retention', path, dataSet: 'raw-messages', declared: 'P7D', foundMs: ms };
    expect([drift, more]).toEqual([said, []]);
    expect(fixOf(drift!)).toBe('server-retention');
    expect(aboutOf(drift!)).toBe('dataCategories.rows.0.retention.0.raw-messages');
    expect([driftWords(drift!, 'en').found, driftWords(drift!, 'fr').found]).toEqual([en, fr]);
    expect(driftWords(drift!, 'en').fix).toBe('Set the topic’s retention.ms to 7 days');
  });

  test('R-DRF-11 what a hold keeps and its topic removes all the same is said, with what to do', () => {
    const [drift, ...more] = found({ heldButRemoved: [{ dataSet: 'raw-messages', ms: 7 * day }] });
    expect([drift, more]).toMatchObject([{ code: 'held-removed', foundMs: 7 * day }, []]);
    expect([fixOf(drift!), aboutOf(drift!)]).toEqual([null, 'raw-messages']);
    for (const language of ['en', 'fr'] as const)
      expect(driftWords(drift!, language)).toMatchObject({
        fix: null,
        explanation: expect.stringContaining('AlterConfigs'),
      });
  });

  test('R-DRF-10 a table that lets profiles expire is found, with what to ask the administrator for', () => {
    const [drift] = found({ profilesExpireAfter: 7_776_000 });
    expect([drift?.code, fixOf(drift!), aboutOf(drift!)]).toEqual(['profiles-expire', null, 'profiles']);
    for (const language of ['en', 'fr'] as const)
      expect(driftWords(drift!, language)).toMatchObject({
        fix: null,
        explanation: expect.stringContaining('default_time_to_live = 0'),
      });
  });
});
