import {
  type ActivityDraft,
  type ActivityRecord,
  type ActivityVersion,
  currentOf,
  keepDraft,
  type LooseEntry,
  newActivity,
  restoreVersion,
  type Save,
  saveVersion,
  versionOf,
} from '../../../gdpr-register/activity-record.ts';
import type { JournalAct, JournalActor } from '../../../gdpr-register/journal.ts';
import { toPipelineError } from '../../../pipeline/domain/errors.ts';
import type { LogDoor } from '../../../pipeline/log.ts';
import { ContractFailure } from '../contract-failure.ts';
import { createOneAtATime } from '../one-at-a-time.ts';
import { newRecordName } from '../record-name.ts';
import type { DamagedFile } from '../../../gdpr-register/damaged-file.ts';
import { ownActivityId } from '../../../gdpr-register/own-activity/own-activity-id.ts';
import { type ActivityFiles, type Migration, openActivityFiles } from './activity-files.ts';
import type { Journal, Recorded } from './journal-file.ts';
import { writeLateEntries } from './late-entries.ts';

export interface Signed {
  readonly author: string;
  readonly reason: string;
}

export type RegisterSaved =
  | { readonly ok: true; readonly record: ActivityRecord }
  | { readonly ok: false; readonly current: ActivityVersion };

/** The register of processing activities. Every act is in the journal when it resolves, or it did not happen. */
export interface Register {
  /** In the order of their ids. */
  records(): readonly ActivityRecord[];
  damaged(): readonly DamagedFile[];
  /** Throws `activity-unknown`. */
  read(id: string): ActivityRecord;
  version(id: string, version: number): ActivityVersion;
  create(entry: LooseEntry, signed: Signed & { readonly actor: JournalActor }): Promise<ActivityRecord>;
  /** With the id that it had elsewhere, if any; null where one of that id is there already, be it damaged. */
  add(id: string | null, added: RegisterAdded): Promise<ActivityRecord | null>;
  save(id: string, save: RegisterSave): Promise<RegisterSaved>;
  restore(id: string, version: number, restore: RegisterRestore): Promise<RegisterSaved>;
  draft(
    id: string,
    draft: Pick<ActivityDraft, 'editor' | 'base'> & { readonly entry: LooseEntry | null },
  ): Promise<void>;
  /** Writes down that something was not saved; a null `id` is of an activity that is not there yet. */
  refused(id: string | null, details: Recorded['details'], actor: JournalActor): Promise<void>;
}

type RegisterRestore = Omit<Save, 'entry' | 'state' | 'editor' | 'savedMs'> & { readonly actor: JournalActor };
type RegisterAdded = Omit<Save, 'base' | 'editor' | 'savedMs'> & { readonly actor: JournalActor };
type RegisterSave = Omit<Save, 'savedMs'> & { readonly actor: JournalActor };

export interface RegisterOptions {
  readonly dataDirectory: string;
  readonly journal: Pick<Journal, 'append' | 'read'>;
  readonly log: Pick<LogDoor, 'error'>;
  readonly migrations?: readonly Migration[];
  /** What the activity of this pipeline says at the first opening, and why it was made. */
  own(): { readonly entry: LooseEntry; readonly reason: string };
  onChange(): void;
  nowMs(): number;
}

/** Where no register was ever begun, it begins with the activity of this pipeline. That this fails is said, and is no end. */
export async function openRegister(options: RegisterOptions): Promise<Register> {
  const files = openActivityFiles(options);
  const store = new RegisterStore(files, options);
  try {
    for (const { id, kept } of files.migrated)
      await options.journal.append('register-migrated', { actor: 'application', subject: id, details: { kept } });
    await writeLateEntries(files.records, options.journal);
    if (files.isNew) await store.begin();
  } catch (thrown) {
    const { code, message } = toPipelineError(thrown);
    options.log.error('register-not-begun', { message, error: code });
  }
  return store;
}

interface Change {
  readonly act: JournalAct;
  readonly actor: JournalActor;
  readonly details: Recorded['details'];
}

class RegisterStore implements Register {
  readonly #files: ActivityFiles;
  readonly #options: RegisterOptions;
  readonly #records: Map<string, ActivityRecord>;
  readonly #queue = createOneAtATime();

  constructor(files: ActivityFiles, options: RegisterOptions) {
    this.#files = files;
    this.#options = options;
    this.#records = new Map(files.records.map((record) => [record.id, record]));
  }

