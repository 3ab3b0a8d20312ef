import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';
import type { namedConnectionSchema } from '../../pipeline/domain/named-connection.ts';
import { builtFile } from '../prerequisites.ts';

export interface RunWishes {
  readonly count: number;
  readonly rate: number;
}

/** Runs the pipeline on synthetic users, at a rate that leaves a history worth looking at. */
export async function runPipeline(directory: string, { count, rate }: RunWishes): Promise<void> {
  const args = ['run', '--data', directory, '--source', 'synthetic', '--drain'];
  const child = spawn(
    process.execPath,
    [builtFile('main/cli.cjs'), ...args, '--count', `${count}`, '--rate', `${rate}`],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said = text(child.stderr);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The pipeline ended with ${code}: ${await said}`);
}

/** What the host would have kept of an earlier choice in the window. */
export function writeSettings(directory: string, settings: Readonly<Record<string, unknown>>): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'settings.json'), JSON.stringify(settings));
}

/** Cuts the aggregates' file, as a disk that went away would. */
export function damageAggregates(directory: string): void {
  const file = join(directory, 'aggregates.sqlite');
  truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096 + 100);
}

/** Connections as the host keeps them; the first is in use. */
export function writeConnections(
  directory: string,
  connections: readonly z.input<typeof namedConnectionSchema>[],
): void {
  mkdirSync(directory, { recursive: true });
  const content = { schema: 'vigie-connections/1', inUse: connections[0]?.name, connections };
  writeFileSync(join(directory, 'connections.json'), JSON.stringify(content));
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Alerts that are over, as the host keeps them. */
export function writeAlerts(directory: string): void {
  const ended = [
    { rule: 'lag', subject: 'transformer', severity: 'warning', value: 184, limit: 60 },
    { rule: 'disk', subject: '', severity: 'critical', value: 1.4, limit: 2 },
    { rule: 'rejections', subject: '', severity: 'warning', value: 22, limit: 10 },
  ].map((alert, place) => ({
    ...alert,
    id: 3 - place,
    firedMs: Date.now() - (place * 7 + 3) * hourMs,
    resolvedMs: Date.now() - (place * 7 + 2) * hourMs,
    acknowledged: place === 1 ? { atMs: Date.now() - 9 * hourMs, by: 'window' } : null,
    silencedUntilMs: null,
  }));
  writeAlertFile(directory, ended);
}

/** Alerts that last until the host has looked at their requests for ten seconds, which are not there. */
export function writeLasting(directory: string, count: number): void {
  const lasting = Array.from({ length: count }, (_, place) => {
    const daysLeft = place % 3 === 0 ? -1 - place : place % 8;
    // Received a month of the calendar before its answer is due.
    const due = new Date(Date.now() + daysLeft * dayMs);
    due.setUTCMonth(due.getUTCMonth() - 1);
    const received = due.toISOString().slice(0, 'YYYY-MM-DD'.length);
    return {
      id: count - place,
      rule: 'request-deadline',
      subject: `request-${received}-abcdefg${String.fromCodePoint(97 + place)}`,
      severity: daysLeft < 0 ? 'critical' : 'warning',
      value: daysLeft,
      limit: 7,
      firedMs: Date.now() - (7 - daysLeft) * dayMs - hourMs,
      resolvedMs: null,
      acknowledged: place === 2 ? { atMs: Date.now() - hourMs, by: 'window' } : null,
      silencedUntilMs: null,
    };
  });
  writeAlertFile(directory, lasting);
}

function writeAlertFile(directory: string, alerts: readonly object[]): void {
  mkdirSync(directory, { recursive: true });
  const content = { schema: 'vigie-alerts/1', nextId: alerts.length + 1, alerts };
  writeFileSync(join(directory, 'alerts.json'), JSON.stringify(content));
}
