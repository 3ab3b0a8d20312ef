import type { helpWorkEn } from '../en/help-work.ts';

export const helpWorkFr: typeof helpWorkEn = {
  records: {
    title: 'Enregistrements et rejets',
    parts: {
      shows: {
        title: 'Ce que l’écran montre',
        text: 'Sous « Stockés », les derniers profils de la base, 300 au plus, où qu’elle soit. Sous « Rejetés », les derniers enregistrements qui n’ont pas été stockés : quand, pourquoi, que faire, et leur place dans le journal des messages ; jamais leur contenu. Sous « Une personne », le profil d’un identifiant et le chemin de son enregistrement, avec les heures qui sont gardées.',
      },
      how: {
        title: 'Comment faire',
        text: '- Pointez la liste, ou descendez, et elle ne bouge plus ; ce qui arrive est compté.\n- Choisissez un motif au-dessus des rejets pour ne voir que lui.\n- Cliquez sur un nom sous « Stockés », ou deux fois sur sa ligne, pour le parcours de cet enregistrement.\n- Tapez un identifiant sous « Une personne ». Le journal dit que quelqu’un a regardé, pas pour qui.',
      },
      not: {
        title: 'Ce qu’il ne dit pas',
        text: 'Le courriel et le téléphone sont des empreintes à clé que personne ne peut inverser, Vigie non plus. Qui est limité n’est pas montré, qui a été effacé disparaît au regard suivant. Ce n’est pas une recherche dans la base : on en voit la fin, ou le temps demandé par un autre écran.',
      },
    },
  },
  redrive: {
    title: 'Republier des rejets',
    parts: {
      shows: {
        title: 'Ce que l’aperçu montre',
        text: 'Pour chaque rejet des motifs choisis, ou des lignes choisies : si l’enregistrement passerait maintenant, serait rejeté de nouveau, a déjà été republié, concerne une personne effacée, ou n’est plus dans le journal des messages. Cet aperçu ne change rien.',
      },
      how: {
        title: 'Comment faire',
        text: '- Corrigez d’abord ce qui a causé les rejets : une règle, un jour, une version.\n- Ouvrez « Enregistrements », « Rejetés », choisissez un motif, puis « Republier… ».\n- Pour quelques enregistrements, cochez leurs lignes : Maj prend toutes celles depuis la dernière, les flèches vont de case en case, Ctrl+A prend tout ce qui est affiché. La liste ne bouge plus pendant ce temps.\n- Lisez l’aperçu, republiez, et annulez quand vous voulez : le lot en cours est terminé, et ce qui a été republié reste.',
      },
      not: {
        title: 'Ce qu’il ne dit pas',
        text: 'Un enregistrement republié est un publié de plus, et l’ancien rejet reste compté : le bilan est juste. Qui a été effacé, et ce qui est arrivé après son délai, n’est jamais republié.',
      },
    },
  },
  alerts: {
    title: 'Alertes',
    parts: {
      shows: {
        title: 'Ce que l’écran montre',
        text: 'Ce qui demande quelqu’un, tant que cela dure : une étape en échec ou en retard, beaucoup de rejets, une source muette, un disque presque plein, des données à échéance, une demande à laquelle répondre. En dessous, les règles et ce qui est terminé. La cloche compte ce que personne n’a encore regardé.',
      },
      how: {
        title: 'Comment faire',
        text: '- « Ouvrir » mène là où l’on peut agir, « Voir dans la console » à la ligne qui le dit.\n- « Acquitter » dit que quelqu’un le sait ; la sourdine l’ôte de la cloche pour une heure, pour huit, ou jusqu’à demain.\n- Changez les limites et leur durée sous « Règles ».\n- Demandez des notifications dans les réglages. En choisir une mène à son alerte.',
      },
      not: {
        title: 'Ce qu’il ne dit pas',
        text: 'Rien n’est surveillé tant que Vigie ne tourne pas. Ce qui oscille autour d’une limite se déclenche une fois, et prend fin après dix secondes de calme. Une alerte acquittée qui devient critique est redite. Aucune alerte ni notification ne nomme une personne.',
      },
    },
  },
  journal: {
    title: 'Journal',
    parts: {
      shows: {
        title: 'Ce qu’il montre',
        text: 'Chaque acte sur le registre, les purges, les gels, les demandes et les clés : quand, qui (une fenêtre, une ligne de commande, l’application, la planification) et quoi. Chaque ligne contient l’empreinte de la précédente, et la dernière est signée avec la clé de cette installation.',
      },
      how: {
        title: 'Comment faire',
        text: '- « Vérifier la chaîne » lit tout et dit si quelque chose a été altéré, retiré ou coupé, et où.\n- Enregistrez une ancre de temps en temps et gardez-la ailleurs : comparée plus tard, elle prouve que rien n’a été réécrit depuis.\n- « Enregistrer le dossier pour une autorité » prépare ce qu’on remet à une autorité, avec un programme qui le vérifie hors ligne.',
      },
      not: {
        title: 'Ce qu’il ne dit pas',
        text: 'Ni courriel, ni téléphone, ni identifiant n’y figure : il ne dit pas qui un acte concernait. Qui a la clé et le fichier pourrait écrire un autre journal depuis le début : seule une ancre gardée ailleurs l’exclut.',
      },
    },
  },
  settings: {
    title: 'Réglages',
    parts: {
      shows: {
        title: 'Ce que l’écran montre',
        text: 'Quelle connexion aux bases est utilisée et lesquelles existent, l’apparence de la fenêtre, ce que fait sa fermeture, et si les alertes sont aussi des notifications. Un réglage vaut aussitôt dans toutes les fenêtres.',
      },
      how: {
        title: 'Comment faire',
        text: '- « Ajouter une connexion… » demande adresses et comptes, service par service ; « Tester la connexion » dit ce qui ne va pas avant que rien ne change.\n- « Utiliser… » teste les serveurs, laisse les étapes enregistrer ce qui est en route et s’arrêter, puis prend les autres bases ; si un test échoue, rien ne change.\n- La langue et le thème sont aussi dans l’en-tête ; tout est aussi dans la palette.',
      },
      not: {
        title: 'Ce qu’il ne dit pas',
        text: 'Un mot de passe enregistré n’est jamais montré, seulement remplacé. Un export de connexions n’en contient aucun. Changer de connexion ne déplace pas de données : la commande vigie move copie les bases.',
      },
    },
  },
  tray: {
    title: 'Zone de notification et fermeture',
    parts: {
      shows: {
        title: 'Ce qu’elle montre',
        text: 'Dans l’application de bureau, une image dans la zone de notification dit si le pipeline est arrêté ou en marche et s’il y a des alertes. Tant qu’une étape tourne, le système ne se met pas en veille ; son écran le peut.',
      },
      how: {
        title: 'Comment faire',
        text: '- Fermer la fenêtre pendant que le pipeline tourne pose la question une fois : continuer dans la zone de notification, ou arrêter et quitter. La réponse peut être retenue, et changée dans les réglages.\n- Son menu montre la fenêtre, démarre et arrête le pipeline, mène aux alertes et quitte.\n- Quitter finit d’abord ce qui est en route : aucun chiffre n’est perdu.',
      },
      not: {
        title: 'Ce qu’elle ne dit pas',
        text: 'Si le bureau n’a pas de zone de notification, rien n’est demandé : fermer arrête et quitte. Dans un navigateur il n’y en a pas non plus ; l’hôte continue quand un onglet est fermé.',
      },
    },
  },
};
