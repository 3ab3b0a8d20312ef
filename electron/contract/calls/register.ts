import { z } from 'zod';
import {
  activityDraftSchema,
  activityIdSchema,
  activityStates,
  activityVersionSchema,
  authorSchema,
  editorSchema,
  looseEntrySchema,
  reasonSchema,
  versionHeadSchema,
  versionNumberSchema,
} from '../../../gdpr-register/activity-record.ts';
import { damagedFileSchema } from '../../../gdpr-register/damaged-file.ts';
import { languages } from '../../../gdpr-register/language.ts';
import { defineCall, defineStream } from '../procedure.ts';

const nothing = z.object({});
const count = z.number().int().nonnegative();
const language = z.enum(languages);
const id = activityIdSchema;
const signed = { author: authorSchema, reason: reasonSchema };
/** Section, field, and in rows the place and the column. */
const path = z.array(z.union([z.string(), z.number().int()]));

const summarySchema = z.object({
  id: z.string(),
  title: z.string(),
  reference: z.string(),
  kind: z.enum(['controller', 'processor']),
  state: z.enum(activityStates),
  version: versionNumberSchema,
  savedMs: z.number().int(),
  author: z.string(),
  /** 0 to 100. */
  score: count,
  missing: count,
  /** Of how many that are needed. */
  needed: count,
  /** When it is to be reviewed, YYYY-MM-DD. */
  dueOn: z.string().nullable(),
  /** null until the system was looked at. */
  drift: count.nullable(),
  drafts: count,
});
export type ActivitySummary = z.infer<typeof summarySchema>;

const listSchema = z.object({
  activities: z.array(summarySchema),
  /** Files that cannot be read; the others are not touched by that. */
  damaged: z.array(damagedFileSchema),
});
export type RegisterList = z.infer<typeof listSchema>;

const activitySchema = z.object({
  id: z.string(),
  /** Oldest first. */
  versions: z.array(versionHeadSchema),
  current: activityVersionSchema,
  drafts: z.array(activityDraftSchema),
});
export type Activity = z.infer<typeof activitySchema>;

/** `ok: false`: another version was saved since; it is there to be compared, and nothing was overwritten. */
const savedSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), activity: activitySchema }),
  z.object({ ok: z.literal(false), current: activityVersionSchema }),
]);
export type SavedActivity = z.infer<typeof savedSchema>;

const driftSchema = z.object({
  code: z.string(),
  /** What it is about, for `register.fix`: a data set, a field, a store, a measure. */
  about: z.string(),
  path,
  declared: z.string(),
  found: z.string(),
  what: z.string(),
  /** What `register.fix` would do; null where it is for people. */
  fix: z.string().nullable(),
  /** Why it matters, or what to do about it. */
  explanation: z.string(),
});
export type DriftView = z.infer<typeof driftSchema>;

const checkSchema = z.object({
  activities: z.array(
    z.object({
      id: z.string(),
      missing: z.array(z.object({ article: z.string().nullable(), what: z.string(), path })),
      drift: z.array(driftSchema),
    }),
  ),
});
export type RegisterCheck = z.infer<typeof checkSchema>;

/** The register of processing activities, with its versions. An entry in a call is refused as `entry-invalid`, field by field. */
export const registerCalls = {
  'register.list': defineCall(nothing, listSchema),
  'register.read': defineCall(z.object({ id }), activitySchema),
  'register.version': defineCall(z.object({ id, version: versionNumberSchema }), activityVersionSchema),
  'register.create': defineCall(z.object({ entry: looseEntrySchema, ...signed }), activitySchema),
  /** Drops the draft of `editor`. */
  'register.save': defineCall(
    z.object({
      id,
      base: versionNumberSchema,
      entry: looseEntrySchema,
      state: z.enum(activityStates),
      ...signed,
      editor: editorSchema.optional(),
    }),
    savedSchema,
  ),
  /** Keeps what is being written, as it is; null forgets it. */
  'register.draft': defineCall(
    z.object({ id, base: versionNumberSchema, editor: editorSchema, entry: looseEntrySchema.nullable() }),
    nothing,
  ),
  'register.restore': defineCall(
    z.object({ id, version: versionNumberSchema, base: versionNumberSchema, ...signed }),
    savedSchema,
  ),
  /** What the activity of this very pipeline would say today. */
  'register.own': defineCall(z.object({ language }), z.object({ entry: looseEntrySchema })),
  /** What is missing, and where the register and the system differ. */
  'register.check': defineCall(z.object({ language }), checkSchema),
  'register.fix': defineCall(
    z.object({ id, code: z.string(), about: z.string(), author: authorSchema, language }),
    nothing,
  ),
  /** The list whenever it changes. */
  register: defineStream(nothing, listSchema, 'newest'),
} as const;
