/** What a panel takes of its row. */
export interface PanelPlace {
  /** Of the twelve of the grid. */
  readonly columns: number;
  /** All panels of the row are over time, which need less height. */
  readonly isLow: boolean;
}

interface Placed {
  readonly id: string;
  /** The columns that it wants. */
  readonly span: number;
}

const gridColumns = 12;
const lowSpan = 6;

/**
 * Places by the panels' ids. In their order, which is the keyboard's too, panels fill one row after the other; where the next
 * one does not fit, those of the row share it, so that there is no hole but at the end.
 */
export function placesOf(panels: readonly Placed[]): ReadonlyMap<string, PanelPlace> {
  const rows = toRows(panels);
  return new Map(
    rows.flatMap((row, at) => {
      const isLow = row.every(({ span }) => span === lowSpan);
      const isShared = at < rows.length - 1 && columnsOf(row) < gridColumns;
      return row.map(({ id, span }) => [id, { columns: isShared ? gridColumns / row.length : span, isLow }] as const);
    }),
  );
}

function toRows(panels: readonly Placed[]): readonly (readonly Placed[])[] {
  const rows: Placed[][] = [];
  for (const panel of panels) {
    const row = rows.at(-1);
    if (row !== undefined && columnsOf(row) + panel.span <= gridColumns) row.push(panel);
    else rows.push([panel]);
  }
  return rows;
}

function columnsOf(row: readonly Placed[]): number {
  return row.reduce((sum, { span }) => sum + span, 0);
}

/** How a card is told its place, by which its width and height go: the same for a panel and for its frame before it. */
export function placeAttributes(place: PanelPlace | null) {
  return { 'data-columns': place?.columns, 'data-low': place?.isLow === true ? '' : undefined };
}
