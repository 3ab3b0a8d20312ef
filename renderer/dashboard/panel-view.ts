import type { ChartOption } from '../charts/chart-option.ts';
import type { ChartMark } from '../charts/chart-host.ts';
import type { ChartContext } from '../charts/chart-view.ts';
import type { DataTable } from '../charts/data-table.ts';
import type { Picked } from './who-choices.ts';
import type { LegendEntry } from '../charts/draw-table.ts';

/** Everything that a panel shows, as plain values: the component only lays it out. */
export interface PanelView {
  readonly id: string;
  readonly title: string;
  /** Who is counted, what of, the unit, and the notes: all of it, as files and readings have it. */
  readonly subtitle: string;
  /** Its parts, where there are several: each has a place of its own in the panel. */
  readonly who?: string;
  readonly unit?: string;
  /** What its data table is of, where that is not what its chart is of. */
  readonly tableUnit?: string;
  /** What the picture leaves out, and why. */
  readonly notes?: readonly string[];
  /** When the figures were true. */
  readonly atMs: number;
  /** There are none yet, or they could not be read: then no time is said. */
  readonly isTimeless?: boolean;
  /** The columns that it wants of the twelve of the grid. */
  readonly span: number;
  readonly legend: readonly LegendEntry[];
  readonly option: (context: ChartContext) => ChartOption;
  /** The text alternative. */
  readonly description: string;
  readonly table: () => DataTable;
  /** The aggregate whose rows are more than a snapshot carries: the table then asks for all. */
  readonly readsAll: string | null;
  /** The same where it is read only once a row is looked for. */
  readonly readsSought?: string | null;
  /** How many rows the aggregate has that the panel's own table does not carry. */
  readonly notCarried?: number;
  /** Charts over time share their cursor. */
  readonly group: 'time' | null;
  /** Said instead of a chart where there is nothing to draw. */
  readonly nothing: string | null;
  /** It will be there soon. */
  readonly isAwaited?: boolean;
  /** What the mark at a place stands for, where who is counted can be chosen by it. */
  readonly pickedAt?: (mark: ChartMark) => Picked | null;
  /** Its table says more than its chart: it is shown first. */
  readonly isTableFirst?: boolean;
  /** What its chart needs that is loaded only then. */
  readonly prepare?: () => Promise<void>;
}
