import { currentOf } from '../../../gdpr-register/activity-record.ts';
import { aboutOf, type Drift } from '../../../gdpr-register/drift/drift.ts';
import { driftWords } from '../../../gdpr-register/drift/drift-words.ts';
import { fixEntry, fixOf } from '../../../gdpr-register/drift/fix-entry.ts';
import type { JournalActor } from '../../../gdpr-register/journal.ts';
import type { Language } from '../../../gdpr-register/language.ts';
import { ContractFailure } from '../contract-failure.ts';
import { closeToOthers } from './file-privacy.ts';
import type { Journal } from './journal-file.ts';
import type { Register } from './register.ts';

export interface FixWish {
  readonly id: string;
  readonly code: string;
  readonly about: string;
  readonly author: string;
  readonly language: Language;
}

export interface FixOptions {
  readonly dataDirectory: string;
  readonly register: Register;
  readonly journal: Pick<Journal, 'append'>;
  setRawRetention(duration: string): Promise<void>;
  /** Of the data set's topic on its server. */
  setServerRetention(dataSet: string, duration: string): Promise<void>;
}

interface Wished {
  readonly wish: FixWish;
  /** As it was found just now; null where it is not there any more. */
  readonly drift: Drift | null;
  readonly actor: JournalActor;
}

/** Makes the system what the register claims, or the register what the system is. */
export async function fixDrift(options: FixOptions, { wish, drift, actor }: Wished): Promise<void> {
  if (drift === null)
    throw new ContractFailure('drift-gone', 'That difference is not there any more. Check the register again.');
  if (drift.code === 'retention-setting') await options.setRawRetention(drift.declared);
  else if (drift.code === 'server-retention') await options.setServerRetention(drift.dataSet, drift.declared);
  else if (fixOf(drift) === 'private-files') closeToOthers(options.dataDirectory);
  else if (fixOf(drift) === 'entry') await writeVersion(options, { wish, drift, actor });
  else throw new ContractFailure('drift-for-people', driftWords(drift, 'en').explanation);
  const details = { drift: drift.code, about: aboutOf(drift) };
  await options.journal.append('drift-fixed', { actor, subject: wish.id, details });
}

/** In the state of the version that it follows: where that one waits for approval, the fix does, too. */
async function writeVersion(
  { register }: FixOptions,
  { wish, drift, actor }: Wished & { readonly drift: Drift },
): Promise<void> {
  const { version, entry, state } = currentOf(register.read(wish.id));
  const fixed = fixEntry(entry, drift, wish.language);
  if (fixed === entry)
    throw new ContractFailure(
      'drift-waits',
      'The newest version of the activity says so already, and does not count before it is approved. Approve it.',
    );
  const reason = driftWords(drift, wish.language).what;
  const saved = await register.save(wish.id, {
    base: version,
    entry: fixed,
    state,
    author: wish.author,
    reason,
    actor,
  });
  if (!saved.ok) throw new ContractFailure('drift-gone', 'The activity was saved meanwhile. Check the register again.');
}
