import { ChartColumn, Maximize2, Table2 } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { TimeWindow } from '../../pipeline/domain/time-window.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartMark } from '../charts/chart-host.ts';
import type { ChartFormat } from '../charts/chart-format.ts';
import { HelpLink } from '../help/help-link.tsx';
import { helpOfPanel } from '../help/help-places.ts';
import type { Text } from '../i18n/text.ts';
import { DataTableView } from './data-table-view.tsx';
import { createPanelFiles } from './panel-files.ts';
import { Legend } from './legend.tsx';
import { PanelMenu } from './panel-menu.tsx';
import type { PanelPlacing } from './panel-menu.tsx';
import { type PanelPlace, placeAttributes } from './panel-rows.ts';
import { PanelSubtitle } from './panel-subtitle.tsx';
import type { PanelView } from './panel-view.ts';
import { SpanTools } from './span-tools.tsx';
import { usePaced } from './use-paced.ts';
import { type PanelRows, usePanelTable } from './use-panel-table.ts';
import type { Picked } from './who-choices.ts';

export interface PanelProps {
  readonly panel: PanelView;
  readonly text: Text;
  readonly format: ChartFormat;
  readonly readRows: PanelRows;
  readonly said: (what: string) => void;
  /** The span that was chosen by dragging over a chart. */
  readonly brushed: (span: TimeWindow | null) => void;
  /** The span that the charts over time are limited to. */
  readonly limits: TimeWindow | null;
  /** Whom a click in the chart chooses. */
  readonly picked: (picked: Picked) => void;
  /** Whose figures these are, and how they are shown. */
  readonly subject: string;
  /** These are null in the dialog, where it is large already and has no place. */
  readonly place: PanelPlace | null;
  readonly enlarged: (() => void) | null;
  readonly placing: PanelPlacing | null;
  readonly handle: ReactElement | null;
  /** What dragging does with it: it is dragged, or another would stand before or after it. */
  readonly drop: string | null;
}

/** Of the chart in a picture of it, in pixels. */
export const pictureHeights = { inGrid: 400, enlarged: 640 };

export function Panel(props: PanelProps): ReactElement {
  const { text, format, readRows, picked, brushed, limits, subject, place, drop } = props;
  const panel = useDrawnPanel(props);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isTable = chosen ?? panel.isTableFirst ?? false;
  const title = useId();
  const panelElement = useRef<HTMLElement>(null);
  const help = helpOfPanel(panel.id, text);
  const unlimited = (): void => {
    // The button goes; whoever pressed it stays at the panel.
    panelElement.current?.querySelector<HTMLElement>('header button')?.focus();
    brushed(null);
  };
  const isEmpty = panel.nothing !== null && panel.table().rows.length === 0;
  const hasTable = isTable && !isEmpty;
  const tabled = usePanelTable(panel, hasTable, readRows);
  const { notes = [] } = tabled.panel;
  return (
    <section
      ref={panelElement}
      className="card dash-panel"
      role="region"
      aria-labelledby={title}
      {...placeAttributes(place)}
      data-panel={panel.id}
      data-drop={drop ?? undefined}
      aria-busy={panel.isAwaited === true}
    >
      <PanelHead {...props} panel={panel} titleId={title} isTable={isTable} toggled={() => setChosen(!isTable)} />
      <PanelSubtitle panel={tabled.panel} isTable={hasTable} text={text} format={format}>
        {/* Where it is enlarged it lies over everything, the help too. */}
        {help !== null && props.enlarged !== null && <HelpLink {...help} />}
        {limits !== null && panel.group === 'time' && <SpanTools text={text} span={limits} removed={unlimited} />}
      </PanelSubtitle>
      {panel.legend.length > 0 && !isTable && <Legend entries={panel.legend} />}
      <div className="dash-body">
        {hasTable ? (
          <DataTableView shown={tabled} text={text} />
        ) : (
          <PanelChart panel={panel} format={format} picked={picked} brushed={brushed} subject={subject} />
        )}
      </div>
      {notes.length > 0 && <p className="sub dash-notes">{notes.join(' · ')}</p>}
    </section>
  );
}

/** A map costs more to draw, and is drawn once a second: its legend, words and time are those of the drawing. */
const mapIntervalMs = 1000;

function useDrawnPanel({ panel, subject }: Pick<PanelProps, 'panel' | 'subject'>): PanelView {
  const everyMs = panel.prepare === undefined ? 0 : mapIntervalMs;
  return usePaced(panel, { everyMs, subject: [subject, panel.title, panel.nothing].join('\n') });
}

interface PanelHeadProps extends PanelProps {
  readonly titleId: string;
  readonly isTable: boolean;
  readonly toggled: () => void;
}

function PanelHead({ titleId, isTable, toggled, ...props }: PanelHeadProps): ReactElement {
  const { panel, text, enlarged, placing, handle } = props;
  const { words, fill } = text;
  const tableLabel = fill(isTable ? words.dashboard.showChart : words.dashboard.showTable, { panel: panel.title });
  const enlargeLabel = fill(words.dashboard.enlarge, { panel: panel.title });
  const chartHeight = enlarged === null ? pictureHeights.enlarged : pictureHeights.inGrid;
  const files = createPanelFiles({ ...props, chartHeight });
  return (
    <header>
      {handle}
      <h2 id={titleId}>{panel.title}</h2>
      <IconButton label={tableLabel} pressed={toggled} isOn={isTable}>
        {isTable ? <ChartColumn size={14} aria-hidden /> : <Table2 size={14} aria-hidden />}
      </IconButton>
      {enlarged !== null && (
        <IconButton label={enlargeLabel} pressed={enlarged}>
          <Maximize2 size={14} aria-hidden />
        </IconButton>
      )}
      <PanelMenu
        panel={panel}
        text={text}
        saved={(wanted) => void files.saved(panel, wanted)}
        copied={(what) => void files.copied(panel, what)}
        placing={placing}
      />
    </header>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly pressed: () => void;
  readonly isOn?: boolean;
  readonly children: ReactElement;
}

function IconButton({ label, pressed, isOn, children }: IconButtonProps): ReactElement {
  return (
    <button
      type="button"
      className="button ghost small icon"
      aria-pressed={isOn}
      aria-label={label}
      title={label}
      onClick={pressed}
    >
      {children}
    </button>
  );
}

type PanelChartProps = Pick<PanelProps, 'panel' | 'format' | 'picked' | 'brushed' | 'subject'>;

function PanelChart({ panel, format, picked, brushed, subject }: PanelChartProps): ReactElement {
  if (panel.nothing !== null)
    return <p className={panel.isAwaited === true ? 'dash-empty dash-awaited' : 'dash-empty'}>{panel.nothing}</p>;
  const group = panel.group === null ? {} : { group: panel.group };
  const prepare = panel.prepare === undefined ? {} : { prepare: panel.prepare };
  const marked = (mark: ChartMark): void => {
    const one = panel.pickedAt?.(mark) ?? null;
    if (one !== null) picked(one);
  };
  return (
    <Chart
      option={panel.option}
      description={panel.description}
      format={format}
      picked={marked}
      brushed={brushed}
      subject={subject}
      {...group}
      {...prepare}
    />
  );
}
