import type { Hindrance } from '../bound-retention.ts';
import { durationWords } from '../duration-words.ts';
import type { Text } from '../field.ts';
import { dataSetOptions, observedOptions, storeOptions } from '../fields/pipeline-names.ts';
import { checkOptions } from '../fields/security.ts';
import type { Language } from '../language.ts';
import { longDay } from '../letters/long-day.ts';
import type { Drift } from './drift.ts';
import { fixOf } from './fix-entry.ts';
import { labelOf, type Said } from './said.ts';
import { serverWords } from './server-words.ts';

export interface DriftWords {
  readonly what: string;
  readonly declared: string;
  readonly found: string;
  /** What the fix does; null where it is for people. */
  readonly fix: string | null;
  /** Why it matters, and what to do. */
  readonly explanation: string;
}

const nothing: Text = { fr: 'rien', en: 'nothing' };

export function driftWords(drift: Drift, language: Language): DriftWords {
  const { what, declared, found, fix, explanation } = saidOf(drift);
  return {
    what: what[language],
    declared: declared[language],
    found: found[language],
    fix: fixOf(drift) === null ? null : (fix?.[language] ?? null),
    explanation: explanation[language],
  };
}

function saidOf(drift: Drift): Said {
  switch (drift.code) {
    case 'retention-setting':
      return ofSetting(drift);
    case 'server-retention':
    case 'held-removed':
    case 'profiles-expire':
      return serverWords(drift);
    case 'retention-overdue':
      return ofOverdue(drift);
    case 'retention-not-executed':
      return ofHindrance(drift);
    case 'field-undeclared':
    case 'field-unseen':
    case 'field-unknown':
      return ofField(drift);
    case 'store-undeclared':
    case 'store-absent':
      return ofStore(drift);
    case 'measure-failed':
      return ofMeasure(drift.measure);
  }
}

function ofSetting({ dataSet, declared, found }: Extract<Drift, { code: 'retention-setting' }>): Said {
  const set = labelOf(dataSetOptions, dataSet);
  const period = durationWords(declared);
  return {
    what: {
      fr: `La durée réglée n’est pas la durée déclarée : ${set.fr}`,
      en: `The period that is set is not the one that is declared: ${set.en}`,
    },
    declared: period,
    found: durationWords(found),
    fix: { fr: `Régler la durée sur : ${period.fr}`, en: `Set the period to ${period.en}` },
    explanation: {
      fr: 'Un seul réglage vaut pour les messages bruts et pour les renvois aux messages rejetés : la plus courte des durées déclarées. Au prochain passage, ce qui est plus ancien est supprimé.',
      en: 'One setting governs raw messages and rejected pointers: the shortest of the periods that are declared. What is older is deleted at the next pass.',
    },
  };
}

