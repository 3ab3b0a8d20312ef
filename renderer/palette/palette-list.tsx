import { useEffect, useRef } from 'react';
import { keysOf } from '../actions/key-table.ts';
import { ShortcutKeys } from '../actions/shortcut-keys.tsx';
import type { WindowAction } from '../actions/window-action.ts';
import { useText } from '../i18n/use-text.ts';
import { cannotText } from '../actions/cannot-text.ts';
import type { PaletteSection } from './palette-rows.ts';

export interface PaletteListProps {
  readonly id: string;
  readonly sections: readonly PaletteSection[];
  readonly current: WindowAction | null;
  readonly picked: (action: WindowAction) => void;
}

/** The rows below the field. The focus stays in the field; what is marked is said by it. */
export function PaletteList({ id, sections, current, picked }: PaletteListProps) {
  const { actions } = useText().words;
  return (
    <div id={id} className="palette-list" role="listbox" aria-label={actions.paletteList}>
      {sections.length === 0 && (
        <p className="palette-none">
          <strong>{actions.nothingFound}</strong> {actions.nothingFoundNext}
        </p>
      )}
      {sections.map(({ title, rows }) => (
        <div key={title ?? ''} role="group" aria-label={title ?? actions.paletteList}>
          {title !== null && (
            <div className="palette-title" aria-hidden="true">
              {title}
            </div>
          )}
          {rows.map((action) => (
            <PaletteRow
              key={action.id}
              id={`${id}-${action.id}`}
              action={action}
              isCurrent={action === current}
              picked={picked}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface PaletteRowProps {
  readonly id: string;
  readonly action: WindowAction;
  readonly isCurrent: boolean;
  readonly picked: (action: WindowAction) => void;
}

function PaletteRow({ id, action, isCurrent, picked }: PaletteRowProps) {
  const text = useText();
  const row = useRef<HTMLDivElement>(null);
  const whyNot = action.whyNot();
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <div
      ref={row}
      id={id}
      role="option"
      className="palette-row"
      aria-selected={isCurrent}
      aria-disabled={whyNot !== null}
      onClick={() => picked(action)}
    >
      <span className="palette-name">{action.name(text)}</span>
      {whyNot !== null && <span className="palette-why">{cannotText(text, whyNot)}</span>}
      <ShortcutKeys shortcuts={keysOf(action.id).slice(0, 1)} />
    </div>
  );
}
