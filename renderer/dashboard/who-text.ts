import type { ShownSelection } from '../../pipeline/domain/small-selection.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import { shareOf } from '../charts/chart-rows.ts';
import type { Text } from '../i18n/text.ts';
import { comparedOf } from './shown-snapshot.ts';

/** "61 and over" and the like. */
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
