export interface SparklinePath {
  readonly line: string;
  /** The same closed down to the bottom, to be filled faintly. */
  readonly area: string;
}

/** Where the scale begins: what is filled down to the bottom has to begin at zero. */
export type SparklineFloor = 'zero' | 'least';

export interface SparklineSize {
  readonly width: number;
  readonly height: number;
}

/** The scale spans at least this part of the greatest value: a tremble must not look like a cliff. */
const leastSpan = 0.1;

/** Of a value alone: enough to be seen as one. */
const dashWidth = 4;

type Point = readonly [x: number, y: number];

/** SVG paths through the values, spread over the width; null breaks the line, and a value alone is a short dash. */
export function toSparklinePath(
  values: readonly (number | null)[],
  { width, height }: SparklineSize,
  floor: SparklineFloor = 'zero',
): SparklinePath {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return { line: '', area: '' };
  const scale = floor === 'zero' ? scaleFromZero(known, height) : scaleOf(known, height);
  const step = width / (values.length - 1);
  const parts = runsOf(values);
  const runs = parts.map(({ from, run }) => {
    const points = run.map((value, index) => [(from + index) * step, scale(value)] as const);
    const [alone] = points;
    return points.length === 1 && alone !== undefined ? dashAt(alone, width) : points;
  });
  const line = runs.map((points) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`);
  const area = runs.map((points, index) => {
    const [left, right] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
    return `${line[index]}L${round(right)} ${height}L${round(left)} ${height}Z`;
  });
  // Below a value alone nothing is filled: it would be a bar.
  const filled = floor === 'zero' ? area.filter((_, index) => (parts[index]?.run.length ?? 0) > 1) : [];
  return { line: line.join(''), area: filled.join('') };
}

/** Through a point, and within the width, also at its ends. */
function dashAt([x, y]: Point, width: number): readonly Point[] {
  const left = Math.min(Math.max(x - dashWidth / 2, 0), width - dashWidth);
  return [
    [left, y],
    [left + dashWidth, y],
  ];
}

function scaleFromZero(known: readonly number[], height: number): (value: number) => number {
  const greatest = Math.max(...known);
  return (value) => (greatest <= 0 ? height : height - (Math.max(0, value) / greatest) * height);
}

function scaleOf(known: readonly number[], height: number): (value: number) => number {
  const least = Math.min(...known);
  const greatest = Math.max(...known);
  const span = Math.max(greatest - least, Math.abs(greatest) * leastSpan);
  const middle = (least + greatest) / 2;
  // Nothing but zeros: the line lies on the ground, where zero is, and nothing is filled.
  if (span === 0) return () => height;
  return (value) => height / 2 - ((value - middle) / span) * height;
}

interface Run {
  readonly from: number;
  readonly run: readonly number[];
}

function runsOf(values: readonly (number | null)[]): readonly Run[] {
  const runs: { from: number; run: number[] }[] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const last = runs.at(-1);
    if (last !== undefined && last.from + last.run.length === index) last.run.push(value);
    else runs.push({ from: index, run: [value] });
  });
  return runs;
}

function round(value: number): string {
  return value.toFixed(1);
}
