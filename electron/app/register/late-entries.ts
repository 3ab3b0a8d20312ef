import { type ActivityRecord, currentOf } from '../../../gdpr-register/activity-record.ts';
import type { Journal } from './journal-file.ts';

/** Far more than one process can have written between its last save and its end. */
const newestLines = 100;
const saves: readonly string[] = ['activity-created', 'activity-saved', 'activity-restored'];

/**
 * Writes down what a kill kept out of the journal: it comes right behind the file, so that only a version that is no older
 * than the journal's last entry can be missing there.
 */
export async function writeLateEntries(
  records: readonly ActivityRecord[],
  journal: Pick<Journal, 'append' | 'read'>,
): Promise<void> {
  const { entries } = journal.read({ limit: newestLines });
  const written = new Set(
    entries.flatMap(({ act, subject, details }) =>
      saves.includes(act) ? [`${subject} ${String(details['version'])}`] : [],
    ),
  );
  const lastMs = Date.parse(entries.at(-1)?.at ?? '') || 0;
  for (const record of records) {
    const { version, savedMs, state } = currentOf(record);
    if (savedMs < lastMs || written.has(`${record.id} ${version}`)) continue;
    const act = version === 1 ? 'activity-created' : 'activity-saved';
    const details = { version, state, late: true };
    await journal.append(act, { actor: 'application', subject: record.id, details });
  }
}
