import { type ActivityRecord, currentOf } from '../../../gdpr-register/activity-record.ts';
import { exportFileName, type ExportFormat, mediaTypes } from '../../../gdpr-register/export/export-formats.ts';
import type { ExportedActivity } from '../../../gdpr-register/export/exported-activity.ts';
import type { JournalActor } from '../../../gdpr-register/journal.ts';
import type { Language } from '../../../gdpr-register/language.ts';
import type { Download } from '../../contract/calls/download.ts';
import type { Journal } from './journal-file.ts';
import type { Register } from './register.ts';
import { runExchange } from './exchange-thread.ts';

export interface ExchangeParts {
  readonly register: Register;
  readonly journal: Pick<Journal, 'append'>;
  /** `exchange-worker.ts`, or its bundle. */
  readonly workerUrl: URL;
  nowMs(): number;
}

interface ExportWish {
  readonly format: ExportFormat;
  /** Without it the whole register. */
  readonly id?: string | undefined;
  readonly language: Language;
  readonly actor: JournalActor;
  readonly signal: AbortSignal;
}

/** The newest version of each activity as a file. That it leaves is journaled before it does. */
export async function exportRegister(
  { register, journal, workerUrl, nowMs }: ExchangeParts,
  { format, id, language, actor, signal }: ExportWish,
): Promise<Download> {
  const activities = (id === undefined ? register.records() : [register.read(id)]).map(toExported);
  const now = nowMs();
  const bytes = await runExchange({ type: 'write', format, activities, language, nowMs: now }, { workerUrl, signal });
  const details = { format, language, activities: activities.length };
  await journal.append('register-exported', { actor, subject: id ?? null, details });
  return {
    fileName: exportFileName({ format, language, id: id ?? null, nowMs: now }),
    mediaType: mediaTypes[format],
    base64: Buffer.from(bytes).toString('base64'),
  };
}

export function toExported(record: ActivityRecord): ExportedActivity {
  const { version, state, savedMs, entry } = currentOf(record);
  return { id: record.id, version, state, savedMs, entry };
}
