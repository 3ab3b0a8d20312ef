import { ChartColumn, Maximize2, Table2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { Chart } from '../charts/chart.tsx';
import type { ChartFormat } from '../charts/chart-format.ts';
import type { Text } from '../i18n/text.ts';
import type { PanelRows } from './data-table-view.tsx';
import { DataTableView } from './data-table-view.tsx';
import type { PanelView } from './panel-view.ts';

export interface PanelProps {
  readonly panel: PanelView;
  readonly text: Text;
  readonly format: ChartFormat;
  readonly readRows: PanelRows;
  /** Null in the dialog, where it is large already. */
  readonly enlarged: (() => void) | null;
}

export function Panel({ panel, text, format, readRows, enlarged }: PanelProps): ReactElement {
  const [isTable, setIsTable] = useState(false);
  const title = useId();
  const { words, fill } = text;
  const tableLabel = fill(isTable ? words.dashboard.showChart : words.dashboard.showTable, { panel: panel.title });
  const enlargeLabel = fill(words.dashboard.enlarge, { panel: panel.title });
  return (
    <section className="card dash-panel" role="region" aria-labelledby={title} data-span={panel.span}>
      <header>
        <h2 id={title}>{panel.title}</h2>
        <button
          type="button"
          className="button ghost small icon"
          aria-pressed={isTable}
          aria-label={tableLabel}
          title={tableLabel}
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? <ChartColumn size={14} aria-hidden /> : <Table2 size={14} aria-hidden />}
        </button>
        {enlarged !== null && (
          <button
            type="button"
            className="button ghost small icon"
            aria-label={enlargeLabel}
            title={enlargeLabel}
            onClick={enlarged}
          >
            <Maximize2 size={14} aria-hidden />
          </button>
        )}
      </header>
      <p className="sub" title={panel.subtitle}>
        {fill(words.dashboard.asOf, { subtitle: panel.subtitle, time: format.time(panel.atMs) })}
      </p>
      {panel.legend.length > 0 && !isTable && <Legend panel={panel} />}
      <div className="dash-body">
        {isTable ? (
          <DataTableView panel={panel} text={text} readRows={readRows} />
        ) : (
          <PanelChart panel={panel} text={text} format={format} />
        )}
      </div>
    </section>
  );
}

function PanelChart({ panel, text, format }: Pick<PanelProps, 'panel' | 'text' | 'format'>): ReactElement {
  if (panel.isEmpty) return <p className="dash-empty">{text.words.dashboard.noneRows}</p>;
  const group = panel.group === null ? {} : { group: panel.group };
  return <Chart option={panel.option} description={panel.description} format={format} {...group} />;
}

function Legend({ panel }: { panel: PanelView }): ReactElement {
  return (
    <ul className="dash-legend">
      {panel.legend.map(({ name, colour }) => (
        <li key={name}>
          <span style={{ background: `var(--series-${colour + 1})` }} aria-hidden />
          {name}
        </li>
      ))}
    </ul>
  );
}
