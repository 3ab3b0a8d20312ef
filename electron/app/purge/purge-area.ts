import type { Certificate } from '../../../gdpr-register/certificate.ts';
import { toCertificateDocument } from '../../../gdpr-register/certificate-document.ts';
import type { ErasurePort, HoldPort } from '../../../gdpr-register/erasure-port.ts';
import type { ListedHold } from '../../../gdpr-register/hold.ts';
import type { Language } from '../../../gdpr-register/language.ts';
import type { PurgeReason } from '../../../gdpr-register/purge-plan.ts';
import { createCoalesce } from '../../../pipeline/coalesce.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import { createKeyedHash } from '../../../pipeline/stages/keyed-hash.ts';
import type { PurgeRecheck, PurgeState } from '../../contract/calls/purge.ts';
import { openInstallationKey } from '../installation-key.ts';
import { openSigningKey, type SigningKey } from '../keys/signing-key.ts';
import { createNewest, type Newest } from '../newest.ts';
import { writePdf } from '../writers/pdf.ts';
import { createPurgeBeginning } from './begin-purges.ts';
import { type CertificateFiles, openCertificateFiles } from './certificate-files.ts';
import { type DueWatch, watchDue } from './due-watch.ts';
import { createFileCertificate } from './file-certificate.ts';
import { refuseOpenPurges } from './hold-guard.ts';
import { type Holds, openHolds } from './holds.ts';
import { holdsInForce, type PurgeDeps, type PurgeJournal } from './purge-deps.ts';
import type { Asked } from './make-plan.ts';
import type { OnPurgeStep } from './purge-execution.ts';
import { openPurgeFolder, type PurgeFolder } from './purge-folder.ts';
import { createPurges, type Purges } from './purges.ts';
import { recheckPurge } from './recheck-purge.ts';
import { type ConsoleLines, withConsole } from './with-console.ts';

export interface PurgeAreaOptions {
  readonly dataDirectory: string;
  readonly stores: ErasurePort<AbortSignal> & HoldPort<AbortSignal>;
  readonly journal: PurgeJournal;
  readonly console: ConsoleLines['lines'];
  readonly log: LogDoor;
  /** Resolves when no store is being replaced; never rejects. */
  storesSettled(): Promise<void>;
  readonly onStep?: OnPurgeStep | undefined;
  /** Of an erased person nothing in the register names them any more. Durable when it resolves. */
  forget(personId: string, purge: string): Promise<void>;
  dueScopes(nowMs: number): readonly PurgeReason[];
  /** In which certificates are printed. */
  language(): Language;
  /** What the register calls an activity; null = it does not know it. */
  titleOf(activity: string): string | null;
  nowMs(): number;
}

/** Everything about purges of one data directory. */
export interface PurgeArea {
  readonly purges: Purges;
  readonly holds: Holds;
  readonly folder: PurgeFolder;
  readonly certificates: CertificateFiles;
  readonly due: DueWatch;
  /** In every store and in the console; what is held is counted apart. */
  count: ErasurePort<AbortSignal>['count'];
  /** What is there now of what a certificate says goes later; files an addendum. */
  recheck(id: string, asked: Asked): Promise<PurgeRecheck>;
  signingKey(): SigningKey;
  /** By which a certificate or a hold of that name names a person. */
  subjectHash(name: string, personId: string): string;
  state(): PurgeState;
  listen: Newest<PurgeState>['listen'];
  /** For an application that stays: finishes what was confirmed and interrupted, and looks for what is due. */
  begin(): void;
  /** Other stores are worked with: looks again for what is due, where it looked before. */
  storesChanged(): void;
  close(): Promise<void>;
}

/** A window sees a purge move this often. */
const shownEveryMs = 100;
const label = 'vigie subjects of certificates and holds, 1';

export function openPurgeArea(options: PurgeAreaOptions): PurgeArea {
  const { dataDirectory, stores, log } = options;
  const folder = openPurgeFolder(dataDirectory);
  folder.forgetUnfinished();
  const certificates = openCertificateFiles(dataDirectory);
  const signingKey = (): SigningKey => openSigningKey(dataDirectory);
  const subjectHash = subjectHashOf(dataDirectory);
  const newest = createNewest<PurgeState>();
  const shown = createCoalesce<null>({ intervalMs: shownEveryMs, deliver: () => newest.set(state()) });
  const onChange = (): void => shown.push(null);
  const refuseWhilePurging = (): void => refuseOpenPurges(purges, certificates);
  const lookAgain = (): void => beginning.lookAgain();
  const holds = openHolds({ ...options, port: stores, subjectHash, refuseWhilePurging, onChange: lookAgain });
  const isHeld = async (signal: AbortSignal): Promise<boolean> => areLogsHeld(await holds.list(signal));
  const erasure = withConsole(stores, { lines: options.console, isHeld });
  const deps: PurgeDeps = { ...options, folder, erasure, holds: holds.list, signingKey, subjectHash };
  const fileCertificate = createFileCertificate({
    deps,
    files: certificates,
    toPdf: (certificate) => toPaper(certificate, options),
  });
  const purges = createPurges({ deps, fileCertificate, onChange, onClosed: lookAgain });
  const due = watchDue({ deps, onChange });
  const beginning = createPurgeBeginning({ purges, due, log });
  const state = (): PurgeState => ({ purges: [...purges.status()], due: due.current() });

  return {
    purges,
    holds,
    folder,
    certificates,
    due,
    count: erasure.count,
    recheck: (id, asked) => recheckPurge(id, { ...deps, certificates }, asked),
    signingKey,
    subjectHash,
    state,
    listen(signal) {
      newest.set(state());
      return newest.listen(signal);
    },
    begin: beginning.begin,
    storesChanged: beginning.lookAgain,
    async close() {
      await beginning.close();
      shown.close();
      newest.close();
    },
  };
}

function toPaper(certificate: Certificate, { language, titleOf }: PurgeAreaOptions): Promise<Uint8Array> {
  return writePdf(toCertificateDocument(certificate, { language: language(), titleOf }));
}

/** A person in a plan, a certificate or a hold: another hash in each, under a key of their own. */
function subjectHashOf(dataDirectory: string): (name: string, personId: string) => string {
  let hashOf: ((text: string) => string) | null = null;
  return (name, personId) => {
    hashOf ??= createKeyedHash(openInstallationKey(dataDirectory), label);
    return hashOf(`${name}\n${personId.toLowerCase()}`);
  };
}

function areLogsHeld(holds: readonly ListedHold[]): boolean {
  return holdsInForce(holds).some(({ subject }) => subject.kind === 'data-set' && subject.dataSet === 'logs');
}
