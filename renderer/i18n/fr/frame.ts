import type { frameEn } from '../en/frame.ts';

export const frameFr: typeof frameEn = {
  tabs: { pipeline: 'Pipeline', dashboards: 'Tableaux de bord', console: 'Console', journal: 'Journal' },
  navigation: 'Écrans',
  embedded: 'Intégré',
  embeddedHint: 'Le journal et les deux bases sont des fichiers de cette machine ; rien d’autre n’est nécessaire.',
  start: 'Démarrer le pipeline',
  stop: 'Arrêter le pipeline',
  stopNow: 'Arrêter tout de suite',
  stopNowHint: 'N’attend pas le reste, qui sera traité au prochain démarrage. Rien n’est perdu.',
  stopping: {
    one: 'Arrêt en cours, encore {count} enregistrement',
    many: 'Arrêt en cours, encore {count} d’enregistrements',
    other: 'Arrêt en cours, encore {count} enregistrements',
  },
  running: 'En marche · {rate}/s · retard {lag} s',
  starting: 'Démarrage',
  stopped: 'Arrêté',
  failed: 'En échec : voir les étapes',
  connecting: 'Connexion à l’hôte',
  offline: 'Hors ligne : reconnexion',
  refused: 'Accès refusé',
  refusedText:
    'Cette page n’a pas de jeton valide. Ouvrez l’adresse que « serve » a affichée, avec sa partie après le #.',
  offlineText: 'L’hôte ne répond pas. Ce que vous voyez date de {time} ; la fenêtre se reconnecte d’elle-même.',
  loading: 'En attente des premiers chiffres',
  settings: 'Langue et thème',
  language: 'Langue',
  languages: { system: 'Système', en: 'English', fr: 'Français' },
  theme: 'Thème',
  themes: { system: 'Système', light: 'Clair', dark: 'Sombre' },
  balance: '{published} publiés = {stored} stockés + {rejected} rejetés',
  waiting: { one: '{count} en attente', other: '{count} en attente' },
  differs: 'écart de {by}',
  engine: 'Moteur {memory} · {share} d’un cœur',
  disk: 'Disque {used}, {free} libres',
  nothingLeaves: 'Rien ne quitte cette machine',
  asksHost: 'N’interroge que {host}',
  damage: {
    title: '{store} : données endommagées',
    text: 'Dans {where}, constaté à {time}. Les chiffres qui en dépendent peuvent être faux.',
    stopFirst: 'Arrêtez le pipeline pour réparer.',
    rebuild: 'Reconstruire depuis les profils…',
    moveAside: 'Mettre le fichier de côté…',
    rebuildText:
      'Tous les agrégats sont recomptés depuis les profils. Rien n’est perdu ; cela peut prendre une minute.',
    moveAsideText: {
      log: 'Le fichier du journal est mis de côté avec la date du jour dans son nom, et un journal vide commence. Ce qui était publié et pas encore stocké est perdu.',
      profiles:
        'Le fichier des profils est mis de côté avec la date du jour dans son nom, et une base vide commence. Les graphiques repartent de zéro.',
      aggregates:
        'Le fichier des agrégats est mis de côté avec la date du jour dans son nom, et une base vide commence.',
    },
    confirmRebuild: 'Reconstruire maintenant',
    confirmMoveAside: 'Mettre de côté maintenant',
    working: 'Réparation…',
  },
};
