import { z } from 'zod';

export const storeNames = ['log', 'profiles', 'aggregates'] as const;
export type StoreName = (typeof storeNames)[number];

/** One store that cannot be trusted, where, and what is offered. */
export const storeDamageSchema = z.object({
  store: z.enum(storeNames),
  where: z.string(),
  foundMs: z.number(),
  offers: z.array(z.enum(['rebuild', 'move-aside'])),
});
export type StoreDamage = z.infer<typeof storeDamageSchema>;
