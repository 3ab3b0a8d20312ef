import { setTimeout as pause } from 'node:timers/promises';
import { types } from 'cassandra-driver';
import { z } from 'zod';
import { backoffMs } from '../../backoff.ts';

const waits = { firstMs: 20, maxMs: 250, random: Math.random };
/** Before a node knows a table's name, and then, for some milliseconds, where it knows the name and has no place for its rows. */
const unknownTable = z.union([
  z.object({
    code: z.literal(types.responseErrorCodes.invalid),
    message: z.string().regex(/unconfigured table|table .+ does not exist/u),
  }),
  z.object({ code: z.literal(types.responseErrorCodes.serverError), message: z.string().regex(/Unknown CF/u) }),
]);

/** `work`, done again for `withinMs` where it meets a table that another one is making: a node lists it before it can be read. */
export async function onceReadable<T>(work: () => Promise<T>, withinMs = 5000): Promise<T> {
  const until = performance.now() + withinMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > until || !unknownTable.safeParse(error).success) throw error;
      await pause(backoffMs(attempt, waits));
    }
  }
}
