import { matchScore } from '../actions/fuzzy-match.ts';
import type { Text } from '../i18n/text.ts';

export type HelpPage = keyof Text['words']['help']['pages'];

/** A part of a page, or the page from its beginning. */
export interface HelpPlace {
  readonly page: HelpPage;
  readonly part: string | null;
}

/** In the order in which one needs them. */
export const helpPages = [
  'start',
  'figures',
  'pipeline',
  'dashboards',
  'panels',
  'map',
  'who',
  'span',
  'exports',
  'console',
  'records',
  'redrive',
  'alerts',
  'register',
  'requests',
  'purge',
  'journal',
  'settings',
  'connections',
  'tray',
  'keyboard',
  'troubleshooting',
] as const satisfies readonly HelpPage[];

export interface HelpPart {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export function partsOf(page: HelpPage, text: Text): readonly HelpPart[] {
  const parts: Readonly<Record<string, Omit<HelpPart, 'id'>>> = text.words.help.pages[page].parts;
  return Object.entries(parts).map(([id, part]) => ({ id, ...part }));
}

export interface FoundPart extends HelpPlace {
  readonly title: string;
}

/** The parts in which every typed word stands, those with it in the title first, and then the messages. */
export function searchHelp(typed: string, text: Text): readonly FoundPart[] {
  return [...searchPages(typed, text), ...searchErrors(typed, text)];
}

/** The messages, by their code or their words. */
function searchErrors(typed: string, text: Text): readonly FoundPart[] {
  return Object.entries(text.words.errors).flatMap(([code, { what, why, next }]) =>
    isFound(typed, `${code} ${what} ${why} ${next}`)
      ? [{ page: 'troubleshooting' as const, part: code, title: `${code} › ${what}` }]
      : [],
  );
}

function searchPages(typed: string, text: Text): readonly FoundPart[] {
  return helpPages
    .flatMap((page) => {
      const { title } = text.words.help.pages[page];
      return partsOf(page, text).flatMap((part) => {
        const inTitle = matchScore(typed, `${part.title} ${title}`);
        const anywhere = isFound(typed, `${title} ${part.title} ${part.text}`);
        if (inTitle === null && !anywhere) return [];
        return [{ page, part: part.id, title: `${title} › ${part.title}`, score: inTitle ?? 0 }];
      });
    })
    .sort((a, b) => b.score - a.score);
}

/** In a long text single letters are no find: a word has to stand there. */
function isFound(typed: string, within: string): boolean {
  const words = typed.split(/\s+/).filter(Boolean);
  return words.every((word) => within.toLowerCase().includes(word.toLowerCase()));
}