  async begin(): Promise<void> {
    const { entry, reason } = this.#options.own();
    const added = { entry, state: 'draft', author: 'Vigie', reason, actor: 'application' } as const;
    await this.#queue.run(() => this.#create(ownActivityId, added));
  }

  records(): readonly ActivityRecord[] {
    return [...this.#records.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  damaged(): readonly DamagedFile[] {
    return this.#files.damaged;
  }

  read(id: string): ActivityRecord {
    const record = this.#records.get(id);
    if (record) return record;
    throw new ContractFailure('activity-unknown', 'There is no activity of that id. See: register list');
  }

  version(id: string, version: number): ActivityVersion {
    const found = versionOf(this.read(id), version);
    if (found) return found;
    throw new ContractFailure('version-unknown', 'The activity has no version of that number. See: register show');
  }

  create(entry: LooseEntry, signed: Signed & { readonly actor: JournalActor }): Promise<ActivityRecord> {
    return this.#queue.run(() => this.#create(this.#newId(), { entry, state: 'draft', ...signed }));
  }

  add(id: string | null, added: RegisterAdded): Promise<ActivityRecord | null> {
    return this.#queue.run(async () => {
      if (id !== null && this.#files.isThere(id)) return null;
      return this.#create(id ?? this.#newId(), added);
    });
  }

  save(id: string, { actor, ...save }: RegisterSave): Promise<RegisterSaved> {
    return this.#queue.run(async () => {
      const before = this.read(id);
      const saved = saveVersion(before, { ...save, savedMs: this.#options.nowMs() });
      if (!saved.ok) return this.#refuse(before, save.base, actor);
      const details = { version: save.base + 1, state: save.state };
      return this.#keep(saved.record, { act: 'activity-saved', actor, details });
    });
  }

  restore(id: string, version: number, { actor, ...restore }: RegisterRestore): Promise<RegisterSaved> {
    return this.#queue.run(async () => {
      const before = this.read(id);
      this.version(id, version);
      const saved = restoreVersion(before, version, { ...restore, savedMs: this.#options.nowMs() });
      if (!saved?.ok) return this.#refuse(before, restore.base, actor);
      const details = { version: restore.base + 1, restored: version };
      return this.#keep(saved.record, { act: 'activity-restored', actor, details });
    });
  }

  /** Not an act: nothing of it counts before it is saved. */
  draft(
    id: string,
    { editor, base, entry }: Pick<ActivityDraft, 'editor' | 'base'> & { readonly entry: LooseEntry | null },
  ): Promise<void> {
    return this.#queue.run(async () => {
      const draft = entry && { base, entry, savedMs: this.#options.nowMs() };
      const record = keepDraft(this.read(id), editor, draft);
      this.#files.write(record);
      this.#put(record);
    });
  }

  async refused(id: string | null, details: Recorded['details'], actor: JournalActor): Promise<void> {
    await this.#options.journal.append('activity-refused', { actor, subject: id, details });
  }

  async #create(id: string, { actor, ...save }: RegisterAdded): Promise<ActivityRecord> {
    const record = newActivity(id, { ...save, savedMs: this.#options.nowMs() });
    const change: Change = { act: 'activity-created', actor, details: { version: 1 } };
    const kept = await this.#keep(record, change);
    return kept.record;
  }

  #newId(): string {
    return newRecordName('act', this.#options.nowMs());
  }

  /** Where the journal takes no entry the file is put back: what is not written down is not done. */
  async #keep(
    record: ActivityRecord,
    { act, actor, details }: Change,
  ): Promise<{ readonly ok: true; readonly record: ActivityRecord }> {
    const before = this.#records.get(record.id);
    this.#files.write(record);
    try {
      await this.#options.journal.append(act, { actor, subject: record.id, details });
    } catch (error) {
      if (before) this.#files.write(before);
      else this.#files.remove(record.id);
      throw error;
    }
    this.#put(record);
    return { ok: true, record };
  }

  async #refuse(record: ActivityRecord, base: number, actor: JournalActor): Promise<RegisterSaved> {
    const current = currentOf(record);
    await this.refused(record.id, { why: 'conflict', base, version: current.version }, actor);
    return { ok: false, current };
  }

  #put(record: ActivityRecord): void {
    this.#records.set(record.id, record);
    this.#options.onChange();
  }
}
