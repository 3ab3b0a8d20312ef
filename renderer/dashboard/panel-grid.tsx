import { useDeferredValue, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { AllHidden } from './all-hidden.tsx';
import './arrangement.css';
import { Panel } from './panel.tsx';
import type { PanelProps } from './panel.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { PanelHandle } from './panel-handle.tsx';
import { placesOf } from './panel-rows.ts';
import type { PanelView } from './panel-view.ts';
import type { Arranging } from './use-arrangement.ts';
import type { PanelDrag } from './use-panel-drag.ts';
import { usePlacing } from './use-placing.ts';

export interface PanelGridProps extends Pick<
  PanelProps,
  'text' | 'format' | 'readRows' | 'said' | 'picked' | 'brushed' | 'limits' | 'subject'
> {
  readonly panels: readonly PanelView[];
  readonly arranging: Arranging;
  readonly enlarged: (id: string) => void;
  /** What stands above the panels, in the same grid. */
  readonly children: ReactNode;
}

/** The panels that are shown, in their order, each with a handle to move it by. */
export function PanelGrid(props: PanelGridProps): ReactElement {
  const { panels, arranging, enlarged, children, ...shared } = props;
  const { text, said } = shared;
  const grid = useRef<HTMLDivElement>(null);
  const { shown, drag, placingOf } = usePlacing({ panels, arranging, grid, text, said });
  const places = placesOf(shown);
  // The screen is there with the frames of its panels; what is in them is rendered behind that, between the frames of the window.
  const isFilled = useDeferredValue(true, false);
  return (
    <div className="dash-grid" ref={grid} onDragOver={drag.over} onDrop={drag.dropped}>
      {children}
      {shown.length === 0 && <AllHidden arranging={arranging} text={text} said={said} />}
      {shown.map((panel) => {
        const place = places.get(panel.id) ?? null;
        if (!isFilled) return <PanelFrame key={panel.id} panel={panel} place={place} />;
        const placing = placingOf(panel);
        return (
          <Panel
            key={panel.id}
            {...shared}
            panel={panel}
            place={place}
            enlarged={() => enlarged(panel.id)}
            placing={placing}
            drop={dropOf(panel, drag)}
            handle={
              <PanelHandle
                panel={panel}
                text={text}
                stepped={placing.stepped}
                dragStarted={(event) => drag.started(panel.id, event)}
                dragEnded={drag.ended}
              />
            }
          />
        );
      })}
    </div>
  );
}

function dropOf({ id }: PanelView, { dragged, place }: PanelDrag): string | null {
  if (dragged === id) return 'dragged';
  return place?.id === id ? place.side : null;
}
