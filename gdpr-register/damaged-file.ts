import { z } from 'zod';
import type { Language } from './language.ts';

/** Why a file of the register is not read. */
const fileFlaws = ['no-activity', 'other-version', 'misfit', 'copy'] as const;
export type FileFlaw = (typeof fileFlaws)[number];

/** A file of the register that cannot be read; `what` = the part that does not fit, or the activity of which it is a copy. */
export const damagedFileSchema = z.object({ file: z.string(), flaw: z.enum(fileFlaws), what: z.string() });
export type DamagedFile = Readonly<z.infer<typeof damagedFileSchema>>;

const words: Readonly<Record<FileFlaw, Readonly<Record<Language, string>>>> = {
  'no-activity': {
    en: 'it is not the JSON of an activity',
    fr: 'ce n’est pas le JSON d’un traitement',
  },
  'other-version': {
    en: 'it is of another version of Vigie',
    fr: 'il provient d’une autre version de Vigie',
  },
  misfit: {
    en: 'its part "{what}" does not fit',
    fr: 'sa partie « {what} » ne convient pas',
  },
  copy: {
    en: 'it is a copy of the activity {what}, under another name',
    fr: 'c’est une copie du traitement {what}, sous un autre nom',
  },
};

/** Why it is not read, as half a sentence. */
export function damagedFileText({ flaw, what }: DamagedFile, language: Language): string {
  return words[flaw][language].replace('{what}', () => what);
}
