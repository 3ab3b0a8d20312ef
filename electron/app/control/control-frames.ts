import { z } from 'zod';

/** The first line of a command line, before any frame of the contract. */
export const helloSchema = z.strictObject({ token: z.string() });

/** The owner's answer: the token is right, and frames follow. */
export const welcomeSchema = z.object({ vigie: z.string() });

/** Enough for a token, so that a stranger makes the owner keep no more than that. */
export const maxHelloBytes = 1024;
/** Enough for the largest file that the register imports, in base64. */
export const maxRequestBytes = 8 * 1024 ** 2;
/** Enough for a register or what is held of a person, in base64; the owner is trusted, this only ends what never ends. */
export const maxReplyBytes = 256 * 1024 ** 2;
