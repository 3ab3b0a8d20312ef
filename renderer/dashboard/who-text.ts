import { leastPersons } from '../../pipeline/domain/small-rows.ts';
import type { ShownSelection } from '../../pipeline/domain/small-selection.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import { shareOf } from '../charts/chart-rows.ts';
import type { Text } from '../i18n/text.ts';
import { comparedOf } from './shown-snapshot.ts';

/** "61 years and over" and the like: beside other choices and in a report nothing else says that it is an age. */
export function agesText(
  { from, to }: { readonly from: number | null; readonly to: number | null },
  { words, fill, format }: Text,
): string {
  const { ages } = words.who;
  const values = { from: format.count(from ?? 0), to: format.count(to ?? 0) };
  if (to === null) return fill(ages.from, values);
  return fill(from === null ? ages.to : ages.between, values);
}

/** +12, −3, 0 */
export function differenceText(difference: number, format: Pick<ChartFormat, 'count'>): string {
  if (difference === 0) return format.count(0);
  return `${difference > 0 ? '+' : '−'}${format.count(Math.abs(difference))}`;
}

type Earlier = Pick<NonNullable<ShownSelection['earlier']>, 'atMs' | 'persons' | 'unknown'>;

/** How many they are, of how many, when that was counted, and how many they were then. */
export function countedText(view: ShownSelection, text: Text, format: ChartFormat): string {
  const { who: words, dashboard, small } = text.words;
  const { earlier } = view;
  const counted =
    view.nothing === 'withheld'
      ? text.fill(small.withheld, { least: leastPersons })
      : text.fill(words.counted, {
          persons: text.plural(dashboard.persons, view.persons),
          of: format.count(view.of),
          time: format.time(view.atMs),
          took: text.format.ms(view.tookMs),
        });
  return earlier === null ? counted : `${counted} · ${earlierText(earlier, text)}`;
}

/** The moment that is compared with, and how many they were then. */
function earlierText({ atMs, persons }: Earlier, text: Text): string {
  const { who: words, dashboard, small } = text.words;
  return text.fill(words.earlier, {
    time: text.format.dayAndTime(atMs),
    persons: persons === null ? small.persons : text.plural(dashboard.persons, persons),
  });
}

/** Of how many it is not known how they counted then; null where it is known of all. */
export function unknownText({ unknown }: Earlier, text: Text): string | null {
  if (unknown === 0) return null;
  return unknown === null
    ? text.fill(text.words.small.unknown, { least: leastPersons })
    : text.plural(text.words.who.unknown, unknown);
}

/** What numbers are compared with, where they are read apart from the window. */
export function comparedText(earlier: Earlier, text: Text): string {
  const unknown = unknownText(earlier, text);
  return unknown === null ? earlierText(earlier, text) : `${earlierText(earlier, text)}. ${unknown}`;
}

/** The whole answer in words. */
export function answerText(view: ShownSelection, text: Text, format: ChartFormat): string {
  const counted = countedText(view, text, format);
  const mostCommon = mostCommonText(view, text, format);
  return mostCommon === null ? counted : `${mostCommon}. ${counted}`;
}

/** The answer that is looked for most often: the first domain, and whether it was the first then. */
export function mostCommonText(view: ShownSelection, text: Text, format: ChartFormat): string | null {
  const { fill, words } = text;
  const domains = view.tables.find(({ name }) => name === 'emailDomains');
  const first = domains?.rows[0];
  if (domains === undefined || first === undefined) return null;
  const now = fill(domains.hides === true ? words.small.mostCommon : words.who.mostCommon, {
    domain: first.key,
    count: format.count(first.n),
    share: format.share(shareOf(first.n, domains.persons)),
  });
  const then = view.earlier === null ? null : thenText(view, first.key, { text, format });
  return then === null ? now : `${now}; ${then}`;
}

/** Null where it is hidden. */
function thenText(
  view: ShownSelection,
  key: string,
  { text, format }: { text: Text; format: ChartFormat },
): string | null {
  const { who } = text.words;
  const time = text.format.time(view.earlier?.atMs ?? 0);
  const rows = comparedOf(view).get('emailDomains')?.rows ?? [];
  const [same, was] = [rows.find((row) => row.key === key), rows.find((row) => row.earlier.rank === 1)];
  if (was === undefined) return view.earlier?.persons === 0 ? text.fill(who.mostCommonNobody, { time }) : null;
  if (same?.earlier.rank !== 1) return text.fill(who.mostCommonOther, { time, domain: was.key });
  return text.fill(who.mostCommonSame, { time, difference: differenceText(same.now.n - same.earlier.n, format) });
}
