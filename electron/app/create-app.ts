import { type PipelineConfig, pipelineConfigSchema, type StageName, stageNames } from '../../pipeline/domain/config.ts';
import { toPipelineError } from '../../pipeline/domain/errors.ts';
import type { LogLine } from '../../pipeline/log.ts';
import type { Clock } from '../../pipeline/ports.ts';
import { type Alerts } from './alerts/alerts.ts';
import { watchAlerts } from './alerts/watch-alerts.ts';
import { answerAs } from './answer-as.ts';
import { type Areas, openAreas } from './areas.ts';
import { scrubInBackground } from './background-scrub.ts';
import { chooseStores, type StoreChoice } from './connections/choose-stores.ts';
import type { ConnectionOptions } from './connections/open-connections.ts';
import { guardCalls } from './connections/read-only.ts';
import { toStoreUse } from './connections/store-use.ts';
import { ContractFailure } from './contract-failure.ts';
import { type DirectoryLock, lockDirectory } from './directory-lock.ts';
import { createEngine, type Engine } from './engine.ts';
import type { App } from './app.ts';
import type { HandlerParts, Handlers } from './handler-parts.ts';
import { createHandlers } from './handlers.ts';
import { openInstallationKey } from './installation-key.ts';
import { type Kept, openKept } from './kept.ts';
import { createLive, type Live } from './live.ts';
import { createMenuDesk, type MenuDesk } from './menu-desk.ts';
import type { PurgeOptions } from './purge/open-purges.ts';
import { listenTo } from './streams.ts';

export interface AppOptions extends PurgeOptions, ConnectionOptions {
  readonly dataDirectory: string;
  /** `pipeline/worker.ts` and `pipeline/maintenance-worker.ts`, or their bundles. */
  readonly workerUrl: URL;
  readonly maintenanceWorkerUrl: URL;
  /** `audit/verify.mjs`, or its copy beside the bundles. */
  readonly verifierUrl: URL;
  /** `register/exchange-worker.ts`, or its bundle. */
  readonly exchangeWorkerUrl: URL;
  readonly host: 'shell' | 'web';
  readonly version: string;
  /** What a shell says of the system's language, as its own words follow it. */
  readonly systemLocale?: string;
  /** Whether the host has a tray; false where it is left out. */
  readonly tray?: boolean;
  /** For a host that can ask for files in a box of the system. */
  readonly chooseFiles?: () => Promise<readonly string[]>;
  /** For a command line: settings that hold for this run instead of those of the file. */
  readonly config?: Partial<PipelineConfig>;
  /** For a command line: the stores that are used from now on instead of those in use. */
  readonly stores?: StoreChoice | null;
  readonly stages?: readonly StageName[];
  /** Whether all checksums are read in the background; true where it is left out. */
  readonly scrub?: boolean;
  readonly clock?: Clock;
  /** For a host that has the system's menu. */
  readonly menu?: MenuDesk;
  readonly onLog?: (lines: readonly LogLine[]) => void;
}

/**
 * The application without any shell: wires the pipeline, its stores and what the host keeps, from plain parameters.
 * Rejects with `data-directory-in-use`, or with what else keeps a data directory from being opened; a damaged store does not.
 */
