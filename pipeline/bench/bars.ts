/** What a figure has to reach. `figure` names a number of the bench's result. */
export type Bar =
  | { readonly figure: string; readonly atLeast: number }
  | { readonly figure: string; readonly below: number }
  | { readonly figure: string; readonly equals: number };

/** Every bar of every bench, for two cores of a server CPU; the same ones stand in each result. */
export const bars = {
  throughput: [
    { figure: 'recordsPerSecond', atLeast: 20_000 },
    { figure: 'rssPeakMB', below: 350 },
    { figure: 'differences', equals: 0 },
  ],
  latency: [
    { figure: 'p99Ms', below: 40 },
    { figure: 'seenP99Ms', below: 40 },
  ],
  idle: [
    { figure: 'cpuPercent', below: 1 },
    { figure: 'withWindowCpuPercent', below: 1 },
  ],
  everyday: [{ figure: 'cpuPercent', below: 10 }],
  growth: [{ figure: 'share', atLeast: 0.5 }],
  window: [
    { figure: 'visibleMs', below: 1200 },
    { figure: 'firstChartMs', below: 2000 },
    { figure: 'tabMaxMs', below: 100 },
    { figure: 'scrollFramesPerSecond', atLeast: 55 },
    { figure: 'recordsPerSecond', atLeast: 19_000 },
    { figure: 'framesPerSecond', atLeast: 55 },
    { figure: 'frameP99Ms', below: 50 },
    { figure: 'mainThreadCpuPercent', below: 10 },
    { figure: 'rendererCpuPercent', below: 40 },
    { figure: 'hiddenRendererCpuPercent', below: 2 },
    { figure: 'heapGrowthPercent', below: 10 },
    { figure: 'behindP99Ms', below: 300 },
  ],
  crash: [
    { figure: 'readyMaxMs', below: 2000 },
    { figure: 'differences', equals: 0 },
  ],
  'purge-crash': [{ figure: 'wrong', equals: 0 }],
  purge: [
    { figure: 'seconds', below: 30 },
    { figure: 'recordsPerSecond', atLeast: 4900 },
    { figure: 'worstPauseMs', below: 200 },
    { figure: 'left', equals: 0 },
    { figure: 'agreed', equals: 1 },
    { figure: 'differences', equals: 0 },
  ],
  'beside-spark': [
    { figure: 'ratio', atLeast: 1 },
    { figure: 'firstRowSeconds', below: 2 },
    { figure: 'p99Ms', below: 150 },
    { figure: 'rssPeakMB', below: 350 },
    { figure: 'wrong', equals: 0 },
  ],
  'server-faults': [
    { figure: 'growthMB', below: 100 },
    { figure: 'wrong', equals: 0 },
  ],
  stores: [],
  synthetic: [],
} as const satisfies Readonly<Record<string, readonly Bar[]>>;

export type BenchName = keyof typeof bars;
export type Figures = Readonly<Record<string, unknown>>;

/** The bars that the figures miss, in words. A figure that is not a number misses. */
export function missedBars(figures: Figures, of: readonly Bar[]): string[] {
  return of
    .filter((bar) => !reaches(figures[bar.figure], bar))
    .map((bar) => `${describe(bar)}: ${figures[bar.figure]}`);
}

function reaches(value: unknown, bar: Bar): boolean {
  if (typeof value !== 'number') return false;
  if ('atLeast' in bar) return value >= bar.atLeast;
  return 'below' in bar ? value < bar.below : value === bar.equals;
}

function describe(bar: Bar): string {
  if ('atLeast' in bar) return `${bar.figure} is to be at least ${bar.atLeast}`;
  return 'below' in bar ? `${bar.figure} is to be below ${bar.below}` : `${bar.figure} is to be ${bar.equals}`;
}
