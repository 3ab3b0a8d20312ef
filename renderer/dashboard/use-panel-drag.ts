import { useState } from 'react';
import type { DragEvent } from 'react';

/** Where a panel that is dragged would stand: before or after the one that is under the pointer. */
export interface DropPlace {
  readonly id: string;
  readonly side: 'before' | 'after';
}

export interface PanelDrag {
  readonly dragged: string | null;
  readonly place: DropPlace | null;
  readonly started: (id: string, event: DragEvent<HTMLElement>) => void;
  readonly ended: () => void;
  readonly over: (event: DragEvent<HTMLElement>) => void;
  readonly dropped: (event: DragEvent<HTMLElement>) => void;
}

/** Dragging a panel over a grid of elements with `data-panel`; `moved` hears where it was let go. */
export function usePanelDrag(moved: (id: string, place: DropPlace) => void): PanelDrag {
  const [dragged, setDragged] = useState<string | null>(null);
  const [place, setPlace] = useState<DropPlace | null>(null);
  const ended = (): void => {
    setDragged(null);
    setPlace(null);
  };
  return {
    dragged,
    place,
    ended,
    started(id, event) {
      setDragged(id);
      const panel = panelAt(event.target);
      if (panel !== null) event.dataTransfer.setDragImage(panel, 20, 20);
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', id);
    },
    over(event) {
      if (dragged === null) return;
      event.preventDefault();
      const next = dropPlaceOf(event, dragged);
      setPlace((before) => (before?.id === next?.id && before?.side === next?.side ? before : next));
    },
    dropped(event) {
      if (dragged === null) return;
      event.preventDefault();
      const at = dropPlaceOf(event, dragged);
      if (at !== null) moved(dragged, at);
      ended();
    },
  };
}

function dropPlaceOf(event: DragEvent<HTMLElement>, dragged: string): DropPlace | null {
  const panel = panelAt(event.target);
  const id = panel?.dataset['panel'];
  if (panel === null || id === undefined || id === dragged) return null;
  const { left, width } = panel.getBoundingClientRect();
  return { id, side: event.clientX < left + width / 2 ? 'before' : 'after' };
}

function panelAt(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-panel]') : null;
}
