import type { ErasurePort } from '../../../gdpr-register/erasure-port.ts';
import type { Hold, ListedHold } from '../../../gdpr-register/hold.ts';
import type { PurgeReason } from '../../../gdpr-register/purge-plan.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import type { Journal } from '../register/journal-file.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import type { OnPurgeStep } from './purge-execution.ts';
import type { PurgeFolder } from './purge-folder.ts';

export type PurgeJournal = Pick<Journal, 'append' | 'appendOnce'>;

/** What a purge is made of, apart from the stores: the register, its journal, the keys, and the folder. */
export interface PurgeDeps {
  readonly dataDirectory: string;
  readonly folder: PurgeFolder;
  readonly erasure: ErasurePort<AbortSignal>;
  /** What the register asks for at this moment, wherever its data is that old. */
  dueScopes(nowMs: number): readonly PurgeReason[];
  holds(signal: AbortSignal): Promise<readonly ListedHold[]>;
  readonly journal: PurgeJournal;
  signingKey(): SigningKey;
  /** A person as a purge names it: another hash in each, under a key of this installation. */
  subjectHash(purgeId: string, personId: string): string;
  readonly log: LogDoor;
  /** Resolves when no store is being replaced; never rejects. */
  storesSettled(): Promise<void>;
  readonly onStep?: OnPurgeStep | undefined;
  /** Of an erased person nothing in the register names them any more. Durable when it resolves. */
  forget(personId: string, purge: string): Promise<void>;
  nowMs(): number;
}

/** Those that protect now, whatever else is to be said of them. */
export function holdsInForce(holds: readonly ListedHold[]): readonly Hold[] {
  return holds
    .filter(({ state }) => state === 'in-force' || state === 'review-overdue')
    .flatMap(({ hold }) => (hold === null ? [] : [hold]));
}
