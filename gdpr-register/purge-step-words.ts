import type { Language } from './language.ts';
import { dataSetOf, type PurgeStep } from './purge-steps.ts';
import { wordFor } from './certificate-words.ts';

/** The steps of a purge but the erasing of each data set. */
type NamedStep = Exclude<PurgeStep, `erasing:${string}`>;

export interface StepWords {
  readonly named: Readonly<Record<NamedStep, string>>;
  readonly erasing: string;
}

const en: StepWords = {
  named: {
    intended: 'Confirmation written down',
    recorded: 'Erasure ledger written',
    barrier: 'Ledger seen by every stage',
    settled: 'Aggregates brought up to date',
    verified: 'Verified by another path',
    wiped: 'Search values wiped',
    certified: 'Certificate signed and filed',
    closed: 'Purge closed',
  },
  erasing: '{dataSet} erased',
};

const fr: StepWords = {
  named: {
    intended: 'Confirmation enregistrée',
    recorded: 'Registre des effacements écrit',
    barrier: 'Registre vu par toutes les étapes du pipeline',
    settled: 'Agrégats mis à jour',
    verified: 'Vérification par un autre chemin',
    wiped: 'Valeurs de recherche détruites',
    certified: 'Certificat signé et classé',
    closed: 'Purge close',
  },
  erasing: 'Effacement : {dataSet}',
};

export const purgeStepWords: Readonly<Record<Language, StepWords>> = { en, fr };

/** A step in words; one that is not known keeps its name. */
export function stepWord(step: string, language: Language): string {
  const { named, erasing } = purgeStepWords[language];
  const dataSet = dataSetOf(step as PurgeStep);
  if (dataSet !== null) return erasing.replace('{dataSet}', wordFor(dataSet, language));
  return Object.hasOwn(named, step) ? named[step as NamedStep] : step;
}
