import type { helpEn } from '../en/help.ts';
import { helpLawFr } from './help-law.ts';
import { helpPagesFr } from './help-pages.ts';
import { helpWatchFr } from './help-watch.ts';
import { helpWorkFr } from './help-work.ts';

export const helpFr: typeof helpEn = {
  title: 'Aide',
  open: 'Aide…',
  pagesTitle: 'Pages',
  search: 'Rechercher dans l’aide',
  none: 'Aucune page ne le dit. Essayez un autre mot.',
  about: 'Aide : {title}',
  errors: 'Tous les messages par leur code',
  pages: { ...helpPagesFr, ...helpWatchFr, ...helpWorkFr, ...helpLawFr },
};
