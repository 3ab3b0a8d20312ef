import type { Entry } from './entry.ts';
import type { Row } from './value.ts';
import { choicesOf, memberOf, rowsOf, textOf, valueOf } from './entry-values.ts';
import type { FieldPath } from './fields.ts';

/** A period of one category of data, as the entry declares it; null where that is not filled. */
export interface RetentionRule {
  readonly path: FieldPath;
  /** A value of the category's choices; null where it is not filled. */
  readonly category: string | null;
  /** ISO 8601. */
  readonly duration: string;
  readonly startsAt: string | null;
  readonly phase: string | null;
  readonly fate: string | null;
  readonly ground: string | null;
  /** What it is bound to, by the names of the pipeline. */
  readonly dataSets: readonly string[];
}

/** Every period of the entry, of categories of data first, then of sensitive data. */
export function retentionsOf(entry: Entry): readonly RetentionRule[] {
  return ['dataCategories', 'sensitiveData'].flatMap((section) =>
    rowsOf(valueOf(entry, section, 'rows')).flatMap((row, index) => rulesIn(row, [section, 'rows', index])),
  );
}

function rulesIn(category: Row, path: FieldPath): readonly RetentionRule[] {
  return rowsOf(memberOf(category, 'retention')).flatMap((row, index) => {
    const duration = textOf(memberOf(row, 'duration'));
    if (duration === null) return [];
    return [
      {
        path: [...path, 'retention', index],
        category: textOf(memberOf(category, 'category')),
        duration,
        startsAt: textOf(memberOf(row, 'startsAt')),
        phase: textOf(memberOf(row, 'phase')),
        fate: textOf(memberOf(row, 'fate')),
        ground: textOf(memberOf(row, 'ground')),
        dataSets: choicesOf(memberOf(row, 'dataSets')),
      },
    ];
  });
}
