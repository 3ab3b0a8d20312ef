type Position = readonly number[];
export type Ring = readonly Position[];

const edge = 180;

/** A ring of places that crosses the date line, as one ring on each side; others as they are. */
export function cutRing(ring: Ring): readonly Ring[] {
  const unrolled = unroll(ring);
  const easts = unrolled.map(([east = 0]) => east);
  const cuts = [edge, -edge].filter((cut) => Math.min(...easts) < cut && Math.max(...easts) > cut);
  const [cut] = cuts;
  if (cut === undefined) return [ring];
  const west = clip(unrolled, (east) => cut - east);
  const east = clip(unrolled, (at) => at - cut);
  const turned = (part: Ring, by: number): Ring => part.map(([at = 0, north = 0]) => [at + by, north]);
  return cut > 0 ? [west, turned(east, -2 * edge)] : [turned(west, 2 * edge), east];
}

/** Without jumps from one edge of the map to the other: it goes on beyond. */
function unroll(ring: Ring): Ring {
  let turn = 0;
  return ring.map(([east = 0, north = 0], index) => {
    const before = ring[index - 1]?.[0] ?? east;
    if (Math.abs(east - before) > edge) turn += east < before ? 2 * edge : -2 * edge;
    return [east + turn, north];
  });
}

/** The part of a ring where `inside` of the degrees east is not negative. */
function clip(ring: Ring, inside: (east: number) => number): Ring {
  const kept: Position[] = [];
  for (const [index, place] of ring.entries()) {
    const before = ring[index - 1] ?? place;
    const [here, there] = [inside(place[0] ?? 0), inside(before[0] ?? 0)];
    if (here < 0 !== there < 0) kept.push(between(before, place, there / (there - here)));
    if (here >= 0) kept.push(place);
  }
  return kept.length === 0 ? kept : [...kept, kept[0] ?? []];
}

function between(from: Position, to: Position, part: number): Position {
  const [east = 0, north = 0] = from;
  const [toEast = 0, toNorth = 0] = to;
  return [east + part * (toEast - east), north + part * (toNorth - north)];
}
