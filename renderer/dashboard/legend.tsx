import type { ReactElement } from 'react';
import type { LegendEntry } from '../charts/draw-table.ts';
import { legendTokenOf } from '../charts/legend-colour.ts';
import './map-legend.css';

/** Names in the colours of their lines or bars; of a map the steps of its scale, each always in the same cell. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }): ReactElement {
  const isMap = entries.some(({ colour }) => typeof colour !== 'number');
  return (
    <ul className={isMap ? 'dash-map-legend' : 'dash-legend'}>
      {entries.map(({ name, colour }, index) => (
        <li key={isMap ? index : name} title={isMap ? name : undefined}>
          <span style={{ background: `var(${legendTokenOf(colour)})` }} aria-hidden />
          {name}
        </li>
      ))}
    </ul>
  );
}
