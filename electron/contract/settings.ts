import { z } from 'zod';
import { durationTextSchema } from '../../gdpr-register/duration.ts';
import { paceSchema, sourceConfigSchema } from '../../pipeline/domain/config.ts';

export const languages = ['system', 'en', 'fr'] as const;
export const themes = ['system', 'light', 'dark'] as const;

/** What the window remembers, kept in one file by the host. */
export const settingsSchema = z.object({
  language: z.enum(languages),
  theme: z.enum(themes),
  source: sourceConfigSchema,
  pace: paceSchema,
  /** How long messages as they were received are kept, and pointers to rejected ones. */
  rawRetention: durationTextSchema,
});
export type Settings = z.infer<typeof settingsSchema>;
