import { helpLawEn } from './help-law.ts';
import { helpPagesEn } from './help-pages.ts';
import { helpWatchEn } from './help-watch.ts';
import { helpWorkEn } from './help-work.ts';

export const helpEn = {
  title: 'Help',
  open: 'Help…',
  pagesTitle: 'Pages',
  search: 'Search the help',
  none: 'No page says that. Try another word.',
  about: 'Help: {title}',
  errors: 'Every message by its code',
  pages: { ...helpPagesEn, ...helpWatchEn, ...helpWorkEn, ...helpLawEn },
};
