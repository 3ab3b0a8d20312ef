import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLogDoor, type LogLine } from '../../../pipeline/log.ts';
import { type AlertRules, defaultAlertRules } from '../../contract/alert-rules.ts';
import { openAlertFile } from './alert-file.ts';
import { type Alerts, openAlerts } from './alerts.ts';
import type { Condition } from './conditions.ts';

const failed: Condition = {
  rule: 'stage-failed',
  subject: 'transformer',
  severity: 'critical',
  value: 0,
  limit: 0,
  level: 'over',
};
const noon = new Date(2026, 10, 29, 12).getTime();

let dataDirectory: string;
beforeEach(() => void (dataDirectory = mkdtempSync(join(tmpdir(), 'vigie-alerts-'))));
afterEach(() => rmSync(dataDirectory, { recursive: true, force: true }));

/** Alerts of a world that the test turns. */
function openWorld(directory = dataDirectory) {
  const lines: LogLine[] = [];
  const world = { nowMs: noon, conditions: [] as readonly Condition[], rules: defaultAlertRules() as AlertRules };
  const nowMs = (): number => world.nowMs;
  const log = createLogDoor({ stage: 'application', nowMs, send: (sent) => lines.push(...sent), batch: 1 });
  const alerts: Alerts = openAlerts({
    file: openAlertFile({ dataDirectory: directory, log, nowMs }),
    log,
    nowMs,
    conditions: () => world.conditions,
    rules: () => world.rules,
    changeRules: (rules) => void (world.rules = rules),
  });
  return { world, alerts, codes: () => lines.map(({ code, level }) => `${level} ${code}`) };
}

test('P-ALR-7 each firing and each end is one line of the console', () => {
  const { world, alerts, codes } = openWorld();
  world.conditions = [failed];
  alerts.look();
  alerts.look();
  world.conditions = [];
  for (const atMs of [0, 11_000]) {
    world.nowMs = noon + atMs;
    alerts.look();
  }
  expect(codes()).toEqual(['error alert-stage-failed', 'info alert-resolved']);
});

test('P-ALR-6 it is acknowledged once, by the first, and silenced for the time that is asked for', () => {
  const { world, alerts } = openWorld();
  world.conditions = [failed];
  alerts.look();
  alerts.acknowledge(1, 'window');
  world.nowMs += 1;
  alerts.acknowledge(1, 'command-line');
  expect(alerts.state().alerts[0]?.acknowledged).toEqual({ atMs: noon, by: 'window' });
  const silences = (['hour', 'eight-hours', 'tomorrow', 'off'] as const).map((until) => {
    alerts.silence(1, until);
    return alerts.state().alerts[0]?.silencedUntilMs;
  });
  const tomorrow = new Date(2026, 10, 30).getTime();
  expect(silences).toEqual([world.nowMs + 3_600_000, world.nowMs + 8 * 3_600_000, tomorrow, null]);
});

test('P-ALR-6 an alert that is over, and one that never was, stay as they are', () => {
  const { alerts } = openWorld();
  alerts.acknowledge(9, 'window');
  alerts.silence(9, 'hour');
  expect(alerts.state().alerts).toEqual([]);
});

test('P-ALR-8 they are there after a restart, in a file for its owner alone, and end where all is well by then', () => {
  const first = openWorld();
  first.world.conditions = [failed];
  first.alerts.look();
  first.alerts.acknowledge(1, 'window');
  const second = openWorld();
  expect(second.alerts.state().alerts).toEqual(first.alerts.state().alerts);
  expect(statSync(join(dataDirectory, 'alerts.json')).mode & 0o777).toBe(0o600);
  for (const atMs of [0, 11_000]) {
    second.world.nowMs = noon + atMs;
    second.alerts.look();
  }
  expect(second.alerts.state().alerts).toEqual([expect.objectContaining({ id: 1, resolvedMs: noon + 11_000 })]);
  second.world.conditions = [failed];
  second.alerts.look();
  expect(second.alerts.state().alerts.map(({ id }) => id)).toEqual([2, 1]);
});

test('P-ALR-8 a file that cannot be read is set aside, and it is said', () => {
  writeFileSync(join(dataDirectory, 'alerts.json'), '{"schema":"vigie-alerts/1","nextId":1,"alerts":[{"id":"x"}]}');
  const { alerts, codes } = openWorld();
  expect([alerts.state().alerts, codes()]).toEqual([[], ['warn file-set-aside']]);
  expect(readdirSync(dataDirectory)).toEqual([expect.stringMatching(/^alerts\.json\.unreadable-/)]);
});

test('P-ALR-8 where nothing can be written alerts go on, and it is said once', () => {
  const { world, alerts, codes } = openWorld(join(dataDirectory, 'gone'));
  world.conditions = [failed];
  alerts.look();
  alerts.acknowledge(1, 'window');
  expect(alerts.state().alerts[0]?.acknowledged).not.toBeNull();
  expect(codes()).toEqual(['error alert-stage-failed', 'warn alerts-not-kept']);
});

test('P-ALR-9 who listens hears of each change, of rules too', async () => {
  const { world, alerts } = openWorld();
  const heard = alerts.listen(new AbortController().signal)[Symbol.asyncIterator]();
  expect((await heard.next()).value).toEqual({ alerts: [], rules: defaultAlertRules() });
  world.conditions = [failed];
  alerts.look();
  expect((await heard.next()).value.alerts).toHaveLength(1);
  const rules = { ...defaultAlertRules(), 'stage-failed': { on: false, threshold: 0 as const, holdSeconds: 0 } };
  world.conditions = [];
  alerts.changeRules(rules);
  expect((await heard.next()).value).toMatchObject({ alerts: [{ resolvedMs: noon }], rules });
});
