import type { ErasedCount, ErasureReceipt, ErasureScope, ErasureVerification } from '../domain/erasure.ts';
import type { AggregateStore, Clock } from '../ports.ts';
import { differencesNow, type Visit } from '../erasure/agreement.ts';
import { eraseDataSet } from '../erasure/erase.ts';
import type { ErasureStores } from '../erasure/erasure-stores.ts';
import { recordIntent } from '../erasure/record.ts';
import { select } from '../erasure/selection.ts';
import { sweepErasure } from '../erasure/sweep.ts';
import { forgetRestrictions, publishNewData } from '../erasure/tombstones.ts';
import { valuesToFind } from '../erasure/values.ts';
import { verifyErasure } from '../erasure/verify.ts';
import { hashForLedger } from './stage-world.ts';

const never = new AbortController().signal;

/** What a purge needs of a world, embedded or on servers. */
export interface PurgedWorld extends Pick<ErasureStores, 'log' | 'profiles'> {
  readonly aggregates: AggregateStore;
  readonly directory: string;
  readonly clock: Pick<Clock, 'nowMs'>;
  aggregate(): Promise<void>;
}

/** The stores of a world as whoever erases has them, some of them others. */
export function erasureStores(world: PurgedWorld, others: Partial<ErasureStores> = {}): ErasureStores {
  const { log, profiles, aggregates, directory: dataDirectory } = world;
  const systems = { log: 'sqlite', profiles: 'sqlite', aggregates: 'sqlite' } as const;
  const own = { log, profiles, aggregates, dataDirectory, systems };
  return { ...own, ledgerHash: hashForLedger, inTurn: (work) => work(), ...others };
}

export interface Purged {
  readonly receipt: ErasureReceipt;
  readonly erased: readonly ErasedCount[];
  readonly seen: ErasureVerification;
}

export interface PurgeSteps {
  readonly intentId?: string;
  readonly others?: Partial<ErasureStores>;
  /** What happens beside it, before each step. */
  before?(step: string): Promise<void>;
}

/** A purge from the intent to the verification, on the stores of a world, whose stages run when they are told to. */
export async function purgeWorld(
  world: PurgedWorld,
  scopes: readonly ErasureScope[],
  { intentId = 'intent', others = {}, before = async () => undefined }: PurgeSteps = {},
): Promise<Purged> {
  await before('record');
  const stores = erasureStores(world, others);
  const part = await recordIntent(stores, intentId, { scopes, nowMs: world.clock.nowMs() });
  await before('barrier');
  const selection = select(scopes, part);
  const values = await valuesToFind({ ...stores, protect: (text) => text }, selection, never);
  const receipt = { ...part, values };
  const erased: ErasedCount[] = [];
  for (const dataSet of selection.dataSets) {
    await before(dataSet);
    const work = { stores, selection, receipt, signal: never, on: () => undefined };
    erased.push(await eraseDataSet(work, dataSet));
  }
  await before('settle');
  await forgetRestrictions(stores, intentId);
  await publishNewData(stores, intentId);
  await world.aggregate();
  await sweepErasure(stores, receipt, never);
  await before('verify');
  const clean = await stores.log.describe('users.clean');
  const committed = await world.profiles.committed();
  const { rows, earlier, positions } = world.aggregates;
  const aggregates = { rows, earlier, positions };
  const moment = { committed, isPinned: true, changing: new Set<string>() };
  const still = clean ? { ...stores, aggregates, clean, ...moment } : null;
  const compare = async (begin: () => Visit) => (still ? differencesNow(still, begin(), never) : []);
  const seen = await verifyErasure({ reading: stores, compare, selection, receipt }, never);
  return { receipt, erased, seen };
}
