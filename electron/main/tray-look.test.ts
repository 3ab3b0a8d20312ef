import { expect, test } from 'vitest';
import type { Alert } from '../contract/calls/alert.ts';
import { toTrayLook } from './tray-look.ts';
import { toShellWords } from './words.ts';

const alert: Alert = {
  id: 1,
  rule: 'lag',
  subject: 'transformer',
  severity: 'warning',
  value: 90,
  limit: 60,
  firedMs: 1,
  resolvedMs: null,
  acknowledged: null,
  silencedUntilMs: null,
};
const english = toShellWords('en', 'de');

test.each([
  ['stopped', [], { picture: 'idle', toolTip: 'Vigie · stopped' }],
  ['running', [], { picture: 'running', toolTip: 'Vigie · running' }],
  ['draining', [], { picture: 'running', toolTip: 'Vigie · finishing what was begun' }],
  ['running', [alert, alert], { picture: 'alert', toolTip: 'Vigie · running · Alerts: 2' }],
] as const)('P-SHL-14: the tray of a pipeline that is %s, with alerts %j', (pipeline, alerts, look) => {
  expect(toTrayLook({ pipeline, alerts }, english)).toMatchObject(look);
});

test('P-SHL-14: its menu shows the window, starts or stops, and quits, in the chosen language', () => {
  const labels = (pipeline: 'stopped' | 'running' | 'draining', language: string) =>
    toTrayLook({ pipeline, alerts: [] }, toShellWords(language, 'en')).menu.map((item) =>
      item === null ? '-' : `${item.label}${item.enabled ? '' : ' (off)'}`,
    );
  expect(labels('stopped', 'en')).toEqual(['Show Vigie', '-', 'Start pipeline', 'No alerts (off)', '-', 'Quit']);
  expect(labels('running', 'en')[2]).toBe('Stop pipeline');
  expect(labels('draining', 'en')[2]).toBe('Stop pipeline (off)');
  expect(labels('running', 'fr')).toEqual([
    'Afficher Vigie',
    '-',
    'Arrêter le pipeline',
    'Aucune alerte (off)',
    '-',
    'Quitter',
  ]);
});
