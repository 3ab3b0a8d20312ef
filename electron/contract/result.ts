import { z } from 'zod';

/** Errors cross processes as data. `code` is stable; `message` says what, why, what to do, in English. */
export const contractErrorSchema = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ContractError = z.infer<typeof contractErrorSchema>;

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ContractError };
