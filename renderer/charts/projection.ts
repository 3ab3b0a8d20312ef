type Point = [number, number];

const degree = Math.PI / 180;

/** Kavrayskiy VII: near enough to true areas for a map of shares, and upright at the edges. Both ways in degrees. */
export const kavrayskiy = {
  project([east = 0, north = 0]: number[]): Point {
    return [1.5 * east * narrowing(north), -north];
  },
  unproject([x = 0, y = 0]: number[]): Point {
    return [x / (1.5 * narrowing(y)), -y];
  },
};

function narrowing(north: number): number {
  return Math.sqrt(1 / 3 - ((north * degree) / Math.PI) ** 2);
}
