import { afterEach } from 'vitest';
import type { PipelineConfig } from '../../../pipeline/domain/config.ts';
import type { Snapshot } from '../../../pipeline/domain/snapshot.ts';
import type { LogLine } from '../../../pipeline/log.ts';
import type { Clock } from '../../../pipeline/ports.ts';
import { systemClock } from '../../../pipeline/stages/system-clock.ts';
import { createTemporaryDirectory, type TemporaryDirectory } from '../../../pipeline/testing/temporary-directory.ts';
import type { CallName, InputOf, OutputOf } from '../../contract/api.ts';
import type { App } from '../app.ts';
import { type AppOptions, createApp } from '../create-app.ts';
import { exchangeWorkerUrl, maintenanceWorkerUrl, workerUrl } from './thread-places.ts';

/** Applications on one data directory, closed and forgotten behind each test of the file that makes this. */
export interface AppWorld {
  readonly directory: TemporaryDirectory;
  /** What the applications wrote to the console. */
  lines(): readonly LogLine[];
  /** `clock` where it is not the system's time that counts, `host` for what only a certain host says. */
  open(config?: Partial<PipelineConfig>, clock?: Clock, host?: Pick<AppOptions, 'systemLocale'>): Promise<App>;
}

export function createAppWorld(): AppWorld {
  const directory = createTemporaryDirectory();
  let opened: App[] = [];
  let lines: LogLine[] = [];
  afterEach(async () => {
    for (const app of opened) await app.close();
    opened = [];
    lines = [];
    directory.remove();
  });
  return {
    directory,
    lines: () => lines,
    async open(config = {}, clock = systemClock, host = {}) {
      const app = await createApp({
        dataDirectory: directory.file(''),
        workerUrl,
        maintenanceWorkerUrl,
        exchangeWorkerUrl,
        verifierUrl: new URL('../audit/verify.mjs', import.meta.url),
        host: 'web',
        ...host,
        version: '1.2.3',
        clock,
        config: { count: 600, pace: 'max', asOf: '2026-11-24', ...config },
        onLog: (more) => void lines.push(...more),
      });
      opened.push(app);
      return app;
    },
  };
}

/** The answer to a call; throws where it is refused. */
export async function value<P extends CallName>(app: App, name: P, input: InputOf<P>): Promise<OutputOf<P>> {
  const result = await app.call(name, input);
  if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
  return result.value;
}

/** Runs until the source has ended and everything is stored. */
export async function runToTheEnd(app: App): Promise<Snapshot> {
  await value(app, 'pipeline.start', {});
  await app.drained();
  return settled(app, ({ state }) => state === 'stopped');
}

/** The first snapshot of which `holds` is true. */
export async function settled(app: App, holds: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
  const abort = new AbortController();
  for await (const snapshot of app.listen('snapshot', {}, abort.signal)) if (holds(snapshot)) return snapshot;
  throw new Error('the application closed before that');
}
