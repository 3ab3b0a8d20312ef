import type { alertEn } from '../en/alert.ts';
import type { Plural } from '../plural.ts';

const waiting: Plural = {
  one: '{count} nouvelle, montrée quand vous quittez la liste',
  other: '{count} nouvelles, montrées quand vous quittez la liste',
};
const lasting: Plural = { one: '{count} alerte', many: '{count} d’alertes', other: '{count} alertes' };
const bell: Plural = {
  one: 'Alertes : {count} à regarder',
  many: 'Alertes : {count} à regarder',
  other: 'Alertes : {count} à regarder',
};
const due: Plural = {
  one: 'La réponse à une demande est attendue sous {count} jour',
  many: 'La réponse à une demande est attendue sous {count} de jours',
  other: 'La réponse à une demande est attendue sous {count} jours',
};
const late: Plural = {
  one: 'La réponse à une demande a {count} jour de retard',
  many: 'La réponse à une demande a {count} de jours de retard',
  other: 'La réponse à une demande a {count} jours de retard',
};
const overdue: Plural = {
  one: '{count} enregistrement est conservé plus longtemps que le registre ne le permet',
  many: '{count} d’enregistrements sont conservés plus longtemps que le registre ne le permet',
  other: '{count} enregistrements sont conservés plus longtemps que le registre ne le permet',
};

const ruleNames: (typeof alertEn)['ruleNames'] = {
  'stage-failed': 'Une étape a échoué',
  lag: 'Une étape est en retard',
  rejections: 'Beaucoup de rejets',
  stalled: 'Le producteur ne publie rien',
  disk: 'Le disque est presque plein',
  retention: 'Des enregistrements sont à supprimer',
  'request-deadline': 'Une demande attend sa réponse',
};
const records: Plural = { one: 'enregistrement', many: 'enregistrements', other: 'enregistrements' };
const days: Plural = { one: 'jour restant', many: 'jours restants', other: 'jours restants' };
const limits: (typeof alertEn)['limits'] = {
  lag: { limit: 'À partir de combien de secondes', unit: 's' },
  rejections: { limit: 'À partir de combien de pour cent', unit: '%' },
  stalled: { limit: 'Après combien de secondes', unit: 's' },
  disk: { limit: 'À partir de combien de gigaoctets libres', unit: 'Go libres' },
  retention: { limit: 'À partir de combien d’enregistrements', unit: records },
  'request-deadline': { limit: 'Combien de jours avant', unit: days },
};

const words: (typeof alertEn)['words'] = {
  'stage-failed': {
    what: '{stage} a échoué',
    why: 'L’étape reste arrêtée, et son travail attend.',
    next: 'Lisez sa dernière erreur, corrigez la cause, puis redémarrez l’étape.',
  },
  lag: {
    what: '{stage} avait {value} s de retard',
    why: 'C’était au début de l’alerte. La limite est de {limit} s : il arrive plus que l’étape ne traite.',
    next: 'Baissez la cadence, ou voyez ce que sa base attend.',
  },
  rejections: {
    what: '{value} % des enregistrements ont été rejetés',
    why: 'C’était dans la minute où l’alerte a commencé. La limite est de {limit} % des enregistrements de la dernière minute.',
    next: 'Regardez les motifs dans les tableaux de bord, et ce que la source envoie.',
  },
  stalled: {
    what: 'Le producteur ne publie rien',
    why: 'Il tourne, et rien n’était venu depuis {value} s au début de l’alerte.',
    next: 'Voyez ce que le producteur attend, et si la source est joignable.',
  },
  disk: {
    what: 'Espace libre sur le disque : {value} Go',
    why: 'C’était au début de l’alerte. La limite est de {limit} Go ; un disque plein arrête la chaîne.',
    next: 'Faites de la place, ou conservez les messages bruts moins longtemps.',
  },
  retention: {
    why: 'Ils sont comptés dans tous les jeux de données : une personne peut y compter plusieurs fois. Ce qui est à échéance attend votre accord.',
    next: 'Regardez l’aperçu de la purge, puis confirmez-la.',
  },
  'request-deadline': {
    why: 'L’art. 12 du RGPD donne un mois ; avant sa fin, il peut être prolongé de deux, pour des demandes complexes ou nombreuses.',
    next: 'Ouvrez la demande et faites l’étape suivante.',
  },
};

export const alertFr: typeof alertEn = {
  title: 'Alertes',
  text: 'Ce qui demande une intervention, et ce qui en a demandé une.',
  bell,
  bellNone: 'Alertes : rien à regarder',
  bellUnknown: 'Alertes : inconnues pour l’instant',
  panel: 'Alertes en cours',
  all: 'Toutes les alertes',
  first: 'Montrer l’alerte à regarder en premier',
  showLabel: 'Montrer dans les alertes : {what}',
  over: '« {what} » est terminée : elle a duré {time}, jusqu’au {until}.',
  announced: 'Alerte : {what}',
  active: 'Alertes en cours',
  lasting,
  lastingOf: '{count}, dont {open} à regarder',
  none: 'Aucune alerte en cours',
  noneText: 'Quand une des règles s’applique, c’est dit ici, sur la cloche et dans la console.',
  severities: { warning: 'Avertissement', critical: 'Critique' },
  since: 'Depuis le {time}',
  overSince: 'Terminée le {time}',
  waiting,
  acknowledge: 'Acquitter',
  isAcknowledged: 'Acquittée',
  acknowledgeLabel: 'Acquitter : {what}',
  acknowledgedLabel: 'Acquittée : {what}',
  acknowledged: 'Acquittée le {time}, {by}',
  by: { window: 'dans une fenêtre', 'command-line': 'par une ligne de commande' },
  untouched: 'Personne ne l’a encore acquittée',
  silence: 'Sourdine',
  silenceLabel: 'Mettre en sourdine : {what}',
  silenced: 'En sourdine jusqu’au {time}',
  silences: {
    hour: 'Pendant une heure',
    'eight-hours': 'Pendant huit heures',
    tomorrow: 'Jusqu’à demain',
    off: 'Ne plus mettre en sourdine',
  },
  open: 'Ouvrir',
  openLabel: 'Ouvrir : {what}',
  due,
  late,
  overdue,
  words,
  history: 'Historique',
  historyNone: 'Aucune alerte terminée',
  historyNoneText: 'Les 500 dernières sont gardées, même après un redémarrage.',
  historyFilter: 'Règle',
  everyRule: 'Toutes les règles',
  historyWhat: 'Quoi',
  historyFrom: 'Début',
  historyLasted: 'Durée',
  historySeverity: 'Gravité',
  historySeen: 'Acquittée',
  historyMore: 'Afficher les {count}',
  yes: 'Oui',
  no: 'Non',
  rulesTitle: 'Règles',
  rulesText:
    'Une alerte se déclenche quand sa limite est atteinte pendant le temps indiqué, et prend fin après dix secondes de calme.',
  rule: 'Règle',
  limit: 'Limite',
  holds: 'Doit durer',
  holdsUnit: 's',
  holdsLabel: '{rule} : doit durer combien de secondes',
  limitLabel: '{rule} : {limit}',
  limitWrong: 'Un nombre de {min} à {max}.',
  holdsWrong: 'Des secondes entières, de 0 à {max}.',
  save: 'Enregistrer les règles',
  saved: 'Enregistrées. Elles valent dès maintenant.',
  defaults: 'Revenir aux valeurs par défaut',
  changedElsewhere: 'Les règles ont été modifiées dans une autre fenêtre. Enregistrer ici les remplace.',
  ruleNames,
  limits,
};
