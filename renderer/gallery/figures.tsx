import { useMemo } from 'react';
import { createChartFormat } from '../charts/chart-format.ts';
import type { ChartRow } from '../charts/chart-rows.ts';
import type { ChartContext, TimeView } from '../charts/chart-view.ts';
import { Chart } from '../charts/chart.tsx';
import { toRankingOptions } from '../charts/options-ranking.ts';
import { toTimeOptions } from '../charts/options-time.ts';
import { useText } from '../i18n/use-text.ts';
import { rateSpanText } from '../state/rate-span.ts';
import { RecordTable } from '../ui/record-table.tsx';
import { Sparkline } from '../ui/sparkline.tsx';
import { VirtualTable } from '../ui/virtual-table.tsx';
import { Specimen, Specimens } from './specimen.tsx';

const rows: readonly ChartRow[] = [5000, 3000, 1200, 400].map((n, place) => ({
  key: `${place}`,
  label: `example-${place + 1}.org`,
  n,
  share: n / 9600,
  mean: null,
}));

const manyRows = Array.from({ length: 1000 }, (_, place) => ({
  key: `${place}`,
  label: `example-${place + 1}.org`,
  n: 100_000 - place * 73,
}));

const minutes = [0, 1, 2, 3, 4, 5, 6, 7];
const lines: TimeView = {
  times: minutes.map((minute) => minute * 60_000),
  fromMs: 0,
  toMs: 420_000,
  series: [0, 1, 2, 3, 4, 5].map((colour) => ({
    name: `${colour + 1}`,
    colour,
    values: minutes.map((minute) => 20 * (colour + 1) + 10 * Math.sin(minute + colour)),
  })),
  unit: 'ms',
  marks: [
    { atMs: 130_000, endMs: 200_000, isBad: false, name: 'Alert' },
    { atMs: 300_000, endMs: null, isBad: true, name: 'Alert' },
  ],
};

const ranking = (context: ChartContext) => toRankingOptions({ rows }, context, { figure: 'count' });
const overTime = (context: ChartContext) => toTimeOptions(lines, context);

export function Figures() {
  return (
    <>
      <Tables />
      <SmallLines />
      <Charts />
    </>
  );
}

function Tables() {
  const { words, format } = useText();
  const { stages } = words.pipeline;
  return (
    <Specimens title="Tables">
      <div className="card gallery-wide">
        <RecordTable
          label={stages.title}
          keyOf={({ label }) => label}
          rows={rows}
          columns={[
            { key: 'label', label: stages.title, kind: 'grow', cell: ({ label }) => label },
            { key: 'n', label: stages.lag, kind: 'number', cell: ({ n }) => format.count(n) },
          ]}
        />
      </div>
      <div className="card gallery-wide">
        <RecordTable
          label={stages.title}
          keyOf={String}
          rows={[]}
          columns={[{ key: 'none', label: '–', cell: () => '' }]}
        />
      </div>
      <Specimen name="of any length">
        <div className="card gallery-wide gallery-virtual">
          <VirtualTable
            label={stages.title}
            keyOf={({ key }) => key}
            rows={manyRows}
            minWidth={260}
            columns={[
              { key: 'label', label: stages.title, width: 'minmax(110px, 1fr)', cell: ({ label }) => label },
              { key: 'key', label: stages.state, width: '60px', kind: 'mono', cell: ({ key }) => key },
              { key: 'n', label: stages.lag, width: '60px', kind: 'number', cell: ({ n }) => format.count(n) },
            ]}
          />
        </div>
      </Specimen>
    </Specimens>
  );
}

function SmallLines() {
  const text = useText();
  const { arrivals } = text.words.pipeline;
  return (
    <Specimens title="Small lines">
      {[1, 2, 3, 4, 5, 6].map((series) => (
        <div key={series} className="trend" style={{ width: 120 }}>
          <Sparkline values={[3, 5, 2, null, 6, 8, 7]} series={series} label={`${series}`} />
        </div>
      ))}
      <Specimen name="no value yet">
        <div className="trend" style={{ width: 120 }}>
          <Sparkline values={[null, null]} series={1} label={null} />
        </div>
      </Specimen>
      <div className="card trend">
        <h2>{arrivals.title}</h2>
        <p>
          <span className="figure">{text.format.count(12_480)}</span>{' '}
          <span className="unit">{text.fill(arrivals.unit, { span: rateSpanText(text) })}</span>
        </p>
        <p className="sub">{arrivals.of}</p>
      </div>
    </Specimens>
  );
}

function Charts() {
  const { locale, words } = useText();
  const chartFormat = useMemo(() => createChartFormat(locale, words.terms), [locale, words]);
  return (
    <Specimens title="Charts">
      <Specimen name="ranking">
        <Chart option={ranking} description="ranking" format={chartFormat} />
      </Specimen>
      <Specimen name="over time">
        <Chart option={overTime} description="over time" format={chartFormat} />
      </Specimen>
    </Specimens>
  );
}
