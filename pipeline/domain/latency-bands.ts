/** Upper edges of the bands in which latencies are shown; what took longer than the last is in one more. */
export const latencyEdgesMs = [
  1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000, 300_000, 3_600_000,
] as const;
