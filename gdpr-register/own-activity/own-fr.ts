import type { OwnTexts } from './own-texts.ts';

export const ownFrench: OwnTexts = {
  title: 'Suivi en temps réel de profils d’utilisateurs',
  purposes: [
    {
      purpose:
        'Recevoir en continu des profils d’utilisateurs, les contrôler, les mettre en forme et surveiller le bon fonctionnement de cette chaîne.',
      details:
        'Intérêt poursuivi : disposer de données exactes et d’une chaîne dont l’état est connu. Base proposée par l’application, à confirmer.',
    },
    {
      purpose:
        'Produire des statistiques : utilisateurs par nationalité, âge, genre, domaine de messagerie et année d’inscription.',
      details:
        'Intérêt poursuivi : connaître la population des utilisateurs sans examiner de cas individuel. Base proposée par l’application, à confirmer.',
    },
  ],
  subjects: {
    category: 'Utilisateurs du service',
    details: 'Les personnes de moins de 18 ans sont écartées et n’existent que dans les messages bruts.',
  },
  persons: {
    synthetic: 'Personnes fictives, tirées au sort par l’application.',
    files: 'Personnes dont les profils figurent dans les fichiers fournis.',
    randomuser: 'Personnes fictives, fournies par le service randomuser.',
  },
  kept: {
    clear: 'Conservées en clair',
    'keyed-hash':
      'Conservées ensuite sous la seule forme d’une empreinte calculée avec une clé propre à cette installation',
    dropped: 'Présentes dans les seuls messages bruts',
  },
  derived:
    'De la date de naissance n’est gardé que l’âge en années, et de l’adresse mél que son domaine. Les faits épurés et les agrégats ne contiennent ni nom ni coordonnées, et disparaissent avec le profil.',
  rejected: 'D’un message rejeté ne sont gardés que sa place et un code, jamais son contenu.',
  grounds: {
    profiles:
      'Durée proposée par l’application, à confirmer : trois ans après le dernier contact, d’usage pour les comptes inactifs.',
    raw: 'Le temps de traiter les messages et de pouvoir les traiter de nouveau. Durée réglée dans l’application.',
    exports: 'Le temps de remettre une copie à la personne qui l’a demandée.',
    logs: 'Recherche des incidents. Les recommandations de la CNIL sur la journalisation prévoient de six mois à un an.',
  },
  source: (source) => {
    if (source.kind === 'randomuser') return `Service ${source.host}, interrogé par l’application.`;
    return source.kind === 'synthetic'
      ? 'Générateur intégré à l’application : aucune personne réelle.'
      : 'Fichiers choisis par l’exploitant de l’application.';
  },
  local: 'Dans le dossier de données de l’application, sur l’ordinateur où elle s’exécute.',
  server: (products) => `Sur des serveurs : ${products.join(', ')}.`,
  operators: {
    name: 'Exploitants de la chaîne',
    details: 'Personnes habilitées à utiliser l’application et l’ordinateur où elle s’exécute.',
  },
  operator: (product) => `Exploitant de ${product}`,
  measures: {
    files: 'Bases, clés, registre et exports ne sont lisibles que par le compte qui exécute l’application.',
    access: 'L’accès par navigateur n’est ouvert que sur l’ordinateur lui-même, et demande un jeton.',
    contacts:
      'Au sortir des messages bruts, adresse mél, téléphone et adresse postale sont remplacés par une empreinte HMAC-SHA-256, calculée avec une clé propre à cette installation.',
    dropped:
      'Mots de passe, numéros d’identification, coordonnées géographiques et photographies ne quittent jamais les messages bruts.',
    logs: 'Les journaux techniques ne contiennent que des identifiants techniques et des codes.',
    journal:
      'Chaque acte sur le registre, les purges et les demandes est inscrit dans un journal chaîné : la moindre altération se voit.',
    erasure:
      'Tout effacement est annoncé, confirmé, exécuté dans chaque base, vérifié par une autre voie et attesté par un certificat signé.',
    window: 'La fenêtre est isolée du système par un bac à sable.',
    encrypted: 'Les connexions au réseau sont chiffrées (TLS) et le certificat du serveur est vérifié.',
    authenticated: 'Les connexions aux serveurs sont authentifiées.',
  },
  exercise:
    'La personne est retrouvée par son identifiant, son adresse mél ou son téléphone dans toutes les données. La demande reçoit une échéance d’un mois ; l’accès, la rectification, la limitation, l’opposition et l’effacement sont exécutés dans l’application, et la réponse est préparée à partir d’un modèle.',
  notes: (day, source) =>
    [
      `Fiche préparée par l’application le ${day}, d’après ses réglages.`,
      'Vous seul pouvez renseigner : le responsable du traitement et son délégué, la mise en balance des intérêts, le contact pour les demandes, l’examen des critères de l’AIPD, la personne chargée de la revue, les mentions d’information et le registre des violations.',
      ...(source.kind === 'files' ? ['Précisez aussi de qui proviennent les fichiers.'] : []),
    ].join('\n'),
};
