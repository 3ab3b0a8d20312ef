import type { Plural } from '../plural.ts';
import type { frameEn } from '../en/frame.ts';
import { notDoneFr } from './not-done.ts';

const crashedLines: Plural = {
  one: 'L’avertissement ou l’erreur qui l’a précédé est dans la console.',
  many: 'Les {count} d’avertissements et d’erreurs qui l’ont précédé sont dans la console.',
  other: 'Les {count} avertissements et erreurs qui l’ont précédé sont dans la console.',
};

export const frameFr: typeof frameEn = {
  notDone: notDoneFr,
  crashed: 'La dernière fois, Vigie s’est arrêté de façon inattendue.',
  crashedText: 'Rien de ce qui était enregistré n’est perdu, et ce qui était en route est refait.',
  crashedLines,
  screenBroke: {
    title: 'Cet écran ne peut pas s’afficher.',
    text: 'Il a un défaut. Le pipeline n’en est pas touché et rien n’est perdu. Affichez-le à nouveau ; s’il s’arrête encore, envoyez le rapport à qui vous aide.',
    again: 'Afficher à nouveau',
  },
  tabs: {
    pipeline: 'Pipeline',
    dashboards: 'Tableaux de bord',
    console: 'Console',
    records: 'Enregistrements',
    alerts: 'Alertes',
    register: 'Registre',
    requests: 'Demandes',
    purge: 'Purges',
    journal: 'Journal',
    settings: 'Réglages',
  },
  navigation: 'Écrans',
  embedded: 'Intégré',
  start: 'Démarrer le pipeline',
  stop: 'Arrêter le pipeline',
  stopNow: 'Arrêter tout de suite',
  stopNowHint: 'N’attend pas le reste, qui sera traité au prochain démarrage. Rien n’est perdu.',
  stopping: {
    one: 'Arrêt en cours, encore {count} enregistrement',
    many: 'Arrêt en cours, encore {count} d’enregistrements',
    other: 'Arrêt en cours, encore {count} enregistrements',
  },
  running: 'En marche · {rate} traités/s · retard {lag} s',
  runningUnread: {
    one: 'En marche · {stage} à l’arrêt · {count} en attente',
    other: 'En marche · {stage} à l’arrêt · {count} en attente',
  },
  hindered: '{state} · {stage} · {what}',
  damaged: '{state} · Dégâts : {stores}',
  restarting: 'Redémarre',
  starting: 'Démarrage',
  stopped: 'Arrêté',
  failed: 'En échec : {stages}',
  connecting: 'Connexion à l’hôte',
  offline: 'Hors ligne : reconnexion',
  refused: 'Accès refusé',
  refusedText:
    'Cette page n’a pas de jeton valide : l’hôte en change à chaque démarrage. Ouvrez l’adresse entière qu’il a affichée là où il a été démarré, avec sa partie après le #.',
  offlineUnseen: 'L’hôte ne répond pas. La fenêtre se reconnecte d’elle-même.',
  offlineText: 'L’hôte ne répond pas. Ce que vous voyez date de {time} ; la fenêtre se reconnecte d’elle-même.',
  loading: 'En attente des premiers chiffres',
  settings: 'Langue et thème',
  language: 'Langue',
  languages: { system: 'Système', en: 'English', fr: 'Français' },
  theme: 'Thème',
  themes: { system: 'Système', light: 'Clair', dark: 'Sombre', contrast: 'Contraste élevé' },
  balance: 'Publiés {published} = stockés {stored} + rejetés {rejected}',
  balanceHint: 'Compté depuis le début de ce répertoire de données ; ce qui est effacé ensuite reste compté',
  balanceUnread: 'Les comptes n’ont pas pu être lus',
  waiting: { one: '{count} en attente', other: '{count} en attente' },
  differs: 'écart de {by}',
  engine: 'Moteur {memory} · {share} d’un cœur',
  disk: 'Disque {used}, {free} libres',
  nothingLeaves: 'Les données restent ici',
  asksHost: 'N’interroge que {host}',
  showLine: 'Voir dans la console',
  showLineHint: 'À la ligne de la console qui le dit',
  damage: {
    title: '{store} : données endommagées, constaté à {time}.',
    text: 'Les chiffres qui en dépendent peuvent être faux.',
    stopFirst: 'Arrêtez le pipeline pour réparer.',
    rebuild: 'Reconstruire depuis les profils…',
    moveAside: 'Mettre le fichier de côté…',
    rebuildText:
      'Tous les agrégats sont recomptés depuis les profils. Rien n’est perdu ; cela peut prendre une minute.',
    moveAsideText: {
      log: 'Le fichier du journal est mis de côté avec la date du jour dans son nom, et un journal vide prend sa place. Ce qui était publié et pas encore stocké est perdu.',
      profiles:
        'Le fichier des profils est mis de côté avec la date du jour dans son nom, et une base vide prend sa place. Les graphiques repartent de zéro.',
      aggregates:
        'Le fichier des agrégats est mis de côté avec la date du jour dans son nom, et une base vide prend sa place. Au prochain démarrage, tous les agrégats sont recomptés depuis les profils.',
    },
    confirmRebuild: 'Reconstruire maintenant',
    confirmMoveAside: 'Mettre de côté maintenant',
    working: 'Réparation…',
  },
};
