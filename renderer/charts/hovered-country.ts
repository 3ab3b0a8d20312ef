import type { EChartsType } from 'echarts/core';

/**
 * ECharts makes the countries of a map anew at each drawing, and takes the new one under the pointer for the one that it has
 * highlighted already. Returns what is to be called behind each drawing.
 */
export function keepHoveredCountry(chart: EChartsType): () => void {
  let hovered: string | null = null;
  const act = (type: 'highlight' | 'downplay'): void => {
    if (hovered !== null) chart.dispatchAction({ type, geoIndex: 0, name: hovered });
  };
  const left = (): void => {
    act('downplay');
    hovered = null;
  };
  chart.on('mouseover', ({ componentType, name }) => {
    left();
    if (componentType === 'geo') hovered = name;
  });
  chart.on('mouseout', left);
  chart.on('globalout', left);
  return () => act('highlight');
}
