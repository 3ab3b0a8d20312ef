import type { helpPagesEn } from '../en/help-pages.ts';

export const helpPagesFr: typeof helpPagesEn = {
  start: {
    title: 'Premiers pas',
    parts: {
      what: {
        title: 'Ce que fait Vigie',
        text: 'Vigie lit des utilisateurs depuis une source, fait de chacun un profil, le stocke et le compte. À côté, elle tient le registre des activités de traitement et efface ce qui est à échéance. Tout se trouve dans un dossier de cette machine, sauf si les réglages nomment des serveurs.',
      },
      begin: {
        title: 'Des chiffres en moins d’une minute',
        text: '- Cliquez sur « Démarrer le pipeline » dans l’en-tête, ou appuyez sur F9 : des utilisateurs synthétiques arrivent aussitôt.\n- Ouvrez « Tableaux de bord » : les graphiques bougent à mesure que les enregistrements arrivent.\n- Cliquez sur « Arrêter le pipeline » : ce qui est en route est d’abord terminé, aucun chiffre n’est perdu.',
      },
      next: {
        title: 'Et ensuite',
        text: 'Choisissez une autre source ou une autre cadence à l’écran « Pipeline ». Ouvrez « Registre » : son premier traitement décrit ce pipeline même. Toutes les actions se trouvent avec Ctrl+K, par leur nom français ou anglais.',
      },
    },
  },
  figures: {
    title: 'Le sens de chaque chiffre',
    parts: {
      balance: {
        title: 'Le bilan',
        text: 'Publiés = stockés + rejetés + en route. Il est compté depuis le début du répertoire de données et figure au pied de chaque écran. Ce qui est effacé ensuite reste compté : combien de personnes il y a maintenant se lit sur les tableaux de bord. Une coche dit qu’il est juste ; tant que des enregistrements sont en route, leur nombre est dit ; une croix dit de combien il est faux, ce que personne ne devrait jamais voir.',
      },
      rate: {
        title: 'Débits',
        text: 'Tous les débits d’un instant portent sur les mêmes trois secondes qui le précèdent, si bien que ce qui est lu est ce qui est stocké et rejeté : juste après un changement, ils sont encore une moyenne des deux. « Traités », en haut de la fenêtre, est ce que fait le transformateur ; « Arrivées » est ce qui est publié. Ils diffèrent quand des messages s’accumulent ou sont rattrapés.',
      },
      waiting: {
        title: 'En attente et retard',
        text: '« En attente » : le nombre de messages devant une étape. « Retard » : le temps écoulé depuis la création du plus ancien. Un grand retard avec peu de messages dit que l’étape s’est arrêtée ; beaucoup de messages avec un petit retard disent qu’ils sont venus d’un coup.',
      },
      catchUp: {
        title: 'Rattrapé dans',
        text: 'Le temps qu’il faut pour que plus rien n’attende, si les messages continuent d’arriver et d’être lus comme maintenant. S’il en arrive plus qu’il n’en est lu, l’étape prend du retard : réduisez la cadence, ou attendez une heure plus calme. « N’avance plus » dit que rien n’est lu de ce qui attend : voyez ce que l’étape attend.',
      },
      latency: {
        title: 'p50, p95 et p99',
        text: 'Le temps entre la création d’un enregistrement et son stockage. p50 : la moitié des enregistrements sont plus rapides. p95 : cinq sur cent sont plus lents. p99 : un sur cent seulement est plus lent. « Maximum » est celui qui a pris le plus de temps. Quand un arriéré est lu, ces temps augmentent, puisque ces enregistrements ont attendu.',
      },
      rejected: {
        title: 'Enregistrements rejetés',
        text: 'Un enregistrement qui n’est pas un utilisateur, sans identifiant, avec une date de naissance impossible, un courriel qui n’en est pas un, ou d’une personne de moins de 18 ans, est compté par motif, et son contenu n’est pas gardé. Qui a été effacé n’entre plus.',
      },
      errors: {
        title: 'Erreurs dans le graphe',
        text: 'Un triangle sous un trait du graphe indique combien d’échecs s’y sont produits depuis le démarrage de l’étape, même si un nouvel essai a réussi, ou combien d’enregistrements ont été rejetés. Il mène aux lignes correspondantes de la console. Le nœud d’une étape montre ses cinq dernières erreurs.',
      },
      source: {
        title: 'Où en est une source',
        text: 'Des fichiers, ou une source dont le nombre d’utilisateurs est donné, indiquent où en est la lecture : en utilisateurs ou en octets. Le temps restant est estimé d’après le débit du moment. « Annuler », dans le nœud du producteur, stocke ce qui a été lu ; « Poursuivre » reprend à cet endroit, et rien n’est lu deux fois.',
      },
    },
  },
  dashboards: {
    title: 'Tableaux de bord',
    parts: {
      live: {
        title: 'En direct, et gardés',
        text: 'Les graphiques suivent la base en une fraction de seconde. L’historique survit à un rechargement et à un redémarrage : choisissez la période en haut, d’une minute à tout.',
      },
      panels: {
        title: 'Chaque panneau',
        text: 'Agrandissez-le, voyez ses chiffres en tableau, ou enregistrez-le. Ce qui est enregistré est ce qui est affiché.',
      },
      small: {
        title: 'Masquer les petits groupes',
        text: 'Pour montrer les tableaux de bord à d’autres : « Panneaux » propose de masquer les groupes de moins de 5 personnes.\n- Les petits groupes disparaissent partout, des graphiques, des tableaux, des fichiers et du rapport, et figurent ensemble sous « Groupes masqués ». D’autres sont masqués avec eux là où un total les trahirait (suppression complémentaire).\n- Une sélection qui est presque tout le monde, ou qui isole un groupe masqué, n’est pas affichée.\n- Ce qui n’est pas protégé : des nombres lus l’un après l’autre pendant que des personnes arrivent, maintenant comparé à alors, plusieurs sélections soustraites l’une de l’autre, et ce que l’on devine en voyant quels groupes sont masqués. Les enregistrements, la console et les autres écrans restent tels quels.',
      },
      recount: {
        title: 'Recompter',
        text: 'Compte à nouveau chaque profil stocké et compare avec ce que montrent les graphiques. Le pipeline doit être arrêté, sinon les nombres bougent pendant le comptage. « Identique au recomptage » est la preuve que les tableaux de bord sont justes.',
      },
      partial: {
        title: 'Quelques partitions seulement',
        text: 'Quand plusieurs installations partagent un groupe de consommateurs, chacune compte ses partitions, et l’écran dit combien. Avec les agrégats dans MongoDB, chacun voit le total.',
      },
      not: {
        title: 'Ce que cela ne dit pas',
        text: 'Les chiffres portent sur les personnes stockées, pas sur toutes celles qui ont été envoyées : les rejets n’ont qu’un panneau. Âges et nationalités sont ce que dit la source. L’historique garde des comptes, pas des personnes : nul ne s’y retrouve.',
      },
    },
  },
  console: {
    title: 'Console',
    parts: {
      read: {
        title: 'Ce qu’elle dit',
        text: 'Ce que fait chaque étape, une ligne à la fois, dans l’ordre où les lignes arrivent : les étapes travaillent côte à côte, et les heures de lignes voisines peuvent se croiser d’un instant. Aucune ligne ne contient de courriel, de nom, de téléphone ou d’identifiant : ces valeurs sont remplacées avant d’être écrites.',
      },
      search: {
        title: 'Rechercher',
        text: '- Tapez des mots, ou une expression régulière entre deux barres obliques : /étape (démarrée|arrêtée)/.\n- Entrée va au résultat suivant, Maj+Entrée au précédent, Échap efface.\n- F8 va à l’erreur suivante depuis tout écran, Maj+F8 à la précédente.',
      },
      follow: {
        title: 'Suivre et mettre en pause',
        text: 'Elle suit la dernière ligne jusqu’à ce que vous remontiez ou choisissiez « Pause » ; ce qui arrive entre-temps est compté, pas perdu. Niveaux et étapes s’activent et se désactivent, et se gardent sous un nom dans « Filtres ».',
      },
      not: {
        title: 'Ce que cela ne dit pas',
        text: 'Elle garde les 100 000 dernières lignes ; ce qui est tombé est compté et dit. Elle dit ce que les étapes ont fait, pas ce que contenaient les enregistrements : aucune ligne ne nomme une personne. Elle est gardée aussi longtemps que le dit le registre, pas plus.',
      },
    },
  },
  keyboard: {
    title: 'Clavier',
    parts: {
      everything: {
        title: 'Tout au clavier',
        text: 'Tab va d’une partie de la fenêtre à la suivante, les flèches se déplacent dans les listes, les onglets et les menus, Entrée choisit et Échap ferme. Le cadre montre où vous êtes. Ctrl+K ouvre toutes les actions, le point d’interrogation montre toutes les touches.',
      },
      reader: {
        title: 'Avec un lecteur d’écran',
        text: 'Chaque graphique a une phrase avec ses chiffres et un tableau. Ce qui change plusieurs fois par seconde n’est pas lu de soi-même ; les états et les résultats le sont.',
      },
    },
  },
  troubleshooting: {
    title: 'Quand quelque chose ne va pas',
    parts: {
      where: {
        title: 'Où regarder',
        text: 'Un message dit ce qui est arrivé, pourquoi, et que faire ; « Voir dans la console » mène à la ligne qui le dit. « Copier le rapport » met dans le presse-papiers le code du message avec les versions, les états et les décomptes, sans rien d’une personne, d’un chemin ni d’un serveur. Voici tous les messages que Vigie connaît, par leur code.',
      },
      stage: {
        title: 'Une étape ne démarre pas',
        text: 'L’écran « Pipeline » dit sous « Étapes » ce qu’elle attend. Une étape en échec redémarre d’elle-même après une pause et, après plusieurs échecs, vous attend.',
      },
      damage: {
        title: 'Des données endommagées',
        text: 'Les sommes de contrôle sont lues en arrière-plan. Arrêtez le pipeline, puis choisissez dans le message au-dessous de l’écran : les agrégats sont reconstruits sans perte ; un autre fichier est mis de côté, jamais supprimé.',
      },
    },
  },
};
