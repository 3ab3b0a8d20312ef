import { z } from 'zod';
import { activityIdSchema, authorSchema } from '../../../gdpr-register/activity-record.ts';
import { exportFormats } from '../../../gdpr-register/export/export-formats.ts';
import { languages } from '../../../gdpr-register/language.ts';
import { defineCall } from '../procedure.ts';
import { downloadSchema } from './download.ts';

const language = z.enum(languages);
const file = { fileName: z.string().max(255), base64: z.base64() };
const count = z.number().int().nonnegative();

/** What taking a file would do, or did; texts in the language that was asked for. */
const importResultSchema = z.object({
  added: count,
  changed: count,
  unchanged: count,
  activities: z.array(
    z.object({
      /** null where it is not added yet, and gets an id then. */
      id: z.string().nullable(),
      title: z.string(),
      outcome: z.enum(['added', 'changed', 'unchanged']),
      differences: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  /** What of the file is not taken: a sheet and cell, a line or a path, and why. */
  refused: z.array(z.object({ where: z.string(), why: z.string() })),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** The register as files: out in five formats, in from four of them. */
export const registerFileCalls = {
  /** Without an id the whole register; of each activity the newest version. */
  'register.export': defineCall(
    z.object({ format: z.enum(exportFormats), id: activityIdSchema.optional(), language }),
    downloadSchema,
  ),
  /** A file that is not read at all is refused by a code; a dry run only says what would be. */
  'register.import': defineCall(
    z.discriminatedUnion('dryRun', [
      z.object({ ...file, dryRun: z.literal(true), language }),
      z.object({ ...file, dryRun: z.literal(false), language, author: authorSchema }),
    ]),
    importResultSchema,
  ),
} as const;
