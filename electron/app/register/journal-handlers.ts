import type { Handlers } from '../handler-parts.ts';
import type { Journal } from './journal-file.ts';

type JournalHandlers = Pick<Handlers, 'journal.read' | 'journal.verify' | 'journal.compare'>;

export function createJournalHandlers(journal: Journal): JournalHandlers {
  return {
    'journal.read': async (range) => {
      const { entries, damaged, total } = journal.read(range);
      return { entries: [...entries], damaged: [...damaged], total };
    },
    'journal.verify': async () => {
      const verdict = journal.verify();
      return verdict.ok ? { ok: true, entries: verdict.entries, head: verdict.head } : verdict;
    },
    'journal.compare': async ({ anchor }) => journal.verifyAnchor(anchor),
  };
}
