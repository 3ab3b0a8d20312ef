import { join } from 'node:path';
import { z } from 'zod';
import type { HoldPort, HoldSubject } from '../../../gdpr-register/erasure-port.ts';
import {
  compareHolds,
  type Hold,
  holdSchema,
  type HoldState,
  holdStates,
  type HoldWish,
  holdWishSchema,
  type ListedHold,
} from '../../../gdpr-register/hold.ts';
import { utcDay } from '../../../pipeline/domain/effective-time.ts';
import { PipelineError } from '../../../pipeline/domain/errors.ts';
import { readIfThere, writeAtomically } from '../atomic-file.ts';
import { ContractFailure, parseInput } from '../contract-failure.ts';
import { parseJson } from '../parse-json.ts';
import { ensureFolder } from '../private-folder.ts';
import { impersonal } from './impersonal-words.ts';
import type { Asked } from './make-plan.ts';
import type { Journal } from '../register/journal-file.ts';
import { newRecordName } from '../record-name.ts';

/** Legal holds: written down here, with ground and review, and enforced in the stores. */
export interface Holds {
  /** Enforced first, written down next: a kill between the two leaves a hold without words, not words without a hold. */
  add(subject: HoldSubject, wish: HoldWish, asked: Asked): Promise<ListedHold>;
  /** Somebody found that it is still needed, and looks again on a day after today. */
  review(id: string, reviewOn: string, asked: Asked): Promise<void>;
  /** Refused while a purge is open: it was confirmed with what the hold protects. */
  lift(id: string, reason: string, asked: Asked): Promise<void>;
  list(signal: AbortSignal): Promise<readonly ListedHold[]>;
}

export interface HoldsOptions {
  readonly dataDirectory: string;
  readonly port: HoldPort<AbortSignal>;
  readonly journal: Pick<Journal, 'append'>;
  subjectHash(holdId: string, personId: string): string;
  /** Throws where a purge is confirmed and not closed. */
  refuseWhilePurging(): void;
  /** Something else is protected than before. */
  onChange(): void;
  nowMs(): number;
}

const reviewable: readonly HoldState[] = ['in-force', 'review-overdue', 'not-enforced'];
const liftable = holdStates.filter((state) => state !== 'lifted');

const fileSchema = z.strictObject({ schema: z.literal('vigie-holds/1'), holds: z.array(holdSchema) });

export function openHolds(options: HoldsOptions): Holds {
  const { dataDirectory, port, journal, onChange, nowMs } = options;
  const read = (): readonly Hold[] => readHolds(dataDirectory);
  const write = (holds: readonly Hold[]): void => writeHolds(dataDirectory, holds);
  const list = async (signal: AbortSignal): Promise<readonly ListedHold[]> => {
    return compareHolds(read(), await port.enforced(signal), utcDay(nowMs()));
  };
  return {
    list,
    async add(subject, wish, { actor, signal }) {
      const hold = toHold(subject, parseInput(holdWishSchema, 'hold.add', wish), options);
      read();
      await port.hold(hold.id, subject, signal);
      write([...read(), hold]);
      const details = { kind: subject.kind, exception: hold.exception, reviewOn: hold.reviewOn };
      await journal.append('hold-added', { actor, subject: hold.id, details });
      onChange();
      const added = (await list(signal)).find(({ id }) => id === hold.id);
      if (added) return added;
      throw new Error(`The hold ${hold.id} was added and is not there.`);
    },
    async review(id, reviewOn, { actor, signal }) {
      const { hold } = find(await list(signal), id, reviewable);
      if (hold === null || reviewOn <= utcDay(nowMs()))
        throw new ContractFailure('invalid-input', 'hold.review: the day of the next review comes after today.');
      write(read().map((one) => (one.id === id ? { ...one, reviewOn } : one)));
      await journal.append('hold-reviewed', { actor, subject: id, details: { before: hold.reviewOn, reviewOn } });
    },
    async lift(id, reason, { actor, signal }) {
      find(await list(signal), id, liftable);
      options.refuseWhilePurging();
      const lifted = { atMs: nowMs(), reason: impersonal('reason', reason) };
      // Written down first: killed in between, it still protects, and is listed as one that nobody wrote down.
      write(read().map((hold) => (hold.id === id ? { ...hold, lifted } : hold)));
      await port.lift(id, signal);
      await journal.append('hold-lifted', { actor, subject: id, details: { reason: lifted.reason } });
      onChange();
    },
  };
}

function find(holds: readonly ListedHold[], id: string, states: readonly HoldState[]): ListedHold {
  const found = holds.find((hold) => hold.id === id && states.includes(hold.state));
  if (found) return found;
  throw new ContractFailure('hold-unknown', 'There is no hold of that name in force. See: hold list');
}

function toHold(subject: HoldSubject, wish: HoldWish, { nowMs, subjectHash }: HoldsOptions): Hold {
  const id = newRecordName('hold', nowMs());
  return {
    id,
    subject: subject.kind === 'person' ? { kind: 'person', subject: subjectHash(id, subject.id) } : subject,
    ...wish,
    ground: impersonal('ground', wish.ground),
    addedMs: nowMs(),
    lifted: null,
  };
}

function fileOf(dataDirectory: string): string {
  return join(dataDirectory, 'register', 'holds.json');
}

/** A file that cannot be read stops everything that asks for holds: what it protects is not known. */
function readHolds(dataDirectory: string): readonly Hold[] {
  const text = readIfThere(fileOf(dataDirectory));
  if (text === null) return [];
  const parsed = parseJson(fileSchema, text);
  if (parsed.success) return parsed.data.holds;
  throw new PipelineError(
    'store-damaged',
    'register/holds.json cannot be read, so nobody knows what is protected: restore it from a backup. Nothing is purged before.',
    { cause: parsed.error, details: { file: 'holds.json' } },
  );
}

function writeHolds(dataDirectory: string, holds: readonly Hold[]): void {
  ensureFolder(dataDirectory, 'register');
  writeAtomically(fileOf(dataDirectory), `${JSON.stringify({ schema: 'vigie-holds/1', holds }, null, 2)}\n`);
}
