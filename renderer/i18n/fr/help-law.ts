import type { helpLawEn } from '../en/help-law.ts';

export const helpLawFr: typeof helpLawEn = {
  register: {
    title: 'Registre',
    parts: {
      what: {
        title: 'Ce que c’est',
        text: 'Le registre des activités de traitement que demande l’article 30 du RGPD. Chaque fiche dit qui est responsable, pourquoi, sur quelle base légale, quelles données de qui, qui les reçoit, combien de temps elles sont gardées et comment elles sont protégées.',
      },
      complete: {
        title: 'Complétude',
        text: 'Ce qui manque est nommé par la lettre de l’article qui le demande. Une fiche peut être approuvée une fois complète ; chaque version enregistrée se compare et se rétablit.',
      },
      drift: {
        title: 'Comparé au système',
        text: 'Ce qu’affirme une fiche (durées de conservation, destinataires, lieux) est comparé au système en marche. Un écart se corrige dans un sens ou dans l’autre : le système suit la fiche, ou la fiche le système.',
      },
      files: {
        title: 'Sortir et entrer',
        text: 'Le registre s’enregistre au modèle du tableur de la CNIL, en PDF, CSV ou JSON. Un import montre ce qu’il changerait avant tout changement, et n’approuve rien.',
      },
      not: {
        title: 'Ce que cela ne dit pas',
        text: 'Il dit ce qui a été déclaré, pas si c’est licite : une fiche complète peut être fausse. Seul ce que fait tourner cette machine lui est comparé ; un traitement ailleurs n’est connu que par sa fiche.',
      },
    },
  },
  requests: {
    title: 'Demandes des personnes',
    parts: {
      time: {
        title: 'Délais',
        text: 'Un mois à partir de la réception, selon le calendrier ; ce qui tombe un week-end ou un jour férié finit le jour ouvrable suivant. Deux mois de plus sont possibles, avec un motif dit à la personne pendant le premier.',
      },
      steps: {
        title: 'De la réception à la clôture',
        text: '- Saisissez la demande : ce qui est demandé, par quelle voie, et quel jour.\n- Identifiez la personne. Le courriel ou le numéro saisi sert à la trouver et n’est pas gardé ; son identifiant reste dans la demande tant qu’elle est ouverte.\n- Décidez, exécutez, écrivez la lettre, clôturez.',
      },
      not: {
        title: 'Ce que cela ne dit pas',
        text: 'Une personne est trouvée par ce que vous tapez, dans les bases de ce pipeline : les autres systèmes, le papier et les sauvegardes, c’est à vous de les interroger. Aucun motif n’est pesé contre un autre : la décision est la vôtre, et figure au journal.',
      },
    },
  },
  purge: {
    title: 'La purge, et ce qu’elle prouve',
    parts: {
      preview: {
        title: 'L’aperçu',
        text: 'Rien n’est effacé avant que vous ayez vu combien disparaît, de quelle base et pourquoi, ce qu’un gel protège, et tapé les mots demandés. Un aperçu périmé est refusé et refait.',
      },
      run: {
        title: 'Pendant qu’elle court',
        text: 'Le pipeline continue. Une purge se met en pause, survit à une panne et reprend où elle était. Vous pouvez quitter l’écran et la retrouver.',
      },
      certificate: {
        title: 'Le certificat',
        text: 'À la fin, chaque base est regardée à nouveau par un autre chemin. Le certificat dit ce qui a été effacé, quand, à la demande de qui et comment cela a été vérifié ; le journal dit par quel moyen cela a été confirmé. Il est signé avec la clé de cette installation : un tiers le vérifie hors ligne, et un seul chiffre altéré se voit.',
      },
      servers: {
        title: 'Sur des serveurs',
        text: 'Kafka et Cassandra ne rendent les octets qu’après des jours. Ce que le registre d’effacement interdit est aussitôt hors d’atteinte ; le certificat dit ce qui reste en attente et jusqu’à quand, et un additif dit quand c’est parti.',
      },
      hold: {
        title: 'Gels',
        text: 'Un gel protège des données dont une procédure a besoin. Ce qui est gelé n’est pas effacé, et l’aperçu le dit. Quand son réexamen est dû, « Noter le réexamen… » dit qu’il est encore nécessaire, et quand quelqu’un le réexaminera. Le lever dit pourquoi dans le journal.',
      },
      not: {
        title: 'Ce que cela ne dit pas',
        text: 'Elle atteint les bases que nomme la connexion utilisée. Les sauvegardes du disque, les exports enregistrés par quelqu’un et la source elle-même gardent ce qu’ils ont. Un certificat parle des bases qui ont été relues, et de rien d’autre.',
      },
    },
  },
  connections: {
    title: 'Connexions',
    parts: {
      stores: {
        title: 'Où sont les bases',
        text: 'Le journal des messages, les profils et les agrégats sont des fichiers de cette machine, ou se trouvent sur Apache Kafka, Apache Cassandra et MongoDB, dans tout mélange. Une connexion est un tel choix sous un nom ; sa couleur court le long de l’en-tête.',
      },
      test: {
        title: 'Tester une connexion',
        text: 'Un test ne change rien et nomme une cause : l’adresse, le mot de passe, un droit, le certificat, la version. Les droits qui manquent sont donnés en commandes pour qui gère le serveur.',
      },
      secrets: {
        title: 'Mots de passe',
        text: 'Ils sont scellés par le trousseau du système. Là où il est faible, c’est dit, et rien n’est enregistré sans que vous le demandiez. Aucun export et aucune ligne de la console n’en contient.',
      },
      not: {
        title: 'Ce que cela ne dit pas',
        text: 'Un test dit qu’un serveur répond et ce que ce compte peut faire, pas s’il est rapide ni si ses disques sont sûrs. La couleur et le nom sont à vous : rien n’empêche deux connexions de nommer le même serveur.',
      },
    },
  },
};
