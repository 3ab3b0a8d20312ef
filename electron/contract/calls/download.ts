import { z } from 'zod';

/** A file that a call answers with: the window saves it, the host keeps none of it. */
export const downloadSchema = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() });
export type Download = z.infer<typeof downloadSchema>;
