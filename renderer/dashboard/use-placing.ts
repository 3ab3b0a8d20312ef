import { useLayoutEffect, useRef } from 'react';
import type { Text } from '../i18n/text.ts';
import { shownOf, withHidden, withMoved } from './arrangement.ts';
import type { PanelPlacing } from './panel-menu.tsx';
import type { PanelView } from './panel-view.ts';
import type { Arranging } from './use-arrangement.ts';
import { usePanelDrag } from './use-panel-drag.ts';
import type { PanelDrag } from './use-panel-drag.ts';

export interface Placing {
  readonly shown: readonly PanelView[];
  readonly drag: PanelDrag;
  readonly placingOf: (panel: PanelView) => PanelPlacing;
}

export interface PlacingParts {
  readonly panels: readonly PanelView[];
  readonly arranging: Arranging;
  readonly grid: { readonly current: HTMLElement | null };
  readonly text: Text;
  readonly said: (what: string) => void;
}

/** Moving and hiding panels, by the keys, the menu or dragging; each is said. */
export function usePlacing({ panels, arranging, grid, text, said }: PlacingParts): Placing {
  const { arrangement, changed } = arranging;
  const shown = shownOf(panels, arrangement);
  const keepFocus = useKeptFocus(grid);
  const moved = (id: string, place: number): void => {
    const next = withMoved(arrangement, panels, { id, place });
    changed(next);
    said(movedText(shownOf(panels, next), id, text));
  };
  const drag = usePanelDrag((id, { id: over, side }) => {
    const others = shown.filter((panel) => panel.id !== id).map((panel) => panel.id);
    moved(id, others.indexOf(over) + (side === 'after' ? 1 : 0));
  });
  const placingOf = (panel: PanelView): PanelPlacing => ({
    isFirst: panel === shown[0],
    isLast: panel === shown.at(-1),
    stepped(by) {
      keepFocus(panel.id);
      moved(panel.id, shown.indexOf(panel) + by);
    },
    hidden() {
      changed(withHidden(arrangement, panel.id));
      said(text.fill(text.words.panels.hidden, { panel: panel.title }));
      document.querySelector<HTMLElement>('.dash-panels')?.focus();
    },
  });
  return { shown, drag, placingOf };
}

function movedText(shown: readonly PanelView[], id: string, { fill, format, words }: Text): string {
  const at = shown.findIndex((panel) => panel.id === id);
  return fill(words.panels.moved, {
    panel: shown[at]?.title ?? '',
    place: format.count(at + 1),
    count: format.count(shown.length),
  });
}

/** A handle that moves with its panel loses the focus; it gets it back where it then stands. */
function useKeptFocus(grid: PlacingParts['grid']): (id: string) => void {
  const movedId = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (movedId.current === null) return;
    const panel = grid.current?.querySelector(`[data-panel="${movedId.current}"]`);
    panel?.querySelector<HTMLElement>('.dash-handle')?.focus();
    panel?.scrollIntoView({ block: 'nearest' });
    movedId.current = null;
  });
  return (id) => {
    movedId.current = id;
  };
}
