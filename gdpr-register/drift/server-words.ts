import { durationWords } from '../duration-words.ts';
import type { Text } from '../field.ts';
import { dataSetOptions } from '../fields/pipeline-names.ts';
import type { Drift } from './drift.ts';
import { labelOf, type Said } from './said.ts';

type ServerDrift = Extract<Drift, { code: 'server-retention' | 'held-removed' | 'profiles-expire' }>;

/** What a server does by itself, and the register does not say. */
export function serverWords(drift: ServerDrift): Said {
  switch (drift.code) {
    case 'server-retention':
      return ofRetention(drift);
    case 'held-removed':
      return ofHeld(drift);
    case 'profiles-expire':
      return ofExpiry(drift);
  }
}

function ofRetention({ dataSet, declared, foundMs }: Extract<Drift, { code: 'server-retention' }>): Said {
  const set = labelOf(dataSetOptions, dataSet);
  const period = durationWords(declared);
  return {
    what: {
      fr: `Le serveur ne conserve pas le sujet aussi longtemps que déclaré : ${set.fr}`,
      en: `The server does not keep the topic as long as is declared: ${set.en}`,
    },
    declared: period,
    found: foundMs === null ? { fr: 'sans limite', en: 'for ever' } : spanOf(foundMs / 1000),
    fix: {
      fr: `Régler retention.ms du sujet sur : ${period.fr}`,
      en: `Set the topic’s retention.ms to ${period.en}`,
    },
    explanation: {
      fr: 'Kafka supprime de lui-même ce qui est plus ancien que retention.ms : trop tôt, des messages manquent ; trop tard, ils restent au-delà de leur durée.',
      en: 'Kafka removes by itself what is older than retention.ms: too early, messages are missing; too late, they stay beyond their period.',
    },
  };
}

function ofHeld({ dataSet, foundMs }: Extract<Drift, { code: 'held-removed' }>): Said {
  const set = labelOf(dataSetOptions, dataSet);
  const span = spanOf(foundMs / 1000);
  return {
    what: {
      fr: `Le serveur supprime de lui-même ce qu’un gel conserve : ${set.fr}`,
      en: `The server removes by itself what a hold keeps: ${set.en}`,
    },
    declared: { fr: 'un gel de l’ensemble de données', en: 'a hold on the data set' },
    found: { fr: `supprimé après ${span.fr}`, en: `removed after ${span.en}` },
    explanation: {
      fr: 'Vigie n’a pas pu régler le sujet. Donnez-lui le droit AlterConfigs sur le sujet, ou demandez à l’administrateur de régler retention.ms = -1 tant que le gel dure.',
      en: 'Vigie could not set the topic. Give it the right AlterConfigs on the topic, or ask the administrator for retention.ms = -1 as long as the hold lasts.',
    },
  };
}

function ofExpiry({ seconds }: Extract<Drift, { code: 'profiles-expire' }>): Said {
  return {
    what: {
      fr: 'La table des profils laisse expirer ses lignes d’elle-même',
      en: 'The table of profiles lets its rows expire by themselves',
    },
    declared: { fr: 'une purge, avec son certificat', en: 'a purge, with its certificate' },
    found: spanOf(seconds),
    explanation: {
      fr: 'Une ligne qui expire laisse ses faits dans les agrégats, n’a ni preuve ni gel. Demandez à l’administrateur : ALTER TABLE … WITH default_time_to_live = 0.',
      en: 'A row that expires leaves its facts in the aggregates, has no proof and knows no hold. Ask the administrator for: ALTER TABLE … WITH default_time_to_live = 0.',
    },
  };
}

/** In days, or in hours where it is less than two. */
function spanOf(seconds: number): Text {
  const hours = Math.round(seconds / 3600);
  if (hours < 48) return { fr: `${hours} h`, en: `${hours} h` };
  const days = Math.round(hours / 24);
  return { fr: `${days} jours`, en: `${days} days` };
}