function ofOverdue({ dataSet, declared, n, oldestMs }: Extract<Drift, { code: 'retention-overdue' }>): Said {
  const set = labelOf(dataSetOptions, dataSet);
  const oldest = oldestMs === null ? null : new Date(oldestMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
  const count: Text = { fr: n === 1 ? '1 élément' : `${n} éléments`, en: n === 1 ? '1 item' : `${n} items` };
  return {
    what: {
      fr: `Des données sont conservées au-delà de leur durée : ${set.fr}`,
      en: `Data are kept beyond their period: ${set.en}`,
    },
    declared: durationWords(declared),
    found: {
      fr: oldest === null ? count.fr : `${count.fr} ; le plus ancien date du ${longDay(oldest).fr}`,
      en: oldest === null ? count.en : `${count.en}; the oldest of ${longDay(oldest).en}`,
    },
    explanation: {
      fr: 'Lancez une purge : elle montre ce qui est échu, et rien n’est effacé avant votre confirmation.',
      en: 'Run a purge: it shows what is due, and nothing is erased before you confirm it.',
    },
  };
}

const hindrances: Readonly<Record<Hindrance, Text>> = {
  'no-start': {
    fr: 'Indiquez à compter de quoi la durée court.',
    en: 'Say from what the period runs.',
  },
  'contract-end': {
    fr: 'Aucune base ne connaît la fin d’un contrat : purgez ces données à la main, ou faites courir la durée depuis la collecte ou le dernier contact.',
    en: 'No store knows when a contract ends: purge these data by hand, or let the period run from collection or from the last contact.',
  },
  'other-fate': {
    fr: 'Une purge détruit : l’anonymisation et l’archivage sont à faire par vous.',
    en: 'A purge destroys: anonymising and archiving are for you to do.',
  },
  'archived-next': {
    fr: 'Les données sont conservées jusqu’à la fin de l’archivage intermédiaire.',
    en: 'The data are kept until the intermediate archive ends.',
  },
};

function ofHindrance({ dataSet, declared, why }: Extract<Drift, { code: 'retention-not-executed' }>): Said {
  const set = labelOf(dataSetOptions, dataSet);
  return {
    what: {
      fr: `Une durée déclarée n’est exécutée par aucune purge : ${set.fr}`,
      en: `A period that is declared is executed by no purge: ${set.en}`,
    },
    declared: durationWords(declared),
    found: nothing,
    explanation: hindrances[why],
  };
}

function ofField({ code, field }: Extract<Drift, { field: string }>): Said {
  const label = labelOf(observedOptions, field);
  if (code === 'field-undeclared')
    return {
      what: {
        fr: `Un champ est reçu et n’est pas déclaré : ${label.fr}`,
        en: `A field comes in undeclared: ${label.en}`,
      },
      declared: nothing,
      found: label,
      fix: { fr: 'Déclarer ce champ dans une nouvelle version', en: 'Declare the field in a new version' },
      explanation: {
        fr: 'L’article 30 demande toutes les catégories de données. Si la finalité n’en a pas besoin, demandez à la source de ne plus l’envoyer.',
        en: 'Article 30 asks for all categories of data. Where the purpose does not need it, ask the source not to send it.',
      },
    };
  if (code === 'field-unseen')
    return {
      what: {
        fr: `Un champ est déclaré et n’est pas reçu : ${label.fr}`,
        en: `A declared field does not come in: ${label.en}`,
      },
      declared: label,
      found: nothing,
      fix: { fr: 'Retirer ce champ dans une nouvelle version', en: 'Take the field out in a new version' },
      explanation: {
        fr: 'Ni les messages récents ni les profils examinés ne le contiennent.',
        en: 'Neither recent messages nor the profiles looked at hold it.',
      },
    };
  return {
    what: { fr: `La source envoie un champ inconnu : ${field}`, en: `The source sends an unknown field: ${field}` },
    declared: nothing,
    found: same(field),
    explanation: {
      fr: 'Il n’entre ni dans les profils ni dans les agrégats, mais reste dans les messages bruts jusqu’à leur échéance. Décrivez-le dans la fiche, ou demandez à la source de ne plus l’envoyer.',
      en: 'It gets neither into profiles nor into aggregates, but stays in the raw messages until they are due. Describe it in the record, or ask the source not to send it.',
    },
  };
}

function ofStore({ code, store }: Extract<Drift, { store: string }>): Said {
  const label = labelOf(storeOptions, store);
  if (code === 'store-undeclared')
    return {
      what: {
        fr: `Une base en service n’a pas de destinataire : ${label.fr}`,
        en: `A store in use has no recipient: ${label.en}`,
      },
      declared: nothing,
      found: label,
      fix: {
        fr: 'L’attribuer au service interne dans une nouvelle version',
        en: 'Give it to the internal department in a new version',
      },
      explanation: {
        fr: 'Quelqu’un a accès à chaque base, ne serait-ce que pour l’exploiter : dites qui.',
        en: 'Somebody can reach every store, if only to run it: say who.',
      },
    };
  return {
    what: {
      fr: `Un destinataire a accès à une base qui n’est pas en service : ${label.fr}`,
      en: `A recipient reaches a store that is not in use: ${label.en}`,
    },
    declared: label,
    found: nothing,
    fix: { fr: 'La retirer dans une nouvelle version', en: 'Take it out in a new version' },
    explanation: {
      fr: 'Le registre déclare un accès qui n’existe pas, ou plus.',
      en: 'The register declares access that is not there, or no longer.',
    },
  };
}

function ofMeasure(measure: string): Said {
  const label = labelOf(checkOptions, measure);
  return {
    what: {
      fr: `Une mesure déclarée n’est pas en place : ${label.fr}`,
      en: `A declared measure is not in place: ${label.en}`,
    },
    declared: label,
    found: { fr: 'non', en: 'no' },
    fix:
      measure === 'private-files'
        ? { fr: 'Réserver les fichiers à leur propriétaire', en: 'Make the files readable by their owner alone' }
        : { fr: 'Retirer la mesure dans une nouvelle version', en: 'Take the measure out in a new version' },
    explanation: measures[measure] ?? { fr: 'Mettez la mesure en place.', en: 'Put the measure in place.' },
  };
}

const measures: Readonly<Record<string, Text>> = {
  'encrypted-connections': {
    fr: 'L’adresse de la source n’est pas en https, ou une base est jointe sans TLS. Changez les réglages de préférence à la fiche.',
    en: 'The source’s address is not https, or a store is reached without TLS. Better to change the settings than the record.',
  },
  'authenticated-connections': {
    fr: 'Une base sur un serveur est jointe sans compte ni certificat. Donnez-lui un compte dans les réglages.',
    en: 'A store on a server is reached with neither an account nor a certificate. Give it an account in the settings.',
  },
  'pseudonymised-contacts': {
    fr: 'Des profils contiennent des coordonnées qui ne sont pas hachées : réparez la base avant de changer la fiche.',
    en: 'Some profiles hold contacts that are not hashed: repair the store before you change the record.',
  },
  'private-files': {
    fr: 'D’autres comptes de cette machine peuvent lire des fichiers du répertoire de données.',
    en: 'Other accounts of this machine can read files of the data directory.',
  },
  'no-personal-logs': {
    fr: 'Des lignes des journaux techniques contiennent une adresse, un numéro ou un identifiant : purgez les journaux.',
    en: 'Lines of the logs hold an address, a number or an id: purge the logs.',
  },
};

function same(text: string): Text {
  return { fr: text, en: text };
}
