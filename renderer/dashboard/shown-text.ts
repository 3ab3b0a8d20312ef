import type { ShownAggregates } from '../../pipeline/domain/small-groups.ts';
import { leastPersons, type ShownTable } from '../../pipeline/domain/small-rows.ts';
import type { Text } from '../i18n/text.ts';
import type { PanelContext } from './table-panel.ts';

/** How many persons a population has, or why that is not said. */
export function personsText({ persons, nothing }: Pick<ShownAggregates, 'persons' | 'nothing'>, text: Text): string {
  if (nothing === 'withheld') return text.words.small.persons;
  if (nothing === 'unread') return text.words.dashboard.unread;
  return nothing === 'counting' ? text.words.who.counting : text.plural(text.words.dashboard.persons, persons);
}

/** Why a table has nothing to draw; null where it has. */
export function nothingText(
  table: Pick<ShownTable, 'persons' | 'rows' | 'hides'>,
  { nothing, who }: Pick<PanelContext, 'nothing' | 'who'>,
  { words, fill }: Text,
): string | null {
  if (nothing === 'counting') return words.who.counting;
  if (nothing === 'unread') return words.dashboard.unread;
  if (nothing === 'withheld') return fill(words.small.withheld, { least: leastPersons });
  if (table.persons === 0) return who === undefined ? words.dashboard.noneRows : words.who.nobody;
  return table.rows.length === 0 ? fill(words.small.allHidden, { least: leastPersons }) : null;
}

/** The name of the row of all others. */
export function othersText({ words, plural }: Text): (count: number, hides: boolean) => string {
  return (count, hides) => {
    if (!hides) return plural(words.dashboard.others, count);
    return count <= 0 ? words.small.groups : plural(words.small.others, count);
  };
}
