import type { ReactElement } from 'react';
import type { ItemOf } from '../../electron/contract/api.ts';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import { useText } from '../i18n/use-text.ts';
import { useLive } from '../state/app-context.ts';
import type { Held } from './records-store.ts';

export interface StoredCountsProps {
  readonly item: ItemOf<'record'> | null;
  readonly held: Held | null;
  readonly window: TimeWindow | null;
}

/** How many of how many, where there are any, and what came since the list was held. */
export function StoredCounts({ item, held, window }: StoredCountsProps): ReactElement {
  const text = useText();
  const words = text.words.records;
  const persons = useLive(({ snapshot }) => snapshot?.aggregates.persons ?? 0);
  const stored = useLive(({ snapshot }) => snapshot?.balance.stored ?? 0);
  if (item === null || item.problem !== null) return <div className="records-counts" />;
  const { hidden } = item;
  const shown = text.format.count(item.rows.length);
  return (
    <div className="records-counts">
      {item.rows.length > 0 && (
        <span>
          {window === null ? text.plural(words.shown, persons, { shown }) : text.fill(words.shownInWindow, { shown })}
        </span>
      )}
      {held !== null && <span>{text.plural(words.since, Math.max(0, stored - held.stored))}</span>}
      {hidden > 0 && <span>{text.plural(words.hidden, hidden)}</span>}
    </div>
  );
}
