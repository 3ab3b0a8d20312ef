import type {
  EraseProgress,
  Erasing,
  ErasurePort,
  ErasureScope,
  HoldPort,
  HoldSubject,
  LedgerReceipt,
  ScopeCount,
  StoreCount,
  Verification,
} from '../../../../gdpr-register/erasure-port.ts';
import type { Fuse } from './fuse.ts';

export interface ModelRecord {
  readonly person: string;
  readonly atMs: number;
}

/** The data of a small pipeline, as it would stand on a disk: it outlives the port that works on it. */
export interface ModelData {
  readonly sets: Record<'raw-messages' | 'profiles' | 'aggregates', ModelRecord[]>;
  readonly ledger: Map<string, readonly ErasureScope[]>;
  readonly held: Map<string, string>;
}

export const modelStoreOf = { 'raw-messages': 'log', profiles: 'profiles', aggregates: 'aggregates' } as const;
type ModelSet = keyof typeof modelStoreOf;
const modelSets = Object.keys(modelStoreOf) as ModelSet[];

export function createModelData(records: readonly ModelRecord[]): ModelData {
  return {
    sets: { 'raw-messages': [...records], profiles: [...records], aggregates: [...records] },
    ledger: new Map(),
    held: new Map(),
  };
}

export interface ModelOptions {
  readonly fuse: Fuse;
  /** Throws where that store fails. */
  onErase?(dataSet: string): void;
  /** What servers say of their deletions; without it they are files of this machine. */
  servers?: Pick<Verification, 'pending' | 'clock'> & Partial<Pick<Verification, 'remaining'>>;
}

/** Works on the data as the engine works on the stores: a change is a transaction, and any of them may be the last. */
export class ModelStores implements ErasurePort<AbortSignal>, HoldPort<AbortSignal> {
  readonly #data: ModelData;
  readonly #options: ModelOptions;

  constructor(data: ModelData, options: ModelOptions) {
    this.#data = data;
    this.#options = options;
  }

  async count(scopes: readonly ErasureScope[]): Promise<readonly ScopeCount[]> {
    return modelSets.map((dataSet) => {
      const records = this.#dueIn(scopes, dataSet);
      const times = records.map(({ atMs }) => atMs);
      return {
        ...this.#remainingIn(scopes, dataSet),
        held: records.filter((record) => this.#isHeld(record)).length,
        oldestMs: times.length === 0 ? null : Math.min(...times),
        newestMs: times.length === 0 ? null : Math.max(...times),
      };
    });
  }

  async record(intentId: string, scopes: readonly ErasureScope[]): Promise<LedgerReceipt> {
    this.#options.fuse.change();
    this.#data.ledger.set(intentId, scopes);
    const values = scopes.flatMap((scope) => (scope.kind === 'person' ? [Buffer.from(scope.id).toString('hex')] : []));
    return { intentId, effectiveUs: 1000, rawEndOffsets: [7], values };
  }

  async awaitBarrier(): Promise<void> {}

  async erase(
    { scopes, signal }: Erasing<AbortSignal>,
    dataSet: string,
    on: (progress: EraseProgress) => void,
  ): Promise<readonly StoreCount[]> {
    const set = dataSet as ModelSet;
    const going = this.#dueIn(scopes, set).filter((record) => !this.#isHeld(record));
    for (const [place, record] of going.entries()) {
      signal.throwIfAborted();
      this.#options.onErase?.(dataSet);
      this.#options.fuse.change();
      this.#data.sets[set].splice(this.#data.sets[set].indexOf(record), 1);
      on({ erased: place + 1, due: going.length });
    }
    return [{ dataSet, store: modelStoreOf[set], n: going.length }];
  }

  async settle(): Promise<void> {}

  async verify({ scopes, receipt }: Erasing<AbortSignal>): Promise<Verification> {
    const { profiles, aggregates } = this.#data.sets;
    return {
      remaining: modelSets.map((dataSet) => this.#remainingIn(scopes, dataSet)),
      pending: [...(this.#options.servers?.pending ?? [])],
      clock: [...(this.#options.servers?.clock ?? [])],
      aggregatesAgree: profiles.length === aggregates.length,
      scan: { kind: 'whole', files: 1, bytes: 10, values: receipt.values.length, found: [], unread: [] },
    };
  }

  async recheck(): Promise<Pick<Verification, 'remaining' | 'pending' | 'clock'>> {
    return { remaining: [], pending: [], clock: [], ...this.#options.servers };
  }

  async hold(holdId: string, subject: HoldSubject): Promise<void> {
    this.#options.fuse.change();
    this.#data.held.set(holdId, subject.kind === 'person' ? subject.id : subject.dataSet);
  }

  async lift(holdId: string): Promise<void> {
    this.#options.fuse.change();
    this.#data.held.delete(holdId);
  }

  async enforced(): Promise<readonly string[]> {
    return [...this.#data.held.keys()];
  }

  #isHeld({ person }: ModelRecord): boolean {
    return [...this.#data.held.values()].includes(person);
  }

  #dueIn(scopes: readonly ErasureScope[], set: ModelSet): ModelRecord[] {
    return this.#data.sets[set].filter((record) => scopes.some((scope) => covers(scope, record, set)));
  }

  #remainingIn(scopes: readonly ErasureScope[], set: ModelSet): StoreCount {
    const n = this.#dueIn(scopes, set).filter((record) => !this.#isHeld(record)).length;
    return { dataSet: set, store: modelStoreOf[set], n };
  }
}

function covers(scope: ErasureScope, { person, atMs }: ModelRecord, set: ModelSet): boolean {
  if (scope.kind === 'person') return scope.id === person;
  const isMeant = scope.dataSet === set || (scope.dataSet === 'profiles' && set === 'aggregates');
  return isMeant && atMs < scope.beforeMs;
}
