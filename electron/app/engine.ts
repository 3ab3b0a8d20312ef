import type { StorePlaces } from '../../pipeline/adapters/catalogue.ts';
import type { Pace, PipelineConfig, SourceConfig, SourceCount, StageName } from '../../pipeline/domain/config.ts';
import { noSecrets, type StoreSecrets } from '../../pipeline/domain/connections.ts';
import { createSupervisor, type Supervisor, type SupervisorOptions } from '../../pipeline/supervisor.ts';
import { refuseReadOnly } from './connections/refuse-read-only.ts';
import { ContractFailure } from './contract-failure.ts';
import { readStoredState, type StoredState } from './stored-state.ts';

/** Which stores are worked with. */
export interface StoreUse {
  readonly config: StorePlaces['config'];
  readonly secrets: StoreSecrets;
  /** Nothing is started, deleted or corrected in them. */
  readonly readOnly: boolean;
}

export type EngineOptions = SupervisorOptions & {
  readonly config: PipelineConfig;
  readonly readOnly?: boolean;
  /** The stages that `start` starts. */
  readonly stages: readonly StageName[];
  onChange(): void;
  onStoreError(error: unknown): void;
};

/** The pipeline with what its stores say while no stage speaks. */
export interface Engine {
  supervisor(): Supervisor;
  config(): PipelineConfig;
  /** Where the stores are now. */
  places(): StorePlaces;
  isReadOnly(): boolean;
  /** Drains every stage, and goes on, stopped, with other stores. */
  useStores(use: StoreUse): Promise<void>;
  /** Passwords of the stores in use; a stage is told when it starts. */
  setSecrets(secrets: StoreSecrets): void;
  /** What was stored before any stage of this process reported. */
  stored(): StoredState;
  start(): void;
  startStage(stage: StageName): void;
  stop(how?: { readonly force: boolean }): Promise<void>;
  setPace(pace: Pace): void;
  /** A producer that runs is drained and started again with the new source. `count`: where it ends now; as before where it is left out. */
  setSource(source: SourceConfig, count?: SourceCount): Promise<void>;
  /** ISO 8601. A transformer that runs, and trims the log, is drained and started again with it. */
  setRawRetention(raw: string): Promise<void>;
  /** Runs `work` while nothing may be started, then reads the stores anew. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** Runs `work`, for which the stages that run may go on, while nothing may be started. */
  withoutStarting<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when no such work is under way; never rejects. */
  settled(): Promise<void>;
}

export async function createEngine(options: EngineOptions): Promise<Engine> {
  const engine = new SupervisedEngine(options);
  await engine.readStores();
  return engine;
}

class SupervisedEngine implements Engine {
  readonly #options: EngineOptions;
  #config: PipelineConfig;
  #secrets: StoreSecrets;
  #readOnly: boolean;
  #supervisor: Supervisor;
  #stored: StoredState | null = null;
  #locked = false;
  #settled = Promise.resolve();

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#config = options.config;
    this.#secrets = options.secrets ?? noSecrets;
    this.#readOnly = options.readOnly ?? false;
    this.#supervisor = this.#open();
  }

  supervisor(): Supervisor {
    return this.#supervisor;
  }

  config(): PipelineConfig {
    return this.#config;
  }

  places(): StorePlaces {
    const { log, profiles, aggregates } = this.#config;
    const { dataDirectory } = this.#options;
    return { dataDirectory, config: { log, profiles, aggregates }, secrets: this.#secrets };
  }

  isReadOnly(): boolean {
    return this.#readOnly;
  }

  useStores({ config, secrets, readOnly }: StoreUse): Promise<void> {
    return this.exclusively(async () => {
      // Nothing can be started meanwhile, and whoever waits may end the drain by force.
      await this.#supervisor.stopAll();
      this.#config = { ...this.#config, ...config };
      this.#secrets = secrets;
      this.#readOnly = readOnly;
    });
  }

  setSecrets(secrets: StoreSecrets): void {
    this.#secrets = secrets;
  }

  stored(): StoredState {
    if (this.#stored === null) throw new Error('The stores were not read. Make the engine with createEngine.');
    return this.#stored;
  }

  async readStores(): Promise<void> {
    const { clock, onStoreError } = this.#options;
    const { partitions } = this.#config;
    this.#stored = await readStoredState({
      ...this.places(),
      partitions,
      onError: onStoreError,
      nowMs: () => clock.nowMs(),
    });
  }

  start(): void {
    this.#writable().startAll(this.#options.stages);
  }

  startStage(stage: StageName): void {
    this.#writable().startStage(stage);
  }

  stop(how: { readonly force: boolean } = { force: false }): Promise<void> {
    return this.#supervisor.stopAll(how);
  }

  setPace(pace: Pace): void {
    if (pace === this.#config.pace) return;
    this.#config = { ...this.#config, pace };
    this.#supervisor.setPace(pace);
  }

  setSource(source: SourceConfig, count = this.#config.count): Promise<void> {
    return this.#reconfigure('producer', { ...this.#config, source, count });
  }

  setRawRetention(raw: string): Promise<void> {
    return this.#reconfigure('transformer', { ...this.#config, retention: { ...this.#config.retention, raw } });
  }

  /** A stage is told its configuration when it starts. */
  async #reconfigure(stage: StageName, config: PipelineConfig): Promise<void> {
    this.#config = config;
    const { state } = this.#supervisor.snapshotParts().stages[stage];
    const active = state !== 'stopped' && state !== 'failed';
    if (active) await this.#supervisor.stopStage(stage);
    this.#supervisor.configure(this.#config);
    this.#options.onChange();
    if (active) this.#unlocked().startStage(stage);
  }

  async exclusively(work: () => Promise<void>): Promise<void> {
    const unlock = this.#lock();
    try {
      await work();
    } finally {
      // A new supervisor: the old one remembers what the stages said of the stores that were.
      this.#supervisor = this.#open();
      await this.readStores();
      unlock();
      this.#options.onChange();
    }
  }

  async withoutStarting<T>(work: () => Promise<T>): Promise<T> {
    const unlock = this.#lock();
    try {
      return await work();
    } finally {
      unlock();
    }
  }

  /** Until what it returns is called, nothing may be started. */
  #lock(): () => void {
    this.#unlocked();
    this.#locked = true;
    const ended = Promise.withResolvers<void>();
    this.#settled = ended.promise;
    return () => {
      this.#locked = false;
      // Whoever asked for the work hears of its end before whoever waits to close.
      setImmediate(() => ended.resolve());
    };
  }

  settled(): Promise<void> {
    return this.#settled;
  }

  #open(): Supervisor {
    const secrets = (): StoreSecrets => this.#secrets;
    const opened = createSupervisor({
      ...this.#options,
      config: this.#config,
      get secrets() {
        return secrets();
      },
    });
    opened.subscribe(this.#options.onChange);
    return opened;
  }

  #unlocked(): Supervisor {
    if (!this.#locked) return this.#supervisor;
    throw new ContractFailure(
      'repairing',
      'A store is being repaired, or another connection taken. Start the pipeline when that is done.',
    );
  }

  #writable(): Supervisor {
    refuseReadOnly(this);
    return this.#unlocked();
  }
}
