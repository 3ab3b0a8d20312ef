import type { DataSetName } from '../domain/data-sets.ts';
import type { StoreClocks } from '../domain/deletion-clock.ts';
import type { TopicName } from '../domain/topics.ts';
import type {
  DueCount,
  ErasedCount,
  ErasureProgress,
  ErasureReceipt,
  ErasureRest,
  ErasureScope,
  ErasureVerification,
} from '../domain/erasure.ts';
import type { StorePlaces } from '../adapters/catalogue.ts';
import type { Visit } from '../erasure/agreement.ts';
import { countDue } from '../erasure/count.ts';
import { eraseDataSet } from '../erasure/erase.ts';
import type { ErasureReading, ErasureStores } from '../erasure/erasure-stores.ts';
import { forgetHere } from '../erasure/forget-here.ts';
import { addHold, type HeldSubject, liftHold } from '../erasure/holds.ts';
import { type ClosedErasure, recheckErasure } from '../erasure/recheck.ts';
import { recordIntent } from '../erasure/record.ts';
import { select } from '../erasure/selection.ts';
import { readClocks, systemsOf } from '../erasure/store-clocks.ts';
import { sweepErasure } from '../erasure/sweep.ts';
import { forgetRestrictions, publishNewData } from '../erasure/tombstones.ts';
import { valuesToFind } from '../erasure/values.ts';
import { verifyErasure } from '../erasure/verify.ts';
import { type HeldRetention, setRetention, settleRetention } from '../stages/held-retention.ts';
import { createProtect } from '../stages/protect.ts';
import { openWake } from '../wake.ts';
import { compareAggregates } from './compare-aggregates.ts';
import { readInstallationKey } from './installation-key-file.ts';
import { type OnStores, reading, writing } from './open-stores.ts';

interface AtWork extends OnStores {
  readonly scopes: readonly ErasureScope[];
  readonly receipt: ErasureReceipt;
}

export type ErasureJob =
  | ({ readonly type: 'count-erasure'; readonly scopes: readonly ErasureScope[] } & StorePlaces)
  | ({
      readonly type: 'record-erasure';
      readonly intentId: string;
      readonly scopes: readonly ErasureScope[];
    } & OnStores)
  | ({ readonly type: 'erase-data-set'; readonly dataSet: DataSetName } & AtWork)
  | ({ readonly type: 'follow-erasure'; readonly step: 'unrestrict' | 'publish' | 'forget-here' | 'sweep' } & Omit<
      AtWork,
      'scopes'
    >)
  | ({ readonly type: 'verify-erasure' } & AtWork)
  | ({ readonly type: 'recheck-erasure'; readonly closed: ClosedErasure } & StorePlaces)
  | ({ readonly type: 'read-clocks' } & StorePlaces)
  | ({
      readonly type: 'set-retention';
      readonly topic: TopicName;
      readonly retentionMs: number;
    } & OnStores)
  | ({ readonly type: 'add-hold'; readonly holdId: string; readonly subject: HeldSubject } & OnStores)
  | ({ readonly type: 'lift-hold'; readonly holdId: string } & OnStores);

export interface ErasureJobResults {
  'count-erasure': readonly DueCount[];
  'record-erasure': ErasureReceipt;
  'erase-data-set': ErasedCount;
  'follow-erasure': null;
  'verify-erasure': ErasureVerification;
  'recheck-erasure': ErasureRest;
  'read-clocks': StoreClocks;
  'set-retention': null;
  'add-hold': readonly HeldRetention[];
  'lift-hold': readonly HeldRetention[];
}

const jobTypes = [
  'count-erasure',
  'record-erasure',
  'erase-data-set',
  'follow-erasure',
  'verify-erasure',
  'recheck-erasure',
  'read-clocks',
  'set-retention',
  'add-hold',
  'lift-hold',
] as const satisfies readonly ErasureJob['type'][];

export function isErasureJob<J extends { readonly type: string }>(job: J | ErasureJob): job is ErasureJob {
  return jobTypes.some((type) => type === job.type);
}

export interface JobHost {
  readonly signal: AbortSignal;
  onProgress(progress: ErasureProgress): void;
}

export async function runErasureJob(
  job: ErasureJob,
  { signal, onProgress }: JobHost,
): Promise<ErasureJobResults[ErasureJob['type']]> {
  switch (job.type) {
    case 'count-erasure':
      return counting(job, (stores) => countDue(stores, select(job.scopes, null), signal));
    case 'record-erasure':
      return erasing(job, (stores) => record(stores, job, signal));
    case 'erase-data-set': {
      const { scopes, receipt, dataSet } = job;
      const selection = select(scopes, receipt);
      return erasing(job, (stores) => eraseDataSet({ stores, selection, receipt, signal, on: onProgress }, dataSet));
    }
    case 'follow-erasure':
      await erasing(job, (stores) => follow(stores, job, signal));
      return null;
    case 'verify-erasure':
      return verify(job, signal);
    case 'recheck-erasure':
      return counting(job, (stores) => recheckErasure(stores, job.closed, signal));
    case 'read-clocks':
      return counting(job, readClocks);
    case 'set-retention':
      await erasing(job, (stores) => setRetention(stores, job.topic, job.retentionMs));
      return null;
    case 'add-hold':
      return erasing(job, async (stores) => {
        await addHold(stores, job.holdId, job.subject);
        return settleRetention(stores);
      });
    case 'lift-hold':
      return erasing(job, async (stores) => {
        await liftHold(stores, job.holdId);
        return settleRetention(stores);
      });
  }
}

async function record(
  stores: ErasureStores,
  { dataDirectory, intentId, scopes }: Extract<ErasureJob, { type: 'record-erasure' }>,
  signal: AbortSignal,
): Promise<ErasureReceipt> {
  const part = await recordIntent(stores, intentId, { scopes, nowMs: Date.now() });
  const protect = createProtect(readInstallationKey(dataDirectory));
  return { ...part, values: await valuesToFind({ ...stores, protect }, select(scopes, part), signal) };
}

async function follow(
  stores: ErasureStores,
  { step, receipt }: Extract<ErasureJob, { type: 'follow-erasure' }>,
  signal: AbortSignal,
): Promise<void> {
  if (step === 'unrestrict') await forgetRestrictions(stores, receipt.intentId);
  else if (step === 'publish') await publishNewData(stores, receipt.intentId);
  else if (step === 'forget-here') await forgetHere(stores, receipt);
  else await sweepErasure(stores, receipt, signal);
}

async function verify(
  job: Extract<ErasureJob, { type: 'verify-erasure' }>,
  signal: AbortSignal,
): Promise<ErasureVerification> {
  const { scopes, receipt } = job;
  const selection = select(scopes, receipt);
  const on = { ...job, intentId: receipt.intentId };
  const compare = (begin: () => Visit) => compareAggregates(on, begin, signal);
  return counting(job, (stores) => verifyErasure({ reading: stores, compare, selection, receipt }, signal));
}

function counting<T>(places: StorePlaces, work: (stores: ErasureReading) => Promise<T>): Promise<T> {
  const { dataDirectory, config } = places;
  return reading(places, (stores) => work({ ...stores, dataDirectory, systems: systemsOf(config) }));
}

function erasing<T>(on: OnStores, work: (stores: ErasureStores) => Promise<T>): Promise<T> {
  const { dataDirectory, config } = on;
  const wake = openWake(on.wake);
  const systems = systemsOf(config);
  return writing(on, (stores) => work({ ...stores, dataDirectory, systems, inTurn: (inside) => wake.inTurn(inside) }));
}
