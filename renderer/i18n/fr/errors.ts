import type { errorsEn } from '../en/errors.ts';
import { connectionErrorsFr } from './connection-errors.ts';
import { requestErrorsFr } from './request-errors.ts';
import { rewindErrorsFr } from './rewind-errors.ts';

export const errorsFr: typeof errorsEn = {
  'config-invalid': {
    what: 'Les réglages n’ont pas été acceptés.',
    why: 'Une valeur manque ou sort de ses limites.',
    next: 'Corrigez le réglage indiqué et réessayez.',
  },
  'data-directory-in-use': {
    what: 'Le répertoire de données est déjà utilisé.',
    why: 'Une autre instance de Vigie y travaille.',
    next: 'Fermez-la, ou choisissez un autre répertoire.',
  },
  'disk-full': {
    what: 'Plus rien ne peut être écrit.',
    why: 'Le disque est plein.',
    next: 'Libérez de la place : un pipeline en marche reprend alors de lui-même.',
  },
  'input-not-found': {
    what: 'L’entrée est introuvable.',
    why: 'Il n’y a ni fichier ni dossier à ce chemin.',
    next: 'Vérifiez le chemin et redémarrez.',
  },
  'input-unreadable': {
    what: 'L’entrée ne peut pas être lue.',
    why: 'Ses droits ou sa forme ne le permettent pas.',
    next: 'Vérifiez le fichier et redémarrez.',
  },
  'io-failed': {
    what: 'Une lecture ou une écriture a échoué.',
    why: 'Le disque ou le système de fichiers a signalé une erreur.',
    next: 'Vérifiez que le disque est là, qu’il a de la place et qu’on peut y écrire.',
  },
  'position-mismatch': {
    what: 'Les positions des bases ne concordent pas.',
    why: 'Un des fichiers a été remplacé ou restauré.',
    next: 'Restaurez les fichiers qui vont ensemble, ou mettez la base de côté.',
  },
  'processing-day-changed': {
    what: 'Le jour de traitement diffère de celui enregistré.',
    why: 'Ce répertoire a été commencé avec un autre jour.',
    next: 'Reprenez le même jour, ou un autre répertoire de données.',
  },
  'source-refused': {
    what: 'La source a refusé de répondre.',
    why: 'Elle demande moins de requêtes ou signale une erreur.',
    next: 'Attendez : le prochain essai est automatique. Sinon, ralentissez la cadence.',
  },
  'source-unreachable': {
    what: 'La source est injoignable.',
    why: 'Il n’y a pas de réseau, ou son hôte ne répond pas.',
    next: 'Vérifiez la connexion, ou choisissez la source synthétique.',
  },
  'aggregates-behind': {
    what: 'Les agrégateurs d’autres processus n’avancent plus.',
    why: 'Ils comptent encore ce qui est effacé, et celui-ci leur prendrait leurs partitions.',
    next: 'Voyez ce qui les retient, ou arrêtez-les ; puis reprenez.',
  },
  'barrier-not-passed': {
    what: 'Un transformateur d’un autre processus n’a pas terminé ce qu’il faisait.',
    why: 'Il n’a peut-être pas encore vu qui est effacé ou limité : rien n’a été supprimé.',
    next: 'Voyez ce qui le retient, ou arrêtez-le ; puis reprenez.',
  },
  'store-busy': {
    what: 'La base est occupée.',
    why: 'Un autre programme tient un de ses fichiers.',
    next: 'Attendez, ou fermez l’autre programme.',
  },
  'store-damaged': {
    what: 'Une base est endommagée.',
    why: 'Une somme de contrôle ne correspond pas à ce qui a été écrit.',
    next: 'Arrêtez le pipeline et choisissez une des réparations proposées.',
  },
  'store-refused': {
    what: 'Un serveur a refusé la connexion.',
    why: 'L’utilisateur, le mot de passe, les droits ou le certificat ne lui conviennent pas.',
    next: 'Testez la connexion dans les réglages : la cause et la marche à suivre y sont données.',
  },
  'store-too-new': {
    what: 'Une base ne peut pas être ouverte.',
    why: 'Elle a été écrite par une version plus récente de Vigie.',
    next: 'Mettez Vigie à jour, ou prenez un autre répertoire de données.',
  },
  'store-unreachable': {
    what: 'Un serveur est injoignable.',
    why: 'Il est arrêté, ou le réseau n’y mène pas.',
    next: 'Démarrez-le ou rétablissez le réseau : un pipeline en marche reprend alors de lui-même, et rien n’est perdu.',
  },
  'topic-changed': {
    what: 'Le journal n’est pas celui qui avait été lu.',
    why: 'Son fichier a été remplacé.',
    next: 'Restaurez le fichier, ou mettez les bases de côté ensemble.',
  },
  unexpected: {
    what: 'Un incident inattendu s’est produit.',
    why: 'La console en donne le détail.',
    next: 'S’il revient, signalez-le avec les lignes de la console.',
  },
  'worker-died': {
    what: 'Une étape s’est terminée de façon inattendue.',
    why: 'Son processus s’est arrêté sans dire pourquoi.',
    next: 'La console dit ce qui a précédé. Après plusieurs échecs de suite, elle attend que vous la démarriez.',
  },
  disconnected: {
    what: 'La connexion à l’hôte est perdue.',
    why: 'L’hôte est arrêté ou ne répond pas.',
    next: 'S’il répond de nouveau, cette fenêtre se reconnecte. S’il a été relancé, ouvrez sa nouvelle adresse.',
  },
  'invalid-input': {
    what: 'L’hôte n’a pas accepté la demande.',
    why: 'Une valeur manque ou sort de ses limites.',
    next: 'Vérifiez votre saisie ; la fenêtre et l’hôte sont peut-être de versions différentes.',
  },
  'pipeline-running': {
    what: 'Le pipeline est en marche.',
    why: 'Cela n’est possible que lorsque rien ne bouge.',
    next: 'Arrêtez le pipeline, puis réessayez.',
  },
  repairing: {
    what: 'Une base est en réparation.',
    why: 'Rien ne peut démarrer pendant ce temps.',
    next: 'Redémarrez quand la réparation est finie.',
  },
  'plan-unknown': {
    what: 'Cet aperçu est introuvable.',
    why: 'Il a été fait sur un autre répertoire de données, ou son fichier a disparu.',
    next: 'Faites un nouvel aperçu.',
  },
  'plan-used': {
    what: 'Cet aperçu a déjà été confirmé.',
    why: 'Chaque aperçu n’est exécuté qu’une fois.',
    next: 'Retrouvez sa purge dans la liste, ou faites un nouvel aperçu.',
  },
  'plan-stale': {
    what: 'L’aperçu n’est plus à jour.',
    why: 'Depuis, plus de données seraient effacées, le registre demande autre chose, ou l’horloge de la machine a été reculée.',
    next: 'Rien n’a été effacé. Voyez le nouvel aperçu.',
  },
  'confirmation-wrong': {
    what: 'Rien n’a été effacé.',
    why: 'Ce qui a été tapé n’est pas ce que cet aperçu demande.',
    next: 'Tapez-le de nouveau, lettre par lettre.',
  },
  'person-held': {
    what: 'Rien n’a été effacé.',
    why: 'Un gel juridique protège cette personne.',
    next: 'Répondez à la demande en invoquant l’exception, ou levez d’abord le gel.',
  },
  'hold-not-enforced': {
    what: 'Rien n’a été effacé.',
    why: 'Un gel est écrit que les bases ne connaissent pas.',
    next: 'Levez-le ou ajoutez-le de nouveau ; aucune purge n’a lieu avant.',
  },
  'personal-words': {
    what: 'Rien n’a été fait.',
    why: 'Le motif contient une adresse électronique, l’identifiant d’une personne ou un long numéro : ce serait une copie que personne n’effacerait.',
    next: 'Dites-le autrement, puis recommencez.',
  },
  'hold-unknown': {
    what: 'Ce gel n’est pas en vigueur.',
    why: 'Il a déjà été levé, ou il n’est pas de ce répertoire de données.',
    next: 'Consultez la liste des gels.',
  },
  'purge-open': {
    what: 'Le gel n’a pas été levé.',
    why: 'Une purge est ouverte, confirmée avec ce que le gel protège.',
    next: 'Terminez cette purge, puis levez le gel.',
  },
  'purge-damaged': {
    what: 'Le gel n’a pas été levé.',
    why: 'Les fichiers de la purge {purge} sont endommagés ; elle a été confirmée avec ce que le gel protège, et peut être ouverte.',
    next: 'Restaurez le dossier {folder} du dossier de données depuis une sauvegarde. S’il n’y en a pas, supprimez-le : cette purge n’efface alors plus rien et n’a pas de certificat.',
  },
  'purge-running': {
    what: 'Une purge est en cours.',
    why: 'Elle efface dans les bases, qui ne sont ni recomptées ni remplacées pendant ce temps.',
    next: 'Attendez qu’elle soit close, ou mettez-la en pause.',
  },
  'purge-interrupted': {
    what: 'La purge a été interrompue.',
    why: 'Vigie se ferme.',
    next: 'Elle reprendra d’elle-même au prochain démarrage de Vigie.',
  },
  'journal-refused': {
    what: 'Le journal n’est pas tel qu’il a été écrit.',
    why: 'L’une de ses lignes ou son sceau a été modifié, ou sa fin a été coupée.',
    next: 'Vérifiez la chaîne : elle nomme la ligne.',
  },
  'file-too-large': {
    what: 'Le fichier est trop volumineux.',
    why: 'Il dépasse 5 Mo.',
    next: 'Exportez moins de traitements à la fois, et importez un fichier après l’autre.',
  },
  'file-unpacks-too-large': {
    what: 'Le fichier n’a pas été lu jusqu’au bout.',
    why: 'Décompressé, il dépasse 50 Mo, ou de très loin sa taille.',
    next: 'Copiez ses feuilles dans un nouveau fichier et importez celui-ci.',
  },
  'file-too-many-cells': {
    what: 'Le fichier a trop de lignes ou de colonnes.',
    why: 'Un registre n’en demande jamais autant.',
    next: 'Supprimez ce qui dépasse du registre, enregistrez-le et importez-le.',
  },
  'file-empty': {
    what: 'Le fichier est vide.',
    why: 'Il ne contient rien à lire.',
    next: 'Enregistrez-le de nouveau dans le logiciel qui l’a créé et importez-le.',
  },
  'file-broken': {
    what: 'Le fichier ne peut pas être lu.',
    why: 'Il est endommagé ou tronqué.',
    next: 'Ouvrez-le dans le logiciel qui l’a créé, enregistrez-le de nouveau et importez-le.',
  },
  'file-encrypted': {
    what: 'Le fichier ne peut pas être lu.',
    why: 'Il est protégé par un mot de passe.',
    next: 'Enregistrez-le sans mot de passe et importez-le.',
  },
  'file-has-macros': {
    what: 'Le fichier n’a pas été lu.',
    why: 'Il contient des macros, dont un registre n’a pas besoin.',
    next: 'Enregistrez-le en ODS ou XLSX sans macros et importez-le.',
  },
  'file-has-entities': {
    what: 'Le fichier n’a pas été lu.',
    why: 'Il déclare des entités XML, dont aucun tableur n’a besoin.',
    next: 'Ouvrez-le dans un tableur, enregistrez-le de nouveau et importez-le.',
  },
  'file-not-recognised': {
    what: 'Ce fichier n’est pas un registre.',
    why: 'Il n’est ni ODS, ni XLSX, ni CSV, ni JSON.',
    next: 'Choisissez un registre exporté dans l’un de ces formats, ou une fiche remplie.',
  },
  ...connectionErrorsFr,
  ...requestErrorsFr,
  ...rewindErrorsFr,
  cancelled: { what: 'Annulé.', why: 'Vous l’avez interrompu.', next: 'Rien n’a changé.' },
};
