/**
 * An SVG path through the values, spread over the width; null breaks the line. The scale runs from the least to the
 * greatest value; where all are the same, the line lies in the middle.
 */
export function toSparklinePath(values: readonly (number | null)[], width: number, height: number): string {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return '';
  const least = Math.min(...known);
  const span = Math.max(...known) - least;
  const x = (index: number): string => ((index / (values.length - 1)) * width).toFixed(1);
  const y = (value: number): string =>
    (span === 0 ? height / 2 : height - ((value - least) / span) * height).toFixed(1);
  let isDown = false;
  return values
    .map((value, index) => {
      const verb = isDown ? 'L' : 'M';
      isDown = value !== null;
      return value === null ? '' : `${verb}${x(index)} ${y(value)}`;
    })
    .join('');
}
