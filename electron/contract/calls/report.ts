import { z } from 'zod';
import { languages } from '../../../gdpr-register/language.ts';
import { defineCall } from '../procedure.ts';

const text = z.string().max(2000);

const partSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3)]), text }),
  z.object({ kind: z.literal('paragraph'), text, tone: z.enum(['plain', 'quiet']) }),
  z.object({ kind: z.literal('keyValues'), rows: z.array(z.object({ label: text, value: text })).max(50) }),
  z.object({
    kind: z.literal('table'),
    head: z.array(text).min(1).max(20),
    rows: z.array(z.array(text).max(20)).max(500),
    /** Of the width, per column; all equal where it is left out. */
    shares: z.array(z.number().positive()).max(20).optional(),
    /** Places of the columns that are figures. */
    figures: z.array(z.number().int().nonnegative()).max(20).optional(),
  }),
  /** Drawn shapes and words; one that refers to anything outside is refused. */
  z.object({ kind: z.literal('drawing'), svg: z.string().max(2_000_000) }),
]);
export type ReportPart = z.infer<typeof partSchema>;

/** A part of a document, or some that stay on one page, as the window words them; the host sets the pages. */
const reportBlockSchema = z.union([
  partSchema,
  z.object({ kind: z.literal('group'), blocks: z.array(partSchema).max(20) }),
]);
export type ReportBlock = z.infer<typeof reportBlockSchema>;

/** What the window shows, as a document. */
export const reportCalls = {
  'report.make': defineCall(
    z.object({ title: text, footer: text, language: z.enum(languages), blocks: z.array(reportBlockSchema).max(200) }),
    z.object({ base64: z.string() }),
  ),
} as const;
