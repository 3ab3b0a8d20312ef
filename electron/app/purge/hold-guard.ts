import { ContractFailure } from '../contract-failure.ts';
import type { CertificateFiles } from './certificate-files.ts';
import type { Purges } from './purges.ts';

/**
 * Throws where a purge may still delete, which was confirmed with what a hold protects. Of one whose files are damaged
 * nobody knows, unless its certificate is filed: nothing is deleted after that.
 */
export function refuseOpenPurges(purges: Pick<Purges, 'status'>, certificates: Pick<CertificateFiles, 'read'>): void {
  const listed = purges.status();
  const open = listed.find(({ state }) => state !== 'closed' && state !== 'unreadable');
  if (open !== undefined)
    throw new ContractFailure(
      'purge-open',
      `The purge ${open.id} is open. Finish it first: purge resume. Then lift the hold.`,
      { purge: open.id },
    );
  const isDone = (id: string): boolean => certificates.read(id, null)?.flaw === null;
  const damaged = listed.find(({ id, state }) => state === 'unreadable' && !isDone(id));
  if (damaged === undefined) return;
  const folder = `register/purges/${damaged.id}`;
  throw new ContractFailure(
    'purge-damaged',
    `The hold is not lifted: the purge ${damaged.id} was confirmed with what it protects, and may be open. ${damaged.failure?.message ?? ''} Where there is no backup, remove the folder ${folder}: that purge then deletes nothing more and has no certificate. Then lift the hold.`,
    { purge: damaged.id, folder },
  );
}
