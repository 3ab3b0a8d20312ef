import { Split } from 'lucide-react';
import type { ReactElement } from 'react';
import type { AggregatesView } from '../../pipeline/domain/snapshot.ts';
import type { Text } from '../i18n/text.ts';

export interface PartialNoteProps {
  readonly partitions: Pick<NonNullable<AggregatesView['partitions']>, 'own' | 'all'> | null;
  readonly text: Text;
  readonly settingsAsked: () => void;
}

/** Where other members of the group have some of the partitions, no number below is of everybody. */
export function PartialNote({ partitions, text, settingsAsked }: PartialNoteProps): ReactElement | null {
  if (partitions === null) return null;
  const { partial: words } = text.words.dashboard;
  const own = text.format.count(partitions.own);
  return (
    <div className="trouble tone-warn" role="status">
      <Split size={16} aria-hidden="true" />
      <span className="grow">
        <strong>{text.plural(words.what, partitions.all, { own })}</strong> {words.next}
      </span>
      <button type="button" className="button small" onClick={settingsAsked}>
        {words.settings}
      </button>
    </div>
  );
}
