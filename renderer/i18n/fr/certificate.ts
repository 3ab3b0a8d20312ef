import type { certificateEn } from '../en/certificate.ts';
import type { Plural } from '../plural.ts';

const erased: Plural = {
  one: '{count} enregistrement a été effacé, et son absence vérifiée',
  many: '{count} d’enregistrements ont été effacés, et leur absence vérifiée',
  other: '{count} enregistrements ont été effacés, et leur absence vérifiée',
};
const remains: Plural = {
  one: '{count} enregistrement subsiste',
  many: '{count} d’enregistrements subsistent',
  other: '{count} enregistrements subsistent',
};

export const certificateFr: typeof certificateEn = {
  title: 'Certificat d’effacement',
  erased,
  remains,
  nothingRemains: 'Rien ne subsiste de ce qui devait disparaître.',
  reading: 'Lecture du certificat…',
  notTrusted:
    'Ce certificat n’est pas fiable : {why}. Restaurez son fichier depuis une sauvegarde du répertoire de données.',
  saveJson: 'Enregistrer (JSON)',
  savePdf: 'Enregistrer (PDF)',
  paper: { en: 'Le PDF a été classé en anglais.', fr: 'Le PDF a été classé en français.' },
  verify: 'Vérifier',
  verifying: 'Lecture du certificat classé et contrôle de sa signature…',
  holds: 'Le certificat est authentique : inchangé et signé par cette installation.',
  fileHolds: '« {file} » est authentique : le certificat {id}, inchangé et signé par cette installation.',
  refused: 'Le certificat est refusé : {why}. Restaurez son fichier depuis une sauvegarde du répertoire de données.',
  fileRefused: '« {file} » est refusé : {why}. Demandez le fichier tel qu’il a été enregistré.',
  checkFailed: 'La vérification n’a pas pu se faire.',
  scope: 'Ce qui devait disparaître',
  person: 'Toutes les données d’une personne, désignée par une empreinte à clé propre à ce certificat :',
  olderThan: 'Antérieures au',
  askedBy: 'À la demande de',
  byHand: 'un âge saisi ici',
  counts: 'Nombres relevés',
  dataSet: 'Données',
  store: 'Stockage',
  before: 'À effacer',
  gone: 'Effacés',
  remaining: 'Restants',
  held: 'Protégés',
  pending: 'Encore sur disque',
  lookAgain: 'Regarder de nouveau',
  lookingAgain: 'Nouvel examen en cours…',
  lookedAgain: 'Examiné de nouveau le {at}, avec un complément signé (numéro {number}).',
  clock: 'Depuis quand les données ont disparu',
  logically: 'Disparition logique',
  physically: 'Disparition physique dès',
  verified: 'Absence vérifiée le',
  proof: 'Preuve',
  id: 'Nom',
  issuedAt: 'Établi le',
  reason: 'Motif',
  hash: 'Empreinte du contenu (SHA-256)',
  installation: 'Clé de l’installation (SHA-256)',
  readAnew:
    'Ce qui reste a été compté sur tous les enregistrements de ces données, examinés de nouveau par un autre chemin que celui de l’effacement.',
  scanWhole:
    'Tous les fichiers du dossier de données ont été lus à la recherche de tout ce qui identifiait la personne, en clair et haché (valeurs : {values} ; fichiers : {files}, soit {bytes} en tout) ; valeurs retrouvées : {hits}.',
  scanSample:
    'Tous les fichiers du dossier de données ont aussi été lus à la recherche d’un échantillon de ce qui a été effacé : identifiants et origines de personnes tirées au hasard, et fragments de messages (valeurs : {values} ; fichiers : {files}, soit {bytes} en tout) ; valeurs retrouvées : {hits}.',
  agree: 'Les agrégats sont égaux à un nouveau comptage.',
  disagree: 'Les agrégats diffèrent d’un nouveau comptage.',
  traces: {
    person:
      'Une seule trace reste, à dessein : une empreinte à clé dans le registre des effacements, pour effacer de nouveau ce qui réapparaîtrait.',
    older:
      'Une seule trace reste, à dessein : le registre des effacements garde jusqu’à quel moment chaque jeu de données a été effacé, pour effacer de nouveau un enregistrement plus ancien qui réapparaîtrait. Il ne désigne personne.',
  },
  protecting: 'Gels qui ont protégé',
  verifyFile: 'Vérifier un fichier de certificat…',
  flaws: {
    truncated: 'il s’arrête avant sa fin',
    'not-json': 'ce n’est pas le JSON d’un certificat',
    'not-canonical': 'il a été réécrit : ses octets ne sont pas ceux qui ont été signés',
    'not-this-document': 'ce n’est pas un certificat d’effacement, ou un de ses champs a été modifié',
    'content-changed': 'son contenu a été modifié après la signature',
    'key-changed': 'la clé qu’il contient a été remplacée',
    'other-signer': 'il a été signé par une autre installation',
    'signature-invalid': 'sa signature n’est pas valable',
  },
};
