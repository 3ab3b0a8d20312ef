import type { helpWatchEn } from '../en/help-watch.ts';

export const helpWatchFr: typeof helpWatchEn = {
  pipeline: {
    title: 'Pipeline',
    parts: {
      shows: {
        title: 'Ce qu’il montre',
        text: 'Le chemin de chaque enregistrement, de la source aux bases en passant par les sujets et les étapes. Sur chaque trait figurent le nombre d’enregistrements par seconde et ceux qui attendent. Cliquez sur une étape ou un sujet pour voir ses latences, ses partitions et sa dernière erreur.',
      },
      how: {
        title: 'Comment faire',
        text: '- Démarrez et arrêtez tout par le bouton de l’en-tête ou F9, une seule étape dans le tableau « Étapes ».\n- Choisissez la source et le rythme en haut ; ils valent dès l’enregistrement suivant. Le bouton ∞, à côté de la source, prend un nombre d’utilisateurs, après lequel elle s’arrête. L’application installée laisse choisir les fichiers ; leurs chemins peuvent aussi se saisir.\n- Pour retraiter, arrêtez le transformateur, puis cherchez « Traiter à nouveau… » dans la palette. Un aperçu dit ce qui reviendrait, et rien n’est compté deux fois.',
      },
      not: {
        title: 'Ce qu’il ne dit pas',
        text: 'Un débit est celui des dernières secondes, pas une moyenne ; une étape à l’arrêt n’en a pas. De ce que font les autres machines du groupe, on ne voit que ce qu’elles ont validé.',
      },
    },
  },
  panels: {
    title: 'Chaque panneau',
    parts: {
      usersByNationality: {
        title: 'Utilisateurs par nationalité',
        text: 'Combien de personnes stockées ont chaque nationalité, la plus fréquente d’abord. Celles qui n’ont pas de place sont réunies sur une ligne : le tableau les a toutes. Une personne compte une fois, quel que soit le nombre de réceptions.',
      },
      averageAge: {
        title: 'Âge moyen',
        text: 'La moyenne des âges de toutes les personnes stockées, d’après leur date de naissance et le jour d’aujourd’hui. Elle change à minuit sans aucun enregistrement.',
      },
      averageAgeByNationality: {
        title: 'Âge moyen par nationalité',
        text: 'L’âge moyen de chaque nationalité, à côté de celui de tous. Avec peu de personnes, il varie beaucoup : regardez combien elles sont avant de comparer.',
      },
      averageAgeByGender: {
        title: 'Âge moyen par genre',
        text: 'L’âge moyen des femmes et des hommes, tels que la source les nomme. Il ne dit pas comment les âges se répartissent : voyez les tranches.',
      },
      ageBands: {
        title: 'Tranches d’âge',
        text: 'Combien de personnes sont dans chaque tranche. Les tranches sont de largeur inégale : une colonne haute n’est parfois qu’une tranche large.',
      },
      ageBandsByGender: {
        title: 'Âges des femmes et des hommes',
        text: 'Les mêmes tranches, les femmes d’un côté et les hommes de l’autre. Chaque côté est en personnes, pas en parts.',
      },
      emailDomains: {
        title: 'Domaines de messagerie',
        text: 'Ce qui suit le @ des adresses, le plus fréquent d’abord. Seul le domaine est gardé en clair ; l’adresse est une empreinte à clé. On peut chercher dans le tableau.',
      },
      gender: {
        title: 'Genre',
        text: 'Combien de personnes de chaque genre, comme le dit la source. Vigie n’en devine aucun d’après un prénom.',
      },
      genderByNationality: {
        title: 'Genre par nationalité',
        text: 'La part de femmes et d’hommes dans chaque nationalité. La part de quelques personnes dit peu de chose ; le tableau donne les nombres.',
      },
      registrationsByYear: {
        title: 'Inscriptions par année',
        text: 'En quelle année les personnes se sont inscrites au service d’où elles viennent. Cela ne dit pas quand Vigie les a reçues : voyez « Arrivées au fil du temps ».',
      },
      arrivals: {
        title: 'Arrivées au fil du temps',
        text: 'Combien d’enregistrements ont été publiés, stockés et rejetés par seconde. Un trou est un temps où rien ne tournait, un trait en pointillés le moment où une alerte s’est déclenchée. Une longue période est tracée en moins de points, chacun la moyenne de son temps.',
      },
      latency: {
        title: 'Latence au fil du temps',
        text: 'De la création d’un enregistrement à son stockage : p50, p95 et p99. Tant qu’un arriéré est lu, les temps sont longs, car ces enregistrements ont attendu.',
      },
      rejections: {
        title: 'Motifs de rejet',
        text: 'Combien d’enregistrements n’ont pas été stockés, par motif, depuis le début. Qui a été rejeté n’est dans aucun autre panneau. Les enregistrements d’un motif sont listés dans « Enregistrements ».',
      },
    },
  },
  map: {
    title: 'Carte du monde',
    parts: {
      shows: {
        title: 'Ce qu’elle montre',
        text: 'Les personnes de chaque nationalité, en cinq paliers ronds au plus, avec une légende en personnes. Un pays sans personne a sa propre couleur. Un pays trop petit pour être vu a un repère à sa place.',
      },
      how: {
        title: 'Comment faire',
        text: '- Pointez un pays pour lire son nombre.\n- Cliquez dessus pour ne compter que sa nationalité ; un second clic l’enlève.\n- Le tableau à côté donne chaque nationalité, au clavier aussi.',
      },
      not: {
        title: 'Ce qu’elle ne dit pas',
        text: 'Elle montre des nationalités, pas où les gens vivent ou se trouvaient. Les grands pays attirent l’œil quel que soit leur nombre : comparez dans les barres. Ce qui n’a pas de pays sur la carte est compté sous le titre. Les frontières sont celles de Natural Earth, et ne disent rien d’autre.',
      },
    },
  },
  who: {
    title: 'Qui est compté, et comparé',
    parts: {
      shows: {
        title: 'Ce qu’elle montre',
        text: 'La barre au-dessus des panneaux dit qui est compté : tous, ou ceux qui ont l’une des nationalités, l’un des genres et des domaines choisis et un âge entre les deux bornes. Avec un choix, elle dit combien sur combien, quand cela a été compté, et le domaine le plus fréquent.',
      },
      how: {
        title: 'Comment faire',
        text: '- Cliquez sur une barre, un pays ou une tranche d’un graphique, ou servez-vous des menus. Chaque choix est une pastille ; cliquez dessus pour l’enlever.\n- Sous « Comparer avec », choisissez un moment passé : les panneaux en lignes montrent alors maintenant, avant, l’écart et le rang.',
      },
      not: {
        title: 'Ce qu’elle ne dit pas',
        text: 'Les panneaux au fil du temps et les rejets portent toujours sur tous, et le disent. Qui a été effacé ou limité depuis ne compte ni maintenant ni avant. De certaines personnes, on ne sait pas ce qui valait alors ; elles sont comptées à part, et les nombres d’avant sont trop petits d’autant au plus.',
      },
    },
  },
  span: {
    title: 'Un intervalle de temps',
    parts: {
      shows: {
        title: 'Ce qu’il montre',
        text: 'La période en haut dit jusqu’où remontent les graphiques au fil du temps. Un intervalle en est une partie : les graphiques s’y limitent, et une pastille dit lequel. Les chiffres du haut portent aussi sur cette partie ; seul l’âge moyen est celui de maintenant.',
      },
      how: {
        title: 'Comment faire',
        text: '- Faites glisser sur un graphique au fil du temps, ou saisissez deux moments sous « Intervalle ».\n- Depuis la pastille, ou depuis le graphique, ouvrez la console ou les enregistrements limités au même intervalle.\n- Cliquez sur la pastille pour revoir toute la période.',
      },
      not: {
        title: 'Ce qu’il ne dit pas',
        text: 'Nationalités, âges et domaines sont comptés tels qu’ils sont maintenant, quel que soit l’intervalle : pour le passé, utilisez « Comparer avec ». Des lignes de la console et des rejets peuvent avoir disparu, car ils ont leurs propres durées.',
      },
    },
  },
  exports: {
    title: 'Fichiers et rapport',
    parts: {
      shows: {
        title: 'Ce qu’on peut enregistrer',
        text: 'Chaque panneau en image (PNG, SVG) ou en tableau (CSV), tout le tableau de bord en un PDF, les lignes de la console, le registre au modèle de la CNIL, les certificats, le journal et ce qu’on remet à une autorité.',
      },
      how: {
        title: 'Comment faire',
        text: '- Ouvrez le menu d’un panneau (trois points), ou tapez « enregistrer » et son nom dans la palette.\n- « Enregistrer en PDF » au-dessus des panneaux prend chaque panneau affiché, dans votre ordre et votre langue, avec la date et qui est compté.\n- Le CSV s’ouvre dans tout tableur : UTF-8, et une cellule qui ressemble à une formule est rendue inoffensive.',
      },
      not: {
        title: 'Ce qu’ils ne disent pas',
        text: 'Un fichier montre un moment, qui est dans son nom, et n’est pas mis à jour. Un CSV a toutes les lignes du tableau, un PDF les huit premières de chaque panneau et combien il en reste. Aucun fichier d’un tableau de bord ne nomme une personne.',
      },
    },
  },
};
