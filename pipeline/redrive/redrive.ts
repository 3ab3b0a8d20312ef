import { setImmediate as nextTurn } from 'node:timers/promises';
import { isRecord, readMessage } from '../domain/message.ts';
import {
  emptyPlan,
  type RedriveProgress,
  type RedriveResult,
  redriveSource,
  type RedriveWish,
  toRedrivePosition,
} from '../domain/redrive.ts';
import type { Log, LogRecord, OutgoingRecord } from '../ports.ts';
import { createLedgerWatch, type LedgerView } from '../stages/ledger-view.ts';
import { utf8Text } from '../utf8-text.ts';
import { findRedrivable, outcomeOf, type Outcomes, recordsFrom, type RedriveReading } from './find-redrivable.ts';

export interface RedriveStores extends RedriveReading {
  readonly log: RedriveReading['log'] & Pick<Log, 'publish'>;
}

const batchRecords = 500;
const never = new AbortController().signal;

/**
 * Publishes again what would pass now, each user as a message of its own, into the partition that it came from (P-RDR-1).
 * Killed between two batches, or asked for again, it goes on with what is not there yet (P-RDR-3). One at a time. Where
 * the signal aborts, it ends between two batches and says what was published until then (P-RDR-5).
 */
export async function redrive(
  stores: RedriveStores,
  wish: RedriveWish,
  { signal, onProgress }: { readonly signal: AbortSignal; onProgress(progress: RedriveProgress): void },
): Promise<RedriveResult> {
  const found = await findRedrivable(stores, wish, signal).catch(unlessAborted(signal));
  if (found === null) return { ...emptyPlan, ended: 'cancelled', left: 0 };
  const { plan, outcomes } = found;
  const passing = keepPassing(outcomes);
  const readLedger = createLedgerWatch(stores.profiles.ledger, stores.ledgerHash);
  let published = 0;
  let batch: OutgoingRecord[] = [];
  const send = async (): Promise<void> => {
    if (batch.length > 0) await stores.log.publish([{ topic: 'users.raw', records: batch }]);
    published += batch.length;
    batch = [];
    onProgress({ published, of: plan.passing });
  };
  onProgress({ published, of: plan.passing });
  let ledger = await readLedger();
  for await (const record of recordsFrom(stores, passing, never)) {
    if (signal.aborted) break;
    batch.push(...againOf(record, passing, { ...stores, ledger }));
    if (batch.length < batchRecords) continue;
    await send();
    await nextTurn();
    ledger = await readLedger();
  }
  if (!signal.aborted) await send();
  return signal.aborted && published < plan.passing
    ? { ...plan, passing: published, ended: 'cancelled', left: plan.passing - published }
    : { ...plan, passing: published, ended: 'done', left: 0 };
}

function unlessAborted(signal: AbortSignal): (thrown: unknown) => null {
  return (thrown) => {
    if (signal.aborted) return null;
    throw thrown;
  };
}

function keepPassing(outcomes: Outcomes): Outcomes {
  return new Map(
    [...outcomes].map(([partition, places]) => {
      const kept = [...places].filter(([, ofMessage]) => [...ofMessage.values()].includes('passing'));
      return [partition, new Map(kept)];
    }),
  );
}

type Judging = RedriveReading & { readonly ledger: LedgerView };

/** What of the message is to be published again; it may have been erased since it was looked at. */
function againOf(record: LogRecord, passing: Outcomes, judging: Judging): readonly OutgoingRecord[] {
  const ofMessage = passing.get(record.partition)?.get(record.offset);
  if (ofMessage === undefined) return [];
  return [...ofMessage].flatMap(([index, outcome]) => {
    if (outcome !== 'passing' || outcomeOf(record, index, judging) !== 'passing') return [];
    const { partition, offset } = record;
    const headers = { source: redriveSource, position: toRedrivePosition({ offset, index }) };
    return [{ partition, ...userOf(record.value!, record.key, index), createdMs: judging.nowMs(), headers }];
  });
}

/** A message of one user as it was; a user among several, or in an envelope, as a message of its own. */
function userOf(value: Uint8Array, key: string | null, index: number): Pick<OutgoingRecord, 'key' | 'value'> {
  const text = utf8Text(value);
  const parsed: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  const isBare = isRecord(parsed) && !Array.isArray(parsed['results']);
  if (isBare) return { key, value };
  return { key: null, value: Buffer.from(JSON.stringify(readMessage(text)?.[index])) };
}
