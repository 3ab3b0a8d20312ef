import type { Language } from './language.ts';

/** Every word of a certificate that is printed; what one language lacks does not compile. */
export interface CertificateWords {
  readonly title: string;
  readonly intro: string;
  readonly signed: string;
  readonly caption: string;
  readonly scope: string;
  readonly person: string;
  readonly personNote: string;
  readonly olderThan: string;
  readonly askedBy: string;
  readonly reason: string;
  readonly counts: string;
  readonly countHead: readonly string[];
  readonly countPendingHead: readonly string[];
  readonly clock: string;
  readonly clockHead: readonly string[];
  readonly serverClockHead: readonly string[];
  readonly laterVerify: string;
  readonly verification: string;
  readonly readAnew: string;
  readonly scanWhole: string;
  readonly scanSample: string;
  readonly scanned: string;
  readonly agree: string;
  readonly disagree: string;
  readonly holds: string;
  readonly holdHead: readonly string[];
  readonly noHold: string;
  readonly traces: Readonly<Record<'person' | 'older', string>>;
  readonly failures: string;
  readonly noFailure: string;
  readonly steps: string;
  readonly stepHead: readonly string[];
  readonly proof: string;
  readonly names: Readonly<
    Record<'id' | 'issuedAt' | 'installation' | 'hash' | 'preview' | 'intent' | 'signature', string>
  >;
  readonly howToVerify: string;
  readonly footer: string;
}

const en: CertificateWords = {
  title: 'Certificate of erasure',
  intro: 'The data below was erased. The numbers were observed by another path than the one that erased.',
  signed: 'The signed certificate is the JSON file of the same name; this page shows it for reading.',
  caption: 'SHA-256 of the signed content',
  scope: 'What was erased',
  person: 'All data of one person',
  personNote: 'The person is named by a keyed hash that was made for this certificate alone:',
  olderThan: '{dataSet}: what is older than {before} (UTC)',
  askedBy: '{dataSet}: asked for by the register, activity {activity} ({categories}), kept for {duration}',
  reason: 'Reason',
  counts: 'Observed numbers',
  countHead: ['Data set', 'Store', 'To erase', 'Erased', 'Remaining', 'Protected'],
  countPendingHead: ['Data set', 'Store', 'To erase', 'Erased', 'Still on disk', 'Remaining', 'Protected'],
  clock: 'Deletion clock',
  clockHead: ['Store', 'Logically gone (UTC)', 'Physically gone from (UTC)', 'Absence verified on (UTC)'],
  serverClockHead: [
    'Data set',
    'Store',
    'Logically gone (UTC)',
    'Physically gone from (UTC)',
    'Absence verified on (UTC)',
  ],
  laterVerify: 'Once those days are past, “vigie purge verify {id}” looks again and files a signed addendum.',
  verification: 'Verification',
  readAnew: 'What remains was counted over every record of these data sets, looked at anew.',
  scanWhole:
    'All files of the data directory were read for everything that identified the person, in clear and hashed.',
  scanSample:
    'All files of the data directory were also read for a sample of what was erased: ids and origins of persons drawn at random, and pieces of messages.',
  scanned: '{files} files, {bytes} bytes, {values} values looked for, {hits} found.',
  agree: 'The aggregates equal a recount.',
  disagree: 'The aggregates differ from a recount.',
  holds: 'Legal holds in force',
  holdHead: ['Hold', 'Ground', 'Art. 17(3)', 'From', 'Review'],
  noHold: 'None.',
  traces: {
    person:
      'The erasure ledger keeps a keyed hash, so that a record that comes back is erased again. It is the one trace.',
    older:
      'The erasure ledger keeps up to which moment each data set was erased, so that an older record that comes back is erased again. It is the one trace, and names nobody.',
  },
  failures: 'Failures on the way, overcome before this was signed',
  noFailure: 'None.',
  steps: 'Steps',
  stepHead: ['Step', 'Durable at (UTC)'],
  proof: 'Proof',
  names: {
    id: 'Certificate',
    issuedAt: 'Issued at (UTC)',
    installation: 'Key of the installation (SHA-256)',
    hash: 'Hash of the content (SHA-256)',
    preview: 'Hash of the preview',
    intent: 'Hash of the confirmed intent',
    signature: 'Signature (Ed25519)',
  },
  howToVerify: 'To verify it offline: vigie certificate verify {file} --key public-key.pem',
  footer: 'Vigie · certificate of erasure {id}',
};

