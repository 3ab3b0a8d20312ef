import { expect, test } from 'vitest';
import type { Alert } from '../../electron/contract/calls/alert.ts';
import { shellChoices } from '../../electron/contract/calls/menu.ts';
import { createText } from '../i18n/text.ts';
import { sampleAlert } from '../testing/sample-alert.ts';
import { createSampleParts } from '../testing/sample-parts.ts';
import { sampleSnapshot } from '../testing/sample-snapshot.ts';
import { foundAlerts, shownAlerts } from './alert-actions.ts';
const seen = { atMs: 2, by: 'window' } as const;

function setUp(...alerts: readonly Alert[]) {
  const fake = createSampleParts(sampleSnapshot());
  const { parts } = fake;
  // The store listens from when it is first asked for.
  foundAlerts(parts);
  fake.send('alert', { alerts: [...alerts], rules: {} as never });
  const first = parts.windowActions.find(({ id }) => id === shellChoices.firstAlert);
  if (first === undefined) throw new Error('no way to the first alert');
  return { ...fake, first };
}

test('P-ALR-11: a notification leads to its alert, also to one that is over; the tray to what has to be looked at first', () => {
  const { parts, first } = setUp(
    { ...sampleAlert, id: 7, resolvedMs: 3 },
    { ...sampleAlert, acknowledged: seen },
    { ...sampleAlert, id: 2 },
  );
  shownAlerts(parts)
    .find(({ id }) => id === shellChoices.alert(7))
    ?.run();
  expect(parts.navigation.getState().tab).toBe('alerts');
  expect(parts.wishes.getState().wish).toEqual({ what: 'alerts.show', alert: 7 });
  expect(first.whyNot()).toBe(null);
  first.run();
  expect(parts.wishes.getState().wish).toEqual({ what: 'alerts.show', alert: 2 });
  expect(setUp({ ...sampleAlert, acknowledged: seen }).first.whyNot()).toBe('no-alert');
});

test('P-ACT-2: an alert that lasts is found with what can be done about it', () => {
  const { parts, calls } = setUp({ ...sampleAlert, id: 7, resolvedMs: 3 }, sampleAlert, {
    ...sampleAlert,
    id: 2,
    acknowledged: seen,
  });
  const found = foundAlerts(parts);
  expect(found.map(({ name }) => name(createText('en'))).slice(0, 3)).toEqual([
    'Alert: Producer has failed',
    'Acknowledge: Producer has failed',
    'Silence: Producer has failed · For an hour',
  ]);
  expect(found.map(({ id }) => id)).not.toContain('alerts.acknowledge.2');
  found.find(({ id }) => id === 'alerts.silence.2.tomorrow')?.run();
  expect(calls.at(-1)).toMatchObject({ name: 'alert.silence', input: { id: 2, until: 'tomorrow' } });
});
