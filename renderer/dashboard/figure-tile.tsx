import type { ReactElement } from 'react';
import type { FigureView } from './figures.ts';
import { toSparklinePath } from './sparkline-path.ts';

const width = 240;
const height = 36;

export function FigureTile({ figure }: { figure: FigureView }): ReactElement {
  return (
    <section className="card dash-figure" aria-label={figure.title}>
      <h2>{figure.title}</h2>
      <p className="figure">
        {figure.value}
        <span className="unit">{figure.unit}</span>
      </p>
      <p className="sub">{figure.subtitle}</p>
      <svg viewBox={`0 -2 ${width} ${height + 4}`} preserveAspectRatio="none" aria-hidden>
        <path d={toSparklinePath(figure.trend, width, height)} stroke={`var(--series-${figure.colour})`} />
      </svg>
    </section>
  );
}
