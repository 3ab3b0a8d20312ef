import type { alertEn } from '../en/alert.ts';
import type { Plural } from '../plural.ts';

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
  stalled: 'La source ne publie rien',
  disk: 'Le disque est presque plein',
  retention: 'Des données sont à supprimer',
  'request-deadline': 'Une demande attend sa réponse',
};
const limits: (typeof alertEn)['limits'] = {
  lag: { limit: 'À partir de combien de secondes', unit: 's' },
  rejections: { limit: 'À partir de combien de pour cent', unit: '%' },
  stalled: { limit: 'Après combien de secondes', unit: 's' },
  disk: { limit: 'À partir de combien de gigaoctets libres', unit: 'Go' },
  retention: { limit: 'À partir de combien d’enregistrements', unit: 'enregistrements' },
  'request-deadline': { limit: 'Combien de jours avant', unit: 'jours' },
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
    what: 'La source ne publie rien',
    why: 'Elle tourne, et rien n’était venu depuis {value} s au début de l’alerte.',
    next: 'Voyez ce que le producteur attend, et si la source est joignable.',
  },
  disk: {
    what: '{value} Go étaient libres sur le disque',
    why: 'C’était au début de l’alerte. La limite est de {limit} Go ; un disque plein arrête la chaîne.',
    next: 'Faites de la place, ou conservez les messages bruts moins longtemps.',
  },
  retention: {
    why: 'Ce qui est à échéance selon le registre attend votre accord.',
    next: 'Regardez l’aperçu de la purge, puis confirmez-la.',
  },
  'request-deadline': {
    why: 'L’art. 12 donne un mois, qui peut être prolongé pour de bonnes raisons.',
    next: 'Ouvrez la demande et faites l’étape suivante.',
  },
};

export const alertFr: typeof alertEn = {
  title: 'Alertes',
  text: 'Ce qui réclame quelqu’un, tant que cela dure.',
  bell,
  bellNone: 'Alertes : rien à regarder',
  panel: 'Alertes en cours',
  all: 'Toutes les alertes',
  first: 'Montrer l’alerte à regarder en premier',
  showLabel: 'Montrer dans les alertes : {what}',
  over: '« {what} » est terminée : elle a duré {time}, jusqu’au {until}.',
  announced: 'Alerte : {what}',
  active: 'En cours',
  unknown: 'Inconnu pour l’instant',
  unknownText: 'L’hôte ne répond pas. À ses dernières nouvelles, aucune règle ne s’appliquait.',
  none: 'Tout va bien',
  noneText: 'Quand une des règles s’applique, c’est dit ici, sur la cloche et dans la console.',
  severities: { warning: 'Avertissement', critical: 'Critique' },
  since: 'Depuis le {time}',
  acknowledge: 'Prendre en compte',
  acknowledgeLabel: 'Prendre en compte : {what}',
  acknowledged: 'Prise en compte le {time}, {by}',
  by: { window: 'dans une fenêtre', 'command-line': 'par une ligne de commande' },
  silence: 'Mettre en sourdine',
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
  historySeen: 'Prise en compte',
  historyMore: 'Afficher les {count}',
  yes: 'Oui',
  no: 'Non',
  rulesTitle: 'Règles',
  rulesText:
    'Une alerte se déclenche quand sa limite est dépassée le temps indiqué, et prend fin après dix secondes de calme.',
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
