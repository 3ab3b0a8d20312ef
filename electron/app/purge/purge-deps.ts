import type { ErasurePort } from '../../../gdpr-register/erasure-port.ts';
import type { Hold, ListedHold } from '../../../gdpr-register/hold.ts';
import type { PurgeReason } from '../../../gdpr-register/purge-plan.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import type { OnPurgeStep } from './purge-execution.ts';
import type { PurgeFolder } from './purge-folder.ts';

export type Actor = 'window' | 'command-line' | 'application' | 'schedule';

export interface Recorded {
  readonly actor: Actor;
  readonly subject: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

export type PurgeAct =
  | 'purge-planned'
  | 'purge-refused'
  | 'purge-confirmed'
  | 'purge-paused'
  | 'purge-failed'
  | 'purge-certified'
  | 'purge-due';

export interface PurgeJournal {
  /** Durable when it resolves. */
  append(act: PurgeAct, recorded: Recorded): Promise<unknown>;
  /** Nothing where that act of that subject is there already, as after a kill. */
  appendOnce(act: PurgeAct, recorded: Recorded): Promise<unknown>;
}

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
  readonly onStep?: OnPurgeStep | undefined;
  nowMs(): number;
}

/** Those that protect now, whatever else is to be said of them. */
export function holdsInForce(holds: readonly ListedHold[]): readonly Hold[] {
  return holds
    .filter(({ state }) => state === 'in-force' || state === 'review-overdue')
    .flatMap(({ hold }) => (hold === null ? [] : [hold]));
}
