import type { ReactElement } from 'react';
import { Sparkline } from '../ui/sparkline.tsx';
import type { FigureView } from './figures.ts';

export function FigureTile({ figure }: { figure: FigureView }): ReactElement {
  return (
    <section className="card dash-figure" aria-label={figure.title}>
      <h2>{figure.title}</h2>
      <p className="figure">
        {figure.value} <span className="unit">{figure.unit}</span>
      </p>
      <p className="sub">{figure.subtitle}</p>
      <Sparkline values={figure.trend} series={figure.colour} floor={figure.floor} label={null} />
    </section>
  );
}
