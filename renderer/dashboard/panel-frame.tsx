import type { ReactElement } from 'react';
import { type PanelPlace, placeAttributes } from './panel-rows.ts';
import type { PanelView } from './panel-view.ts';

interface PanelFrameProps {
  readonly panel: PanelView;
  readonly place: PanelPlace | null;
}

/** Where a panel will be, and what it is called: of the same size, so that nothing moves once it is there. */
export function PanelFrame({ panel, place }: PanelFrameProps): ReactElement {
  return (
    <section className="card dash-panel" aria-busy {...placeAttributes(place)}>
      <header>
        <h2>{panel.title}</h2>
      </header>
    </section>
  );
}
