import type { StorePlaces } from '../../../pipeline/adapters/catalogue.ts';
import { personsIn } from '../../../pipeline/domain/aggregates-view.ts';
import {
  type Pace,
  type PipelineConfig,
  pipelineConfigSchema,
  type SourceConfig,
  type SourceKind,
  type StageName,
  type SyntheticOddity,
} from '../../../pipeline/domain/config.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { countRejected } from '../../../pipeline/domain/rejection.ts';
import type { Balance, Snapshot } from '../../../pipeline/domain/snapshot.ts';
import { toSummary } from '../../../pipeline/domain/summary.ts';
import { readKeptTables } from '../../../pipeline/maintenance/recount-profiles.ts';
import { type ControlHost, openControlHost } from '../../app/control/control-host.ts';
import type { App } from '../../app/app.ts';
import { createApp } from '../../app/create-app.ts';
import { secretsFromEnvironment } from '../../app/connections/environment-secrets.ts';
import { readStoredBalance } from '../../app/stored-state.ts';
import { awaitEndRequest, type EndRequest } from '../end-signals.ts';
import { exchangeWorkerUrl, maintenanceWorkerUrl, readVersion, verifierUrl, workerUrl } from '../places.ts';
import { choiceOf, placesOf, type StoreFlags } from '../stores.ts';
import type { Terminal } from '../terminal.ts';
import { describeRun } from '../run-progress.ts';
import { describeResult } from '../text-result.ts';
import { whenReachable } from '../when-reachable.ts';

export interface RunOptions extends StoreFlags {
  readonly source: SourceKind;
  readonly input: readonly string[];
  readonly count?: number;
  readonly rate: Pace;
  readonly seed: number;
  readonly oddities?: readonly SyntheticOddity[];
  readonly asOf?: string;
  readonly stages: readonly StageName[];
  readonly drain?: boolean;
  readonly json?: boolean;
}

/** Runs stages on a data directory; resolves with the exit code. */
export async function run(
  options: RunOptions,
  terminal: Terminal,
  endRequest: EndRequest = awaitEndRequest(),
): Promise<number> {
  try {
    const result = await runStages(endRequest, options, terminal);
    terminal.result(options.json ? JSON.stringify(result) : describeResult(result));
    return 0;
  } finally {
    endRequest.close();
  }
}

async function runStages(endRequest: EndRequest, options: RunOptions, terminal: Terminal): Promise<RunResult> {
  const config: PipelineConfig = pipelineConfigSchema.parse({
    source: toSource(options),
    count: options.count ?? null,
    pace: options.rate,
    asOf: options.asOf ?? null,
  });
  // How long messages are kept is a setting of the directory, and not of a run; where the stores are is said apart.
  const { retention: _, log: _log, profiles: _profiles, aggregates: _aggregates, ...ofRun } = config;
  const version = readVersion();
  const places = placesOf(options, terminal);
  const app = await createApp({
    dataDirectory: options.data,
    stores: choiceOf(options),
    environmentSecrets: secretsFromEnvironment(process.env),
    workerUrl,
    maintenanceWorkerUrl,
    verifierUrl,
    exchangeWorkerUrl,
    host: 'web',
    version,
    config: ofRun,
    stages: options.stages,
    onLog: terminal.log,
  });
  const control = await openControlHost({ app, dataDirectory: options.data, version });
  try {
    const readBefore = () => readStoredBalance({ ...places, partitions: config.partitions });
    const before = await whenReachable(readBefore, { endRequest, terminal });
    const startedMs = performance.now();
    app.onSnapshot((snapshot) => terminal.progress(describeRun(snapshot)));
    await start(app);
    await untilEnd(app, { control, endRequest, drain: options.drain === true, terminal });
    const seconds = (performance.now() - startedMs) / 1000;
    return await readResult(places, config.partitions, { before, seconds });
  } finally {
    await control.close();
    await app.close();
  }
}

async function start(app: App): Promise<void> {
  const started = await app.call('pipeline.start', {});
  if (!started.ok) throw new PipelineError('unexpected', started.error.message);
}

interface End {
  readonly control: ControlHost;
  readonly endRequest: EndRequest;
  readonly drain: boolean;
  readonly terminal: Terminal;
}

/** Resolves when everything is drained and commands that came through have their answers; rejects when a stage fails for good, or when nobody wants to wait. */
function untilEnd(app: App, { control, endRequest, drain, terminal }: End): Promise<void> {
  const leave = (): Promise<void> => control.leave();
  return new Promise((resolve, reject) => {
    app.onSnapshot((snapshot) => {
      const failed = failureOf(snapshot);
      if (failed) reject(failed);
    });
    endRequest.listen(
      () => {
        terminal.say('Draining; press Ctrl+C again to stop at once.');
        app.stop().then(leave).then(resolve, reject);
      },
      () => reject(new PipelineError('unexpected', 'Stopped before everything was drained. Run it again to go on.')),
    );
    if (drain) app.drained().then(leave).then(resolve, reject);
  });
}

/** A stage that failed and is not started again. */
function failureOf({ stages }: Snapshot): PipelineError | null {
  const failed = Object.values(stages).find(({ state }) => state === 'failed');
  if (!failed?.lastError) return null;
  const { code, message, details } = failed.lastError;
  return new PipelineError(code, message, { details });
}

function toSource({ source, seed, oddities, input }: RunOptions): SourceConfig | object {
  if (source === 'synthetic') return { kind: source, seed, ...(oddities === undefined ? {} : { oddities }) };
  return source === 'files' ? { kind: source, paths: input } : { kind: source };
}

export interface RunResult {
  readonly published: number;
  readonly stored: number;
  readonly rejected: Readonly<Record<string, number>>;
  readonly persons: number;
  readonly aggregates: ReturnType<typeof toSummary>;
  readonly seconds: number;
  readonly recordsPerSecond: number;
}

interface ThisRun {
  readonly before: Balance;
  readonly seconds: number;
}

/** Totals are those of the data directory since its beginning, read from the stores; the times are those of this run. */
async function readResult(places: StorePlaces, partitions: number, { before, seconds }: ThisRun): Promise<RunResult> {
  const balance = await readStoredBalance({ ...places, partitions });
  const tables = await readKeptTables(places);
  const done = ({ stored, rejected }: Balance): number => stored + countRejected({ ...rejected });
  return {
    published: balance.published,
    stored: balance.stored,
    rejected: balance.rejected,
    persons: personsIn(tables),
    aggregates: toSummary(tables),
    seconds,
    recordsPerSecond: seconds > 0 ? (done(balance) - done(before)) / seconds : 0,
  };
}
