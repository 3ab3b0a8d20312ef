import type { Terms } from '../en/terms.ts';

export const termsFr: Terms = {
  stages: { producer: 'Producteur', transformer: 'Transformateur', aggregator: 'Agrégateur' },
  logStages: {
    producer: 'producteur',
    transformer: 'transformateur',
    aggregator: 'agrégateur',
    application: 'application',
  },
  states: {
    stopped: 'Arrêté',
    starting: 'Démarrage',
    running: 'En marche',
    draining: 'Arrêt en cours',
    failed: 'En échec',
  },
  waits: {
    'back-pressure': 'Attend l’étape suivante',
    'disk-full': 'En pause : disque plein',
    'store-busy': 'Attend la base',
    'io-failed': 'Attend : lecture ou écriture en échec',
    'source-unreachable': 'Attend : source injoignable',
    'source-refused': 'Attend : la source a refusé',
    'source-pause': 'Pause entre deux requêtes',
  },
  rejections: {
    'invalid-json': 'JSON invalide',
    'invalid-record': 'Fiche invalide',
    'missing-id': 'Sans identifiant',
    'invalid-birth-date': 'Date de naissance invalide',
    minor: 'Moins de 18 ans',
    'invalid-email': 'E-mail invalide',
    erased: 'Personne effacée',
    expired: 'Expiré avant lecture',
  },
  levels: { debug: 'Débogage', info: 'Info', warn: 'Alerte', error: 'Erreur' },
  sources: { synthetic: 'Synthétique', randomuser: 'randomuser.me', files: 'Fichiers' },
  stores: { log: 'Journal', profiles: 'Profils', aggregates: 'Agrégats' },
  genders: { female: 'Femmes', male: 'Hommes', other: 'Autre' },
  unknown: 'Inconnu',
  close: 'Fermer',
  cancel: 'Annuler',
};
