import { z } from 'zod';
import { settingsSchema } from '../../electron/contract/settings.ts';

/** The part of the settings that must be known before the host has answered. */
const lookSchema = settingsSchema.pick({ language: true, theme: true });
export type Look = z.infer<typeof lookSchema>;

export interface KeptLook {
  read(): Look;
  write(look: Look): void;
}

const storageKey = 'vigie.look';
const systemLook: Look = { language: 'system', theme: 'system' };
const textSchema = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

/** A copy in the browser's storage; what cannot be read counts as the system's. */
export function createKeptLook(storage: Pick<Storage, 'getItem' | 'setItem'>): KeptLook {
  return {
    read: () => {
      const parsed = textSchema.pipe(lookSchema).safeParse(storage.getItem(storageKey));
      return parsed.success ? parsed.data : systemLook;
    },
    write: (look) => storage.setItem(storageKey, JSON.stringify(look)),
  };
}