export async function createApp(options: AppOptions): Promise<App> {
  const lock = lockDirectory(options.dataDirectory);
  try {
    return await wire({ menu: createMenuDesk(), ...options }, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

type WiredOptions = AppOptions & Required<Pick<AppOptions, 'menu'>>;

async function wire(options: WiredOptions, lock: DirectoryLock): Promise<App> {
  const kept = openKept(options, lock);
  const { log } = kept;
  const live: { current: Live | null } = { current: null };
  const closing = new AbortController();
  const { engine, areas } = await openParts(options, kept, {
    closing: closing.signal,
    onChange: () => live.current?.changed(),
  });
  const opened = (live.current = createLive(engine, { ...kept, dataDirectory: options.dataDirectory }));
  const endScrub = beginScrub(options, { ...kept, engine });
  const alerts = openAlertsOf(options, { ...kept, ...areas, snapshot: opened.snapshot });
  const handlers = openHandlers(options, { ...kept, ...areas, engine, alerts, menu: options.menu });
  opened.onSnapshot(({ stages }) => areas.rewinds.noteRate(stages.transformer));
  log.info('application-ready', { directory: options.dataDirectory });

  async function close(): Promise<void> {
    for (const end of [endScrub, alerts.close]) end();
    closing.abort(new ContractFailure('closing', 'Vigie is closing.'));
    try {
      await areas.close();
      await endEngine(engine, opened);
    } finally {
      for (const part of [opened, kept]) part.close();
      lock.release();
    }
  }
  const callAs = answerAs({ handlers, log, closing: closing.signal });
  const own = { engine, alerts, places: () => engine.places() };
  const listen = listenTo(opened, { ...options, ...kept, ...areas, ...own });
  let closed: Promise<void> | null = null;
  return {
    call: callAs('window'),
    listen,
    commandLine: { call: callAs('command-line'), listen },
    log: (level, code, fields) => log[level](code, fields),
    snapshot: opened.snapshot,
    onSnapshot: opened.onSnapshot,
    settings: kept.settings,
    drained: () => engine.supervisor().drained(),
    async stop() {
      log.info('application-stopping', { records: opened.snapshot().balance.waiting });
      await engine.stop();
      await opened.settle();
    },
    forceStop: () => engine.supervisor().stopAll({ force: true }),
    windowReloaded: (message) => log.warn('window-reloaded', { message }),
    close: () => (closed ??= close()),
  };
}

/** How it ended is of the history, too. */
async function endEngine(engine: Engine, live: Live): Promise<void> {
  await engine.settled();
  await engine.supervisor().stopAll({ force: true });
  await live.settle();
}

interface Hooks {
  readonly closing: AbortSignal;
  onChange(): void;
}

/** Where one of them cannot be opened, nothing stays open. */
async function openParts(
  options: AppOptions,
  kept: Kept,
  { closing, onChange }: Hooks,
): Promise<{ readonly engine: Engine; readonly areas: Areas }> {
  try {
    const engine = await openEngine(options, kept, onChange);
    return { engine, areas: await openAreas(options, { ...kept, engine }, closing) };
  } catch (error) {
    kept.close();
    throw error;
  }
}

async function openEngine(options: AppOptions, kept: Kept, onChange: () => void): Promise<Engine> {
  const { clock, settings, damages, log, onLog, secrets } = kept;
  const { source, sourceCount, pace, rawRetention } = settings.read();
  const { retention } = pipelineConfigSchema.parse({});
  const use = toStoreUse(await chooseStores(options.stores ?? null, { ...options, ...kept }), secrets);
  return await createEngine({
    workerUrl: options.workerUrl,
    config: pipelineConfigSchema.parse({
      source,
      count: sourceCount,
      pace,
      retention: { ...retention, raw: rawRetention },
      ...use.config,
      ...options.config,
    }),
    secrets: use.secrets,
    readOnly: use.readOnly,
    stages: options.stages ?? stageNames,
    dataDirectory: options.dataDirectory,
    protectionKey: openInstallationKey(options.dataDirectory),
    clock,
    onLog,
    onChange,
    onStoreError(thrown) {
      const { code, message, details } = toPipelineError(thrown);
      damages.addError({ code, message, details }, clock.nowMs());
      log.error('stage-failed', { stage: 'start', message, error: code });
    },
  });
}

function beginScrub(
  options: AppOptions,
  { clock, damages, log, engine }: Kept & { readonly engine: Engine },
): () => void {
  if (options.scrub === false) return () => undefined;
  return scrubInBackground({
    ...options,
    places: () => engine.places(),
    log,
    onDamage({ store, where }) {
      if (damages.add({ store, where, foundMs: clock.nowMs() })) log.error('store-damaged', { store, where });
    },
  });
}

function openAlertsOf(options: AppOptions, parts: Kept & Areas & Pick<Live, 'snapshot'>): Alerts {
  const isWatching = options.finishPurges === true;
  return watchAlerts({ ...options, ...parts, isWatching, nowMs: () => parts.clock.nowMs() });
}

type Handled = Kept & Areas & Pick<HandlerParts, 'engine' | 'alerts' | 'menu'>;

function openHandlers(options: AppOptions, parts: Handled): Handlers {
  const { version, host, dataDirectory, tray = false, chooseFiles = null } = options;
  const { maintenanceWorkerUrl, verifierUrl, exchangeWorkerUrl } = options;
  const { endedUnexpectedly } = parts;
  const has = { tray, choosesFiles: chooseFiles !== null };
  const description = { version, host, dataDirectory, ...has, endedUnexpectedly, platform: process.platform };
  const nowMs = (): number => parts.clock.nowMs();
  const urls = { maintenanceWorkerUrl, verifierUrl, exchangeWorkerUrl };
  return guardCalls(createHandlers({ ...parts, ...urls, description, chooseFiles, nowMs }), parts.engine);
}