const fr: CertificateWords = {
  title: 'Certificat d’effacement',
  intro:
    'Les données ci-dessous ont été effacées. Les nombres ont été relevés par un autre chemin que celui de l’effacement.',
  signed: 'Le certificat signé est le fichier JSON du même nom ; cette page en permet la lecture.',
  caption: 'SHA-256 du contenu signé',
  scope: 'Ce qui a été effacé',
  person: 'Toutes les données d’une personne',
  personNote: 'La personne est désignée par une empreinte à clé, propre à ce certificat :',
  olderThan: '{dataSet} : ce qui est antérieur au {before} (UTC)',
  askedBy:
    '{dataSet} : demandé par le registre, traitement {activity} ({categories}), durée de conservation {duration}',
  reason: 'Motif',
  counts: 'Nombres relevés',
  countHead: ['Données', 'Stockage', 'À effacer', 'Effacés', 'Restants', 'Protégés'],
  countPendingHead: ['Données', 'Stockage', 'À effacer', 'Effacés', 'Encore sur disque', 'Restants', 'Protégés'],
  clock: 'Horloge de l’effacement',
  clockHead: ['Stockage', 'Disparition logique (UTC)', 'Disparition physique dès (UTC)', 'Absence vérifiée le (UTC)'],
  serverClockHead: [
    'Données',
    'Stockage',
    'Disparition logique (UTC)',
    'Disparition physique dès (UTC)',
    'Absence vérifiée le (UTC)',
  ],
  laterVerify:
    'Une fois ces dates passées, « vigie purge verify {id} » regarde de nouveau et classe un complément signé.',
  verification: 'Vérification',
  readAnew: 'Ce qui reste a été compté sur tous les enregistrements de ces données, examinés de nouveau.',
  scanWhole:
    'Tous les fichiers du dossier de données ont été lus à la recherche de tout ce qui identifiait la personne, en clair et haché.',
  scanSample:
    'Tous les fichiers du dossier de données ont aussi été lus à la recherche d’un échantillon de ce qui a été effacé : identifiants et origines de personnes tirées au hasard, et fragments de messages.',
  scanned: '{files} fichiers, {bytes} octets, {values} valeurs cherchées, {hits} trouvées.',
  agree: 'Les agrégats sont égaux à un nouveau comptage.',
  disagree: 'Les agrégats diffèrent d’un nouveau comptage.',
  holds: 'Gels juridiques en vigueur',
  holdHead: ['Gel', 'Motif', 'Art. 17(3)', 'Depuis', 'Réexamen'],
  noHold: 'Aucun.',
  traces: {
    person:
      'Le registre des effacements garde une empreinte à clé, afin qu’une donnée qui réapparaît soit de nouveau effacée. C’est la seule trace.',
    older:
      'Le registre des effacements garde jusqu’à quel moment chaque jeu de données a été effacé, afin qu’un enregistrement plus ancien qui réapparaît soit de nouveau effacé. C’est la seule trace, et elle ne désigne personne.',
  },
  failures: 'Échecs en cours de route, surmontés avant la signature',
  noFailure: 'Aucun.',
  steps: 'Étapes',
  stepHead: ['Étape', 'Durable le (UTC)'],
  proof: 'Preuve',
  names: {
    id: 'Certificat',
    issuedAt: 'Établi le (UTC)',
    installation: 'Clé de l’installation (SHA-256)',
    hash: 'Empreinte du contenu (SHA-256)',
    preview: 'Empreinte de l’aperçu',
    intent: 'Empreinte de l’intention confirmée',
    signature: 'Signature (Ed25519)',
  },
  howToVerify: 'Pour le vérifier hors ligne : vigie certificate verify {file} --key public-key.pem',
  footer: 'Vigie · certificat d’effacement {id}',
};

export const certificateWords: Readonly<Record<Language, CertificateWords>> = { en, fr };

const nameOf: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'raw-messages': 'Raw messages',
    'clean-facts': 'Clean facts',
    'rejected-pointers': 'Pointers to rejected records',
    profiles: 'Profiles',
    aggregates: 'Facts behind the aggregates',
    logs: 'Logs',
    exports: 'Exports',
    log: 'Log of records',
    console: 'Console',
    files: 'Files',
  },
  fr: {
    'raw-messages': 'Messages bruts',
    'clean-facts': 'Faits épurés',
    'rejected-pointers': 'Pointeurs de rejets',
    profiles: 'Profils',
    aggregates: 'Faits des agrégats',
    logs: 'Journaux techniques',
    exports: 'Exports',
    log: 'Journal des messages',
    console: 'Console',
    files: 'Fichiers',
  },
};

/** A data set or a store in words; one that is not known keeps its name. */
export function wordFor(name: string, language: Language): string {
  return nameOf[language][name] ?? name;
}
