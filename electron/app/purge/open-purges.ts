import type { Language } from '../../../gdpr-register/language.ts';
import type { PurgeReason } from '../../../gdpr-register/purge-plan.ts';
import type { Engine } from '../engine.ts';
import { createErasurePort } from '../erasure/erasure-port.ts';
import type { Kept } from '../kept.ts';
import { openPurgeArea, type PurgeArea, type PurgeAreaOptions } from './purge-area.ts';
import type { OnPurgeStep } from './purge-execution.ts';

export interface PurgeOptions {
  readonly dataDirectory: string;
  readonly maintenanceWorkerUrl: URL;
  /** Told of each step of a purge; for whoever measures, or ends the process there. */
  readonly onPurgeStep?: OnPurgeStep;
  /** For an application that stays: finishes purges that were interrupted, announces what is due, and has a console. */
  readonly finishPurges?: boolean;
}

export interface PurgeParts extends Kept {
  readonly engine: Engine;
  /** Of an erased person nothing in the register names them any more. Durable when it resolves. */
  forget(personId: string, purge: string): Promise<void>;
  /** What the register says is due. */
  dueScopes(nowMs: number): readonly PurgeReason[];
  /** What the register calls an activity; null = it does not know it. */
  titleOf(activity: string): string | null;
  /** Of the documents that are written. */
  language(): Language;
}

/** What a command writes for as long as it works is no data set that anybody keeps. */
const unseen: PurgeAreaOptions['console'] = {
  older: () => ({ n: 0, oldestMs: null, newestMs: null }),
  forget: () => 0,
};

/** The purges of an application, on its stores and with what it keeps. */
export function openPurges(options: PurgeOptions, parts: PurgeParts): PurgeArea {
  const { dataDirectory, maintenanceWorkerUrl, onPurgeStep } = options;
  const { engine, journal, console, log, clock, forget, dueScopes, titleOf, language } = parts;
  return openPurgeArea({
    dataDirectory,
    stores: createErasurePort({ maintenanceWorkerUrl, engine, log }),
    journal,
    console: options.finishPurges ? console : unseen,
    log,
    forget,
    storesSettled: () => engine.settled(),
    onStep: onPurgeStep,
    dueScopes,
    titleOf,
    language,
    nowMs: () => clock.nowMs(),
  });
}
