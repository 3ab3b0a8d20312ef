import { GeoComponent } from 'echarts/components';
import { feature } from 'topojson-client';
import topology from 'world-atlas/countries-110m.json';
import { addParts, registerMap } from './chart-parts.ts';
import { cutRing } from './cut-ring.ts';
import { mapName } from './options-map.ts';

/** Nobody lives there, and it takes a tenth of the height. */
const antarctica = '010';

/** Teaches ECharts the map of the world. Loaded when a map is shown first. */
export function registerWorld(): void {
  addParts([GeoComponent]);
  const world = { type: 'FeatureCollection', features: worldCountries() };
  registerMap(mapName, world as unknown as Parameters<typeof registerMap>[1]);
}

/** Countries by their ISO number, which is their name there; the atlas has none for three that few recognise. */
export function worldCountries() {
  const { features } = feature(topology, topology.objects.countries);
  return features
    .filter(({ id }) => id !== antarctica)
    .map(({ id, geometry }) => ({
      type: 'Feature',
      properties: { name: `${id ?? ''}` },
      geometry: { type: 'MultiPolygon', coordinates: polygonsOf(geometry).flatMap(cutPolygon) },
    }));
}

type Shape =
  | { readonly type: 'Polygon'; readonly coordinates: Polygon }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Polygon[] }
  | { readonly type: 'Point' | 'MultiPoint' | 'LineString' | 'MultiLineString' | 'GeometryCollection' };
type Polygon = readonly (readonly (readonly number[])[])[];

function polygonsOf(geometry: Shape): readonly Polygon[] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** What crosses the date line has no holes. */
function cutPolygon([outline = [], ...holes]: Polygon): readonly Polygon[] {
  const parts = cutRing(outline);
  return parts.length === 1 ? [[outline, ...holes]] : parts.map((part) => [part]);
}
