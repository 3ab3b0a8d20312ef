import type { HistoryRange } from '../../../electron/contract/calls/pipeline.ts';
import type { dashboardEn } from '../en/dashboard.ts';
import type { Plural } from '../plural.ts';

const persons: Plural = { one: '{count} personne', many: '{count} de personnes', other: '{count} personnes' };
const nationalities: Plural = { one: '{count} nationalité', other: '{count} nationalités' };
const domains: Plural = { one: '{count} domaine', other: '{count} domaines' };
const tableRows: Plural = { one: '{count} ligne', other: '{count} lignes' };
const others: Plural = { one: '{count} autre', other: '{count} autres' };
const notDrawn: Plural = {
  one: '{count} autre personne dans le tableau',
  other: '{count} autres personnes dans le tableau',
};
const ranges: Readonly<Record<HistoryRange, string>> = {
  '1m': '1 min',
  '15m': '15 min',
  '1h': '1 h',
  '24h': '24 h',
  all: 'Tout',
};

export const dashboardFr: typeof dashboardEn = {
  title: 'Tableaux de bord',
  unread: 'Les agrégats n’ont pas pu être lus',
  balanceUnread: 'Ce qui a été publié, stocké et rejeté n’a pas pu être lu',
  persons,
  nationalities,
  domains,
  tableRows,
  others,
  notDrawn,
  recounts: {
    equal: 'identique au recomptage de {time}',
    differs: 'différent du recomptage de {time}',
    differsLead: 'Les graphiques diffèrent du recomptage de {time}.',
    differsText:
      'Où : {differences}. Les profils stockés font foi. Recomptez ; si l’écart demeure, reconstruisez les agrégats avec la commande « repair ».',
    wasEqual: 'au recomptage de {time} : {persons}, identique',
    differed: 'au recomptage de {time} : {persons}, différent',
    none: 'pas encore recompté',
    needsStop: 'recomptage à l’arrêt',
    running: 'recomptage en cours…',
    failed: 'Le recomptage a échoué.',
    run: 'Recompter',
  },
  range: 'Période',
  ranges,
  historyFailed: 'L’historique n’a pas pu être lu.',
  partial: {
    what: {
      one: 'Ces chiffres sont ceux de {own} des {count} partition : d’autres installations du groupe de consommateurs ont le reste.',
      other:
        'Ces chiffres sont ceux de {own} des {count} partitions : d’autres installations du groupe de consommateurs ont le reste.',
    },
    next: 'Pour les chiffres de toutes, gardez les agrégats dans MongoDB ; pour avoir toutes les partitions ici, donnez à cette connexion un groupe de consommateurs à elle.',
    settings: 'Ouvrir les réglages',
  },
  noneTitle: 'Rien à montrer pour l’instant',
  noneText:
    'Cliquez sur « Démarrer le pipeline » : les premiers chiffres apparaissent en quelques secondes et sont conservés, même après un rechargement ou un redémarrage.',
  alertsBegan: {
    one: '{count} alerte du pipeline déclenchée pendant cette période (pointillés dans le graphique)',
    other: '{count} alertes du pipeline déclenchées pendant cette période (pointillés dans le graphique)',
  },
  noneRows: 'Aucune ligne pour l’instant',
  noneInRange: 'Rien n’a été relevé dans cette période',
  connecting: 'Connexion à l’hôte…',
  asOf: '{subtitle} · {time}',
  showTable: 'Tableau de données : {panel}',
  showChart: 'Graphique : {panel}',
  enlarge: 'Agrandir : {panel}',
  copyCsv: 'Copier en CSV',
  copied: 'Copié',
  copyRefused: 'Le système a refusé la copie',
  readingRows: 'Lecture de toutes les lignes…',
  rowsFailed: 'Les lignes n’ont pas pu être lues.',
  summary: '{title}, {subtitle} : {parts}',
  figures: {
    averageAge: { title: 'Âge moyen', unit: 'ans', of: 'sur {persons}', ofSpan: 'sur {persons}, à\u00a0présent' },
    arrivals: {
      title: 'Arrivées',
      unit: '/s',
      of: 'enregistrements publiés, sur {rateSpan}',
      ofSpan: 'moyenne en marche, dans l’intervalle',
    },
    latency: {
      title: 'Latence p99',
      unit: 'ms',
      of: 'de la création au stockage',
      ofSpan: 'maximum dans l’intervalle',
    },
    rejected: {
      title: 'Rejetés',
      unit: '%',
      of: 'de tous les enregistrements',
      ofSpan: 'des enregistrements de l’intervalle',
    },
  },
  map: { noData: 'aucune donnée', step: '{from} à {to} personnes' },
  panels: {
    usersByNationality: 'Utilisateurs par nationalité',
    nationalityMap: 'Carte des nationalités',
    averageAge: 'Âge moyen',
    averageAgeByNationality: 'Âge moyen par nationalité',
    averageAgeByGender: 'Âge moyen par genre',
    ageBands: 'Tranches d’âge',
    ageBandsByGender: 'Âges des femmes et des hommes',
    emailDomains: 'Domaines de messagerie',
    gender: 'Genre',
    genderByNationality: 'Genre par nationalité',
    registrationsByYear: 'Inscriptions par année',
    arrivals: 'Arrivées au fil du temps',
    latency: 'Latence au fil du temps',
    rejections: 'Motifs de rejet',
  },
  subtitles: {
    usersByNationality: 'personnes · {nationalities}',
    averageAgeByNationality: 'ans · pointillé : tous',
    averageAgeByGender: 'ans · pointillé : tous',
    ageBands: 'part des personnes',
    ageBandsByGender: 'personnes par tranche',
    emailDomains: 'part · {domains}',
    gender: 'part des personnes',
    genderByNationality: 'personnes',
    registrationsByYear: 'personnes',
    any: 'personnes · {rows}',
    arrivals: 'enregistrements par seconde',
    latency: 'ms de la création au stockage',
    rejections: 'enregistrements, en tout',
  },
  tableSubtitles: {
    averageAgeByNationality: 'ans',
    averageAgeByGender: 'ans',
    ageBands: 'personnes',
    emailDomains: 'personnes · {domains}',
    gender: 'personnes',
  },
  series: { published: 'Publiés', stored: 'Stockés', rejected: 'Rejetés', p50: 'p50', p95: 'p95', p99: 'p99' },
  columns: {
    name: 'Nom',
    persons: 'Personnes',
    share: 'Part',
    shareOfOne: 'Part (de 0 à 1)',
    mean: 'Moyenne',
    time: 'Heure',
    timeUtc: 'Date et heure (UTC)',
    reason: 'Motif',
    records: 'Enregistrements',
    alerts: 'Alertes',
  },
};
