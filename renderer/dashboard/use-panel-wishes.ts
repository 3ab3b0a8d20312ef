import { useWish } from '../state/use-wish.ts';
import { createPanelFiles, type PanelFilesParts } from './panel-files.ts';
import type { PanelView } from './panel-view.ts';
import { pictureHeights } from './panel.tsx';

/** What actions of the window want of one panel, also of a hidden one. */
export function usePanelWishes(
  panels: readonly PanelView[],
  enlarged: (id: string) => void,
  parts: Omit<PanelFilesParts, 'chartHeight'>,
): void {
  useWish('dashboards.enlarge', ({ panel }) => enlarged(panel));
  useWish('dashboards.save', (wish) => {
    const panel = panels.find(({ id }) => id === wish.panel);
    if (panel === undefined) return;
    void createPanelFiles({ ...parts, chartHeight: pictureHeights.inGrid }).saved(panel, wish.format);
  });
}
