import type {
  Closed,
  Erasing,
  ErasurePort,
  HoldPort,
  LedgerReceipt,
  StoreCount,
} from '../../../gdpr-register/erasure-port.ts';
import { openProfilesReader } from '../../../pipeline/adapters/catalogue.ts';
import { type DataSetName, dataSetNames } from '../../../pipeline/domain/data-sets.ts';
import type { ErasureProgress, ErasureRest } from '../../../pipeline/domain/erasure.ts';
import { heldNow } from '../../../pipeline/erasure/holds.ts';
import { sayRetention } from '../../../pipeline/stages/held-pass.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import type { OnStores } from '../../../pipeline/maintenance/open-stores.ts';
import { runMaintenance } from '../../../pipeline/maintenance-handle.ts';
import type { MaintenanceJob, MaintenanceResults } from '../../../pipeline/maintenance-protocol.ts';
import type { Engine } from '../engine.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import { aggregatesFollowed } from './aggregates-followed.ts';
import { passBarrier } from './pass-barrier.ts';

export interface ErasurePortOptions {
  readonly maintenanceWorkerUrl: URL;
  readonly engine: Pick<Engine, 'supervisor' | 'startStage' | 'places'>;
  readonly log: Pick<LogDoor, 'info' | 'warn'>;
}

/**
 * Erasure and holds on the pipeline's stores. Each step runs in a thread of its own, which ends at once where the signal
 * aborts: what it was at is then rolled back, and what it had done stays done.
 */
export function createErasurePort(options: ErasurePortOptions): ErasurePort<AbortSignal> & HoldPort<AbortSignal> {
  return new StoresErasurePort(options);
}

class StoresErasurePort implements ErasurePort<AbortSignal>, HoldPort<AbortSignal> {
  readonly #options: ErasurePortOptions;
  readonly #holds = createOneAtATime();

  constructor(options: ErasurePortOptions) {
    this.#options = options;
  }

  count: ErasurePort<AbortSignal>['count'] = (scopes, signal) =>
    this.#run({ type: 'count-erasure', scopes, ...this.#options.engine.places() }, signal);

  record: ErasurePort<AbortSignal>['record'] = (intentId, scopes, signal) =>
    this.#run({ type: 'record-erasure', intentId, scopes, ...this.#stores() }, signal);

  async awaitBarrier(_receipt: LedgerReceipt, signal: AbortSignal): Promise<void> {
    await passBarrier(this.#options.engine, signal);
  }

  async erase(
    { scopes, receipt, signal }: Erasing<AbortSignal>,
    dataSet: string,
    on: (progress: ErasureProgress) => void,
  ): Promise<readonly StoreCount[]> {
    const name = dataSetNames.find((known) => known === dataSet);
    if (name === undefined) throw new TypeError(`There is no data set ${dataSet}.`);
    return [await this.#erase({ scopes, receipt, signal }, name, on)];
  }

  /**
   * Restrictions of who left go first, and whoever came back meanwhile is counted again, behind the barrier; when the
   * aggregator has folded all of it, what erasing left is swept.
   */
  async settle(receipt: LedgerReceipt, signal: AbortSignal): Promise<void> {
    const { engine } = this.#options;
    await this.#run({ type: 'follow-erasure', step: 'unrestrict', receipt, ...this.#stores() }, signal);
    await passBarrier(this.#options.engine, signal);
    await this.#run({ type: 'follow-erasure', step: 'publish', receipt, ...this.#stores() }, signal);
    await aggregatesFollowed(engine, signal);
    const { aggregator } = engine.supervisor().snapshotParts().stages;
    const isShared = engine.places().config.log.kind !== 'embedded';
    if (isShared && aggregator.state === 'stopped')
      await this.#run({ type: 'follow-erasure', step: 'forget-here', receipt, ...this.#stores() }, signal);
    await this.#run({ type: 'follow-erasure', step: 'sweep', receipt, ...this.#stores() }, signal);
  }

  verify: ErasurePort<AbortSignal>['verify'] = ({ scopes, receipt, signal }) =>
    this.#run({ type: 'verify-erasure', scopes, receipt, ...this.#stores() }, signal);

  recheck({ receipt, dataSets, older, signal }: Closed<AbortSignal>): Promise<ErasureRest> {
    const known = dataSetNames.filter((name) => dataSets.includes(name));
    const closed = { receipt, dataSets: known, older };
    return this.#run({ type: 'recheck-erasure', closed, ...this.#options.engine.places() }, signal);
  }

  async hold(...[holdId, subject, signal]: Parameters<HoldPort<AbortSignal>['hold']>): Promise<void> {
    await this.#enforce({ type: 'add-hold', holdId, subject, ...this.#stores() }, signal);
  }

  async lift(holdId: string, signal: AbortSignal): Promise<void> {
    await this.#enforce({ type: 'lift-hold', holdId, ...this.#stores() }, signal);
  }

  /** A look at the store is cheap, a thread is not. */
  async enforced(_signal: AbortSignal): Promise<readonly string[]> {
    const profiles = await openProfilesReader(this.#options.engine.places());
    if (profiles === null) return [];
    try {
      return await heldNow(profiles.ledger);
    } finally {
      await profiles.close();
    }
  }

  /** A server's own retention goes and comes with the holds; that is said (P-ECS-9). */
  async #enforce(job: Extract<MaintenanceJob, { type: 'add-hold' | 'lift-hold' }>, signal: AbortSignal): Promise<void> {
    sayRetention(this.#options.log, await this.#holds.run(() => this.#run(job, signal)));
  }

  #erase(
    { scopes, receipt, signal }: Erasing<AbortSignal>,
    dataSet: DataSetName,
    onProgress: (progress: ErasureProgress) => void,
  ): Promise<StoreCount> {
    const { maintenanceWorkerUrl: workerUrl } = this.#options;
    const job = { type: 'erase-data-set', scopes, receipt, dataSet, ...this.#stores() } as const;
    return runMaintenance(job, { workerUrl, signal, onProgress });
  }

  #stores(): OnStores {
    const { engine } = this.#options;
    return { ...engine.places(), wake: engine.supervisor().wake };
  }

  #run<J extends MaintenanceJob>(job: J, signal: AbortSignal): Promise<MaintenanceResults[J['type']]> {
    return runMaintenance(job, { workerUrl: this.#options.maintenanceWorkerUrl, signal });
  }
}
