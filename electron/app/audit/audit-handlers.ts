import { utcDay } from '../../../pipeline/domain/effective-time.ts';
import { ContractFailure } from '../contract-failure.ts';
import type { HandlerParts, Handlers } from '../handler-parts.ts';
import { openSigningKey } from '../keys/signing-key.ts';
import { openCertificateFiles } from '../purge/certificate-files.ts';
import type { RegisterArea } from '../register/register-area.ts';
import { exportAudit } from './export-audit.ts';

type Parts = Pick<HandlerParts, 'description' | 'verifierUrl' | 'journal' | 'register' | 'settings' | 'nowMs'>;

/** What leaves the installation as proof. That it left is journaled first, so that the proof holds that too. */
export function createAuditHandlers(parts: Parts): Pick<Handlers, 'journal.anchor' | 'audit.export'> {
  const { description, journal, settings, verifierUrl, nowMs } = parts;
  const { dataDirectory } = description;
  const certificates = openCertificateFiles(dataDirectory);
  return {
    'journal.anchor': async (_, __, actor) => {
      const { entries } = journal.head();
      await journal.append('journal-signed', { actor, subject: null, details: { entries } });
      const head = journal.signedHead();
      if (head === null || !journal.verify().ok)
        throw new ContractFailure('journal-refused', 'The journal is not as it was written. See: journal verify');
      const fileName = `journal-head-${utcDay(nowMs())}.json`;
      return { fileName, mediaType: 'application/json', base64: Buffer.from(head).toString('base64') };
    },
    'audit.export': async (_, __, actor) => {
      const key = openSigningKey(dataDirectory);
      const details = { certificates: certificates.ids().length };
      await journal.append('audit-exported', { actor, subject: null, details });
      const zip = exportAudit({
        key,
        certificates,
        register: () => registerOf(parts.register),
        journalText: () => journal.text(),
        // A journal that no longer holds its head is handed out with that head, and the verifier says so.
        journalHead: () => journal.signedHead() ?? '',
        settings: () => settings.read(),
        verifierUrl,
        nowMs,
      });
      const fileName = `audit-${utcDay(nowMs())}.zip`;
      return { fileName, mediaType: 'application/zip', base64: Buffer.from(zip).toString('base64') };
    },
  };
}

/** Every version of every activity. What somebody is still writing is nobody's statement yet, and stays out. */
function registerOf({ register }: RegisterArea): unknown {
  const activities = register.records().map(({ schema, id, versions }) => ({ schema, id, versions }));
  return { schema: 'vigie-register-versions/1', activities, damaged: register.damaged() };
}
