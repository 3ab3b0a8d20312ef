import { type SparklineFloor, toSparklinePath } from './sparkline-path.ts';

const size = { width: 240, height: 48 };

export interface SparklineProps {
  readonly values: readonly (number | null)[];
  /** Number of the colour, from 1 as the tokens count. */
  readonly series: number;
  readonly floor?: SparklineFloor | undefined;
  /** The text alternative; null where the figure beside it says enough. */
  readonly label: string | null;
}

/** A line without axes that fills its place; its strokes keep their width. */
export function Sparkline({ values, series, floor, label }: SparklineProps) {
  const { line, area } = toSparklinePath(values, size, floor);
  const spoken = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      className="sparkline"
      viewBox={`0 -2 ${size.width} ${size.height + 4}`}
      preserveAspectRatio="none"
      style={{ color: `var(--series-${series})` }}
      {...spoken}
    >
      <path className="sparkline-area" d={area} />
      <path className="sparkline-line" d={line} />
    </svg>
  );
}
