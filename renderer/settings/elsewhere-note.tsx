import { useState } from 'react';
import type { ListedConnection } from '../../electron/contract/calls/connection.ts';
import { useText } from '../i18n/use-text.ts';

export type ElsewhereChange = 'changed' | 'removed' | null;

/** What another window did with the connection since its form was opened here. */
export function useElsewhere(before: ListedConnection | null): ElsewhereChange {
  const [opened] = useState(before);
  if (opened === null) return null;
  if (before === null) return 'removed';
  return JSON.stringify(opened.connection) === JSON.stringify(before.connection) ? null : 'changed';
}

export interface ElsewhereNoteProps {
  readonly change: ElsewhereChange;
  readonly readAnew: () => void;
}

/** Said while one can still choose: what was entered here stays until it is thrown away. */
export function ElsewhereNote({ change, readAnew }: ElsewhereNoteProps) {
  const { form: words } = useText().words.settings;
  return (
    <div role="status">
      {change !== null && (
        <p className="trouble tone-warn">
          <span className="grow">{change === 'changed' ? words.changedElsewhere : words.removedElsewhere}</span>
          {change === 'changed' && (
            <button type="button" className="button small" onClick={readAnew}>
              {words.readAnew}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
