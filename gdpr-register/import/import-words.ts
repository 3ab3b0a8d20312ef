import type { Text } from '../field.ts';

export const importWords = {
  /** Why a version was saved. */
  reason: { fr: 'Importée du fichier {file}', en: 'Imported from the file {file}' },
} as const satisfies Readonly<Record<string, Text>>;
