import type { tourEn } from '../en/tour.ts';

export const tourFr: typeof tourEn = {
  title: 'Visite en trois étapes',
  open: 'Visite de la fenêtre',
  at: 'Étape {at} sur {all}',
  next: 'Suivant',
  done: 'Terminer',
  leave: 'Quitter la visite',
  steps: {
    start: {
      title: 'Démarrer le pipeline',
      text: 'Un clic, ou F9 : des utilisateurs synthétiques arrivent aussitôt. Le même bouton l’arrête, sans rien perdre.',
    },
    dashboards: {
      title: 'Regarder les tableaux de bord',
      text: 'Les graphiques bougent à mesure que les enregistrements sont stockés. Une fois le pipeline arrêté, « Recompter » prouve qu’ils sont justes.',
    },
    register: {
      title: 'Tenir le registre',
      text: 'Son premier traitement décrit ce pipeline même et lui est comparé. Les données qui ont dépassé leur durée sont effacées à partir du registre, avec un certificat.',
    },
  },
};
