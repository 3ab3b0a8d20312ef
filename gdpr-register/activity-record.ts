import { z } from 'zod';

export const activityStates = ['draft', 'in-review', 'approved'] as const;
export type ActivityState = (typeof activityStates)[number];

export interface EntryRow {
  readonly [column: string]: EntryValue;
}
export type EntryValue = string | boolean | readonly string[] | readonly EntryRow[];

const rowSchema: z.ZodType<EntryRow> = z.lazy(() => z.record(z.string().max(100), valueSchema));
const valueSchema: z.ZodType<EntryValue> = z.union([
  z.string().max(20_000),
  z.boolean(),
  z.array(z.string().max(2000)).max(500),
  z.array(rowSchema).max(500),
]);

/** An entry by its form alone, as a draft may be: half an e-mail address is no mistake while it is typed. */
export const looseEntrySchema = z.strictObject({
  kind: z.enum(['controller', 'processor']),
  values: z.record(z.string().max(100), z.record(z.string().max(100), valueSchema)),
});
export type LooseEntry = z.infer<typeof looseEntrySchema>;

export const activityIdSchema = z.string().regex(/^[a-z][a-z0-9-]{2,79}$/, 'not the id of an activity');
export const authorSchema = z.string().trim().min(1, 'who saves it is not said').max(200);
export const reasonSchema = z.string().trim().min(1, 'why it is saved is not said').max(500);
/** A window's session. */
export const editorSchema = z.string().regex(/^[\w-]{8,64}$/, 'not the id of an editor');

const moment = z.number().int();
export const versionNumberSchema = z.number().int().positive();

export const versionHeadSchema = z.strictObject({
  version: versionNumberSchema,
  savedMs: moment,
  author: authorSchema,
  reason: reasonSchema,
  state: z.enum(activityStates),
});
export type VersionHead = z.infer<typeof versionHeadSchema>;

export const activityVersionSchema = versionHeadSchema.extend({ entry: looseEntrySchema });
export type ActivityVersion = z.infer<typeof activityVersionSchema>;

export const activityDraftSchema = z.strictObject({
  editor: editorSchema,
  /** The version that it began with. */
  base: versionNumberSchema,
  savedMs: moment,
  entry: looseEntrySchema,
});
export type ActivityDraft = z.infer<typeof activityDraftSchema>;

/** One processing activity with all that it ever was; versions count from 1, and none is ever changed. */
export const activityRecordSchema = z.strictObject({
  schema: z.literal('vigie-activity/1'),
  id: activityIdSchema,
  versions: z
    .array(activityVersionSchema)
    .min(1)
    .refine((versions) => versions.every(({ version }, at) => version === at + 1), 'a version is missing'),
  drafts: z.array(activityDraftSchema),
});
export type ActivityRecord = z.infer<typeof activityRecordSchema>;

export interface Save {
  /** The version that was edited. */
  readonly base: number;
  readonly entry: LooseEntry;
  readonly state: ActivityState;
  readonly author: string;
  readonly reason: string;
  readonly savedMs: number;
  /** Whose draft it was. */
  readonly editor?: string | undefined;
}

export type Saved = { readonly ok: true; readonly record: ActivityRecord } | { readonly ok: false };

/** Windows that were closed without saving leave drafts; the newest of them are worth keeping. */
const draftsKept = 10;

export function newActivity(id: string, save: Omit<Save, 'base' | 'editor'>): ActivityRecord {
  return { schema: 'vigie-activity/1', id, versions: [toVersion(1, save)], drafts: [] };
}

/** Not ok where another version was saved since `base`: nothing is overwritten. */
export function saveVersion(record: ActivityRecord, save: Save): Saved {
  const { version } = currentOf(record);
  if (save.base !== version) return { ok: false };
  const versions = [...record.versions, toVersion(version + 1, save)];
  const drafts = record.drafts.filter(({ editor }) => editor !== save.editor);
  return { ok: true, record: { ...record, versions, drafts } };
}

/** The entry of an earlier version as a new one. It is a draft again: what was approved once is looked at before it counts. */
export function restoreVersion(
  record: ActivityRecord,
  version: number,
  save: Omit<Save, 'entry' | 'state' | 'editor'>,
): Saved | null {
  const earlier = versionOf(record, version);
  return earlier && saveVersion(record, { ...save, entry: earlier.entry, state: 'draft' });
}

/** Keeps what an editor has written so far, or forgets it. */
export function keepDraft(
  record: ActivityRecord,
  editor: string,
  draft: Omit<ActivityDraft, 'editor'> | null,
): ActivityRecord {
  const others = record.drafts.filter((it) => it.editor !== editor);
  const drafts = draft === null ? others : [...others, { ...draft, editor }];
  return { ...record, drafts: drafts.toSorted((a, b) => a.savedMs - b.savedMs).slice(-draftsKept) };
}

export function versionOf(record: ActivityRecord, version: number): ActivityVersion | null {
  return record.versions[version - 1] ?? null;
}

export function currentOf({ versions }: ActivityRecord): ActivityVersion {
  return versions.at(-1)!;
}

/** What the purge executes and the system is compared with: the newest approved version; where none ever was, the newest. */
export function countingVersionOf(record: ActivityRecord): ActivityVersion {
  return record.versions.findLast(({ state }) => state === 'approved') ?? currentOf(record);
}

export function headOf({ version, savedMs, author, reason, state }: VersionHead): VersionHead {
  return { version, savedMs, author, reason, state };
}

function toVersion(version: number, { savedMs, author, reason, state, entry }: Omit<Save, 'base'>): ActivityVersion {
  return { version, savedMs, author, reason, state, entry };
}
