import type { FixedCode } from '../../../gdpr-register/drift/fix-entry.ts';
import type { activityRefusalsEn, journalValuesEn } from '../en/journal-values.ts';

export const journalValuesFr: typeof journalValuesEn = {
  act: {
    identify: 'la personne concernée a été désignée',
    'ask-identity': 'identité demandée',
    'confirm-identity': 'identité confirmée',
    extend: 'délai prolongé',
    decide: 'décision prise',
    'carry-out': 'exécutée',
    'list-recipients': 'destinataires recensés',
    'tell-recipient': 'un destinataire a été informé',
    'excuse-recipient': 'un destinataire n’a pas été informé, avec un motif',
    close: 'close',
    withdraw: 'retirée par la personne',
    annul: 'saisie par erreur',
  },
  kind: {
    access: 'accès',
    portability: 'portabilité',
    rectification: 'rectification',
    restriction: 'limitation',
    objection: 'opposition',
    erasure: 'effacement',
    person: 'une personne',
    'data-set': 'des données',
  },
  outcome: { granted: 'acceptée', partly: 'acceptée en partie', refused: 'refusée' },
  by: { id: 'identifiant', email: 'adresse électronique', phone: 'téléphone' },
  language: { en: 'anglais', fr: 'français' },
  state: { draft: 'brouillon', 'in-review': 'en relecture', approved: 'approuvée' },
  drift: {
    'server-retention': 'la rétention d’un sujet a été réglée sur la durée déclarée',
    'retention-setting': 'une durée a été réglée sur celle qui est déclarée',
    'field-undeclared': 'un champ reçu a été déclaré',
    'field-unseen': 'un champ qui n’est pas reçu a été retiré',
    'store-undeclared': 'un destinataire a été donné à une base',
    'store-absent': 'une base qui n’est pas en service a été retirée',
    'measure-failed': 'une mesure a été mise en place, ou retirée',
  } satisfies Record<FixedCode, string>,
};

export const activityRefusalsFr: typeof activityRefusalsEn = {
  conflict: 'quelqu’un d’autre a modifié le traitement entre-temps',
  'entry-invalid': 'ce que disent ses champs ne convient pas au registre',
};
