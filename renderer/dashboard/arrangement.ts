import type { PanelArrangement } from '../../electron/contract/settings.ts';

export const defaultArrangement: PanelArrangement = { order: [], hidden: [] };

interface Named {
  readonly id: string;
}

/** The panels in the order that was chosen; one that it does not know, as of a new aggregation, stands at the end. */
export function arrange<Panel extends Named>(panels: readonly Panel[], { order }: PanelArrangement): readonly Panel[] {
  const place = ({ id }: Panel): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return panels.toSorted((a, b) => place(a) - place(b));
}

export function shownOf<Panel extends Named>(
  panels: readonly Panel[],
  arrangement: PanelArrangement,
): readonly Panel[] {
  return arrange(panels, arrangement).filter(({ id }) => !arrangement.hidden.includes(id));
}

export interface Move {
  readonly id: string;
  /** Its place among the panels that are shown, from 0; what is outside is taken for the first or the last. */
  readonly place: number;
}

/** A panel at another place among those that are shown; the hidden ones stay beside the panel that they follow. */
export function withMoved(arrangement: PanelArrangement, panels: readonly Named[], move: Move): PanelArrangement {
  const ids = arrange(panels, arrangement).map(({ id }) => id);
  const others = ids.filter((id) => id !== move.id);
  const shown = others.filter((id) => !arrangement.hidden.includes(id));
  const place = Math.max(0, Math.min(move.place, shown.length));
  const before = shown[place - 1];
  const at = before === undefined ? 0 : others.indexOf(before) + 1;
  return { ...arrangement, order: others.toSpliced(at, 0, move.id) };
}

export function withHidden({ order, hidden }: PanelArrangement, id: string): PanelArrangement {
  return { order, hidden: [...hidden.filter((one) => one !== id), id] };
}

export function withShown({ order, hidden }: PanelArrangement, id: string): PanelArrangement {
  return { order, hidden: hidden.filter((one) => one !== id) };
}

export function withAllShown({ order }: PanelArrangement): PanelArrangement {
  return { order, hidden: [] };
}
