import type { connectionChecksEn } from '../en/connection-checks.ts';

export const connectionChecksFr: typeof connectionChecksEn = {
  ok: { what: 'Elle fonctionne.', next: 'Enregistrez la connexion, puis utilisez-la.' },
  refused: {
    what: 'Rien ne répond à {server}.',
    next: 'Vérifiez que le serveur tourne, et que la connexion a le bon hôte et le bon port. Un pare-feu peut aussi refuser.',
  },
  'unknown-host': {
    what: 'L’hôte {host} est inconnu.',
    next: 'Vérifiez son orthographe, et que cette machine est dans le réseau où ce nom est connu.',
  },
  timeout: {
    what: '{server} n’a pas répondu à temps.',
    next: 'Vérifiez l’hôte et le port, qu’aucun pare-feu ne bloque, et que le VPN est actif s’il en faut un. Un port qui parle un autre protocole se comporte de même.',
  },
  'wrong-password': {
    what: 'Le serveur refuse cet utilisateur et ce mot de passe.',
    next: 'Saisissez les deux à nouveau.',
    kafka: 'Vérifiez que le mécanisme est celui pour lequel l’utilisateur a été créé.',
  },
  'no-permission': {
    what: 'L’utilisateur est accepté, mais il lui manque ce droit : {permission}.',
    next: 'Faites exécuter par un administrateur les commandes de la section « Droits ».',
  },
  'untrusted-certificate': {
    what: 'Le certificat de {server} vient d’une autorité à laquelle cette machine ne fait pas confiance.',
    next: 'Indiquez le fichier du certificat de cette autorité (AC, PEM). Si c’est déjà le bon, quelqu’un d’autre répond à cette adresse : renseignez-vous avant de continuer.',
  },
  'certificate-name': {
    what: 'Le certificat est établi pour {names}, et non pour {name}.',
    next: 'Saisissez un hôte que le certificat nomme, ou faites-le établir pour celui-ci.',
  },
  'certificate-expired': {
    what: 'Le certificat de {server} a expiré, ou n’est pas encore valable.',
    next: 'Faites-le renouveler. S’il est récent, vérifiez l’horloge de cette machine.',
  },
  'client-certificate': {
    what: '{server} exige un certificat du client, ou refuse celui qui est indiqué.',
    next: 'Indiquez les fichiers d’un certificat et de sa clé (PEM) signés par l’autorité du serveur, et vérifiez qu’il n’a pas expiré.',
  },
  'tls-expected': {
    what: '{server} attend TLS.',
    next: 'Activez TLS, et indiquez le fichier du certificat de l’autorité si elle est à vous.',
  },
  'tls-not-expected': {
    what: '{server} ne parle pas TLS.',
    next: 'Saisissez le port qui le parle. Sans TLS, mots de passe et données personnelles circulent en clair.',
  },
  'wrong-datacenter': {
    what: 'Il n’y a pas de centre de données {datacenter}.',
    next: 'Saisissez l’un de ceux qui existent : {datacenters}.',
  },
  'too-old': {
    what: 'Le serveur est en version {version}, et il faut {needed} ou plus récent.',
    next: 'Faites-le mettre à niveau, ou utilisez un autre serveur.',
  },
  'topic-missing': {
    what: 'Le sujet {topic} n’existe pas.',
    next: 'Il est créé au premier démarrage, si l’utilisateur en a le droit. Sinon, faites-le créer ou corrigez son nom.',
  },
  'clock-skew': {
    what: 'L’horloge du serveur diffère de {skew} de celle de cette machine.',
    next: 'Réglez les deux sur un serveur de temps (NTP) : l’ordre des changements dépend des horloges.',
  },
  'unreadable-file': {
    what: 'Le fichier {file} ne peut pas être lu.',
    next: 'Vérifiez son chemin et ses droits, et qu’il contient ce qui est attendu, au format PEM.',
  },
  other: {
    what: 'Cela n’a pas fonctionné.',
    next: 'Consultez le journal du serveur à cette heure.',
  },
};
