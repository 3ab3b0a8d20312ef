import { GripVertical } from 'lucide-react';
import type { DragEvent, KeyboardEvent, ReactElement } from 'react';
import type { Text } from '../i18n/text.ts';
import type { PanelView } from './panel-view.ts';

export interface PanelHandleProps {
  readonly panel: PanelView;
  readonly text: Text;
  /** By so many places, to the first or to the last. */
  readonly stepped: (by: number) => void;
  readonly dragStarted: (event: DragEvent<HTMLElement>) => void;
  readonly dragEnded: () => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: -Infinity,
  End: Infinity,
};

/** By which a panel is dragged, or moved with the keys. */
export function PanelHandle({ panel, text, stepped, dragStarted, dragEnded }: PanelHandleProps): ReactElement {
  const { move, moveHint } = text.words.panels;
  const pressed = (event: KeyboardEvent): void => {
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    stepped(by);
  };
  return (
    <button
      type="button"
      className="dash-handle"
      draggable
      aria-label={text.fill(move, { panel: panel.title })}
      title={moveHint}
      onKeyDown={pressed}
      onDragStart={dragStarted}
      onDragEnd={dragEnded}
    >
      <GripVertical size={14} aria-hidden />
    </button>
  );
}
