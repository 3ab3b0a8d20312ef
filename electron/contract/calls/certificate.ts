import { z } from 'zod';
import { addendumPayloadSchema } from '../../../gdpr-register/addendum.ts';
import { certificatePayloadSchema } from '../../../gdpr-register/certificate.ts';
import { languages } from '../../../gdpr-register/language.ts';
import { flaws } from '../../../gdpr-register/signed.ts';
import { defineCall } from '../procedure.ts';
import { downloadSchema } from './download.ts';

const nothing = z.object({});

const verdictSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), id: z.string(), fingerprint: z.string() }),
  z.object({ ok: z.literal(false), flaw: z.enum(flaws), where: z.string() }),
]);

/** Certificates, the signed head of the journal, and the file for an authority. */
export const certificateCalls = {
  'certificate.list': defineCall(
    nothing,
    z.array(
      z.object({
        id: z.string(),
        flaw: z.enum(flaws).nullable(),
        content: certificatePayloadSchema.nullable(),
        /** In which language it was printed when it was filed; null = its PDF is gone, or does not say. */
        paper: z.enum(languages).nullable(),
        /** What later looks have found, in their order. */
        addenda: z.array(addendumPayloadSchema),
      }),
    ),
  ),
  'certificate.read': defineCall(z.object({ id: z.string(), format: z.enum(['json', 'pdf']) }), downloadSchema),
  /** A certificate as text, checked against this installation's key. */
  'certificate.verify': defineCall(z.object({ text: z.string().max(1_000_000) }), verdictSchema),
  /** The head of the journal, signed, to keep elsewhere: with it a journal that was cut or written anew is seen. */
  'journal.anchor': defineCall(nothing, downloadSchema),
  /** What an authority is handed, as a ZIP. */
  'audit.export': defineCall(nothing, downloadSchema),
} as const;
