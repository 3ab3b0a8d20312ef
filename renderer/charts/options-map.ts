import { chartBase } from './chart-base.ts';
import type { ChartOption } from './chart-option.ts';
import type { ChartRow } from './chart-rows.ts';
import type { ChartContext, RowsView } from './chart-view.ts';
import { countriesByNumber, countryNumbers } from './country-codes.ts';
import { toMapScale } from './map-scale.ts';
import type { MapScale } from './map-scale.ts';
import { kavrayskiy } from './projection.ts';
import { smallCountries } from './small-countries.ts';

export const mapName = 'world';

export interface MapWords {
  readonly noData: string;
}

/** The rows that have a place on the map. */
export function toMapRows(rows: readonly ChartRow[]): readonly ChartRow[] {
  return rows.filter(({ key }) => key !== null && countryNumbers.has(key));
}

/**
 * Countries in the colour of their count; those that nothing is known of in one that is not of the scale. A country that
 * is too small to be seen has a mark.
 */
export function toMapOptions(view: RowsView, context: ChartContext, words: MapWords): ChartOption {
  const { theme } = context;
  const rows = toMapRows(view.rows);
  const scale = toMapScale(rows.map(({ n }) => n));
  const colour = ({ n }: ChartRow): string => colourIn(scale, n, context);
  const line = { borderColor: theme.surface, borderWidth: 0.75 };
  // The colour says the step, also of the country under the pointer.
  const hovered = { borderColor: theme.text, borderWidth: 2 };
  const tooltip = { ...chartBase(context).tooltip, show: true, formatter: tooltipOf(rows, context, words) };
  return {
    ...chartBase(context),
    tooltip,
    geo: {
      map: mapName,
      roam: false,
      projection: kavrayskiy,
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
      preserveAspect: 'contain',
      itemStyle: { areaColor: theme.noData, borderColor: theme.line, borderWidth: 0.5 },
      emphasis: { label: { show: false }, itemStyle: { areaColor: 'inherit', ...hovered } },
      select: { disabled: true },
      tooltip,
      regions: rows.map((row) => ({
        name: countryNumbers.get(row.key ?? '') ?? '',
        itemStyle: { areaColor: colour(row), ...line },
      })),
    },
    series: [
      {
        id: 'small',
        type: 'scatter',
        coordinateSystem: 'geo',
        symbolSize: 9,
        emphasis: { itemStyle: { color: 'inherit', ...hovered } },
        data: rows.flatMap((row) => {
          const at = smallCountries.get(row.key ?? '');
          const itemStyle = { color: colour(row), borderColor: theme.text, borderWidth: 1 };
          return at === undefined ? [] : [{ name: countryNumbers.get(row.key ?? '') ?? '', value: [...at], itemStyle }];
        }),
      },
    ],
  };
}

function colourIn(scale: MapScale, persons: number, { theme }: ChartContext): string {
  const step = scale.steps[scale.stepOf(persons)];
  return (step === undefined ? undefined : theme.scale[step.colour]) ?? theme.noData;
}

function tooltipOf(rows: readonly ChartRow[], { format }: ChartContext, { noData }: MapWords) {
  return (hovered: unknown): string => {
    const code = countriesByNumber.get(nameOf(hovered));
    if (code === undefined) return '';
    const row = rows.find(({ key }) => key === code);
    const figures = row === undefined ? noData : `${format.count(row.n)} · ${format.share(row.share)}`;
    return `${format.label(code)}\n${figures}`;
  };
}

function nameOf(hovered: unknown): string {
  if (typeof hovered !== 'object' || hovered === null || !('name' in hovered)) return '';
  return typeof hovered.name === 'string' ? hovered.name : '';
}
