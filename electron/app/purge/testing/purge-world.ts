import type { PurgeOutcome } from '../../../contract/calls/purge.ts';
import type { PurgeReason } from '../../../../gdpr-register/purge-plan.ts';
import { createLogDoor, type LogLine } from '../../../../pipeline/log.ts';
import { openJournal } from '../../register/journal-file.ts';
import { openSigningKey } from '../../keys/signing-key.ts';
import { openCertificateFiles } from '../certificate-files.ts';
import { createFileCertificate } from '../file-certificate.ts';
import { refuseOpenPurges } from '../hold-guard.ts';
import { openHolds } from '../holds.ts';
import type { Asked } from '../make-plan.ts';
import type { OnPurgeStep } from '../purge-execution.ts';
import type { PurgeDeps } from '../purge-deps.ts';
import { openPurgeFolder } from '../purge-folder.ts';
import { createPurges, type Purges } from '../purges.ts';
import { behindFuse, createFuse, type Fuse } from './fuse.ts';
import { type ModelData, type ModelOptions, ModelStores } from './model-stores.ts';

export interface WorldOptions {
  readonly directory: string;
  readonly data: ModelData;
  readonly reasons?: readonly PurgeReason[];
  readonly fuse?: Fuse;
  readonly onErase?: ModelOptions['onErase'];
  readonly servers?: ModelOptions['servers'];
  readonly onStep?: OnPurgeStep;
  nowMs?(): number;
}

export const asked: Asked = { actor: 'command-line', signal: new AbortController().signal };

export interface PersonErasure {
  readonly id: string;
  readonly reason: string;
  /** What was typed: the id once more. */
  readonly confirm: string;
}

/** Preview, confirmation and run in one. */
export async function erasePerson(purges: Purges, { id, reason, confirm }: PersonErasure): Promise<PurgeOutcome> {
  const plan = await purges.planPerson(id, asked);
  return await purges.run({ plan: plan.id, confirm, reason }, asked);
}

/** The purges of one process on a directory and a model of the stores; another process on the same is another call. */
export function openPurgeWorld(options: WorldOptions) {
  const { directory, data, fuse = createFuse(), nowMs = () => Date.UTC(2026, 10, 25, 5) } = options;
  const lines: LogLine[] = [];
  const forgotten: string[] = [];
  const { onErase, servers } = options;
  const model = new ModelStores(data, { fuse, ...(onErase ? { onErase } : {}), ...(servers ? { servers } : {}) });
  const folder = behindFuse(openPurgeFolder(directory), fuse, [
    'keepPlan',
    'keepIntent',
    'keepProgress',
    'keepSecret',
    'wipeSecrets',
    'removeSecrets',
  ]);
  const files = behindFuse(openCertificateFiles(directory), fuse, ['file', 'filePdf']);
  const log = createLogDoor({ stage: 'application', nowMs, send: (more) => void lines.push(...more), batch: 1 });
  const opened = openJournal({ dataDirectory: directory, log, nowMs });
  const journal = behindFuse(opened, fuse, ['append', 'appendOnce']);
  const subjectHash = (name: string, person: string): string =>
    Buffer.from(`${name} ${person}`).toString('hex').padEnd(64, '0').slice(-64);
  const holds = openHolds({
    dataDirectory: directory,
    port: model,
    journal,
    subjectHash,
    refuseWhilePurging: () => refuseOpenPurges(purges, files),
    onChange: () => undefined,
    nowMs,
  });
  const deps: PurgeDeps = {
    dataDirectory: directory,
    folder,
    erasure: model,
    dueScopes: () => options.reasons ?? [],
    holds: holds.list,
    journal,
    signingKey: () => openSigningKey(directory),
    subjectHash,
    log,
    storesSettled: async () => undefined,
    forget: async (id) => void forgotten.push(id),
    onStep: options.onStep,
    nowMs,
  };
  const fileCertificate = createFileCertificate({ deps, files, toPdf: async () => new Uint8Array([37, 80, 68, 70]) });
  const purges = createPurges({ deps, fileCertificate, onChange: () => undefined });
  /** What was written down, in order. */
  const acts = () => opened.read({ limit: 10_000 }).entries;
  return { purges, forgotten, holds, files, deps, lines, acts, close: () => opened.close() };
}
