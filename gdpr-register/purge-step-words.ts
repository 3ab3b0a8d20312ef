import type { Language } from './language.ts';
import { dataSetOf, type PurgeStep } from './purge-steps.ts';
import { wordFor } from './certificate-words.ts';

/** The steps of a purge but the erasing of each data set. */
type NamedStep = Exclude<PurgeStep, `erasing:${string}`>;

/** Each reads alike before, while and after it is taken. */
export interface StepWords {
  readonly named: Readonly<Record<NamedStep, string>>;
  readonly erasing: string;
}

const en: StepWords = {
  named: {
    intended: 'Record of the confirmation',
    recorded: 'Entry in the erasure ledger',
    barrier: 'Hand-over of the erasure ledger to every stage',
    settled: 'Update of the aggregates',
    verified: 'Verification by another path',
    wiped: 'Destruction of the search values',
    certified: 'Signing and filing of the certificate',
    closed: 'Closing of the purge',
  },
  erasing: 'Erasure: {dataSet}',
};

const fr: StepWords = {
  named: {
    intended: 'Enregistrement de la confirmation',
    recorded: 'Inscription au registre des effacements',
    barrier: 'Transmission du registre des effacements à toutes les étapes du pipeline',
    settled: 'Mise à jour des agrégats',
    verified: 'Vérification par un autre chemin',
    wiped: 'Destruction des valeurs de recherche',
    certified: 'Signature et classement du certificat',
    closed: 'Clôture de la purge',
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
