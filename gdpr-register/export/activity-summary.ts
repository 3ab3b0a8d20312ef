import { memberOf, rowsOf, textOf, valueOf } from '../entry-values.ts';
import type { Language } from '../language.ts';
import type { ExportedActivity } from './exported-activity.ts';
import { registerWords } from './register-words.ts';

/** A line of the list of activities; what is not filled in is ''. */
export interface ActivitySummaryLine {
  readonly title: string;
  readonly reference: string;
  /** YYYY-MM-DD. */
  readonly createdOn: string;
  readonly purpose: string;
  readonly sensitive: boolean;
}

export function summaryOf({ entry }: Pick<ExportedActivity, 'entry'>, language: Language): ActivitySummaryLine {
  const identity = (name: string): string | null => textOf(valueOf(entry, 'identity', name));
  const [main = {}] = rowsOf(valueOf(entry, 'purposes', 'rows'));
  return {
    title: identity('title') ?? registerWords.untitled[language],
    reference: identity('reference') ?? '',
    createdOn: identity('createdOn') ?? '',
    purpose: textOf(memberOf(main, 'purpose')) ?? '',
    sensitive: rowsOf(valueOf(entry, 'sensitiveData', 'rows')).length > 0,
  };
}
