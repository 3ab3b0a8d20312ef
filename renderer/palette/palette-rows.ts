import { beginsWordsOf, matchScore } from '../actions/fuzzy-match.ts';
import { keywordedAs } from '../actions/keyworded-actions.ts';
import { actionGroups, type WindowAction } from '../actions/window-action.ts';
import { shownLanguages } from '../i18n/language.ts';
import { createText, type Text } from '../i18n/text.ts';

export interface PaletteSection {
  /** null where the best come first, of whichever group. */
  readonly title: string | null;
  readonly rows: readonly WindowAction[];
}

export interface PaletteWish {
  readonly actions: readonly WindowAction[];
  /** What is offered only when it is looked for: records and requests. */
  readonly found: readonly WindowAction[];
  /** Ids, the newest first. */
  readonly recent: readonly string[];
  readonly typed: string;
}

const maxMatches = 60;
const behind = 500;
/** More than whatever one typed word can make up for. */
const byGroupAlone = 100;
/** Below whatever is called so, or is of a group that is. */
const byKeyword = -200;
const everyText: readonly Text[] = shownLanguages.map(createText);

/** What the palette lists: what was used last and all groups, or, once something is typed, what fits best. */
export function toPaletteSections(wish: PaletteWish, text: Text): readonly PaletteSection[] {
  return wish.typed.trim() === '' ? sectionsOf(wish, text) : matchesOf(wish, text);
}

function sectionsOf({ actions, recent }: PaletteWish, text: Text): readonly PaletteSection[] {
  const { groups, recent: title } = text.words.actions;
  const used = recent.flatMap((id) => actions.find((action) => action.id === id) ?? []);
  const others = actions.filter((action) => !used.includes(action));
  const sections = actionGroups.map((group) => ({
    title: groups[group],
    rows: others.filter((action) => action.group === group),
  }));
  return [{ title, rows: used }, ...sections].filter(({ rows }) => rows.length > 0);
}

/** In whichever language it is typed; the name in the spoken one counts a little more, the group's name alone less, other words for it least. */
function matchesOf({ actions, found, recent, typed }: PaletteWish, text: Text): readonly PaletteSection[] {
  // What explains something stands behind what does it.
  const placeOf = (action: WindowAction): number => (action.group === 'help' && found.includes(action) ? -behind : 0);
  const rows = [...actions, ...found]
    .flatMap((action, order) => {
      const score = scoreOf(action, typed, text);
      return score === null
        ? []
        : [{ action, score: score + placeOf(action) + (recent.includes(action.id) ? 5 : 0), order }];
    })
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, maxMatches)
    .map(({ action }) => action);
  return rows.length === 0 ? [] : [{ title: null, rows }];
}

function scoreOf(action: WindowAction, typed: string, text: Text): number | null {
  const scores = everyText.flatMap((each) => {
    const name = action.name(each);
    const byName = matchScore(typed, name);
    const byGroup = matchScore(typed, `${name} ${each.words.actions.groups[action.group]}`);
    const score = byName ?? (byGroup === null ? keywordScore(action, typed, each) : byGroup - byGroupAlone);
    return score === null ? [] : [score + (each.language === text.language ? 1 : 0)];
  });
  return scores.length === 0 ? null : Math.max(...scores);
}

function keywordScore({ id, name }: WindowAction, typed: string, text: Text): number | null {
  const keyworded = keywordedAs(id);
  if (keyworded === null) return null;
  return beginsWordsOf(typed, `${name(text)} ${text.words.keywords[keyworded]}`) ? byKeyword : null;
}
