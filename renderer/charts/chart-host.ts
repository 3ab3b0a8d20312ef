import { type BrushedSpan, watchBrush } from './chart-brush.ts';
import { connect, init } from './chart-parts.ts';
import type { ChartOption } from './chart-option.ts';
import { readChartTheme } from './chart-theme.ts';
import { browserClock, createDrawSchedule } from './draw-schedule.ts';
import { giveTooltipFont } from './tooltip-font.ts';

export interface ChartHostOptions {
  /** Charts of one group share their cursor. */
  readonly group?: string | undefined;
  /** Over time: a span was chosen by dragging. */
  readonly brushed?: ((span: BrushedSpan) => void) | undefined;
  /** What was clicked. */
  readonly picked?: ((mark: ChartMark) => void) | undefined;
  /** Between two drawings, where one costs much. */
  readonly minIntervalMs?: number | undefined;
}

/** A bar, a part or a country. */
export interface ChartMark {
  /** Its index in the data. */
  readonly place: number;
  readonly name: string;
}

export interface ChartHost {
  /** Draws the newest option soon; the ones between are never drawn. */
  show(option: () => ChartOption): void;
  close(): void;
}

/** Ten drawings a second at the most. The views come at a pace of their own: a second one here would only add delay. */
const leastIntervalMs = 50;

/** Owns one ECharts canvas inside `element` from `init` to `dispose`. React only mounts it. */
export function createChartHost(element: HTMLElement, options: ChartHostOptions = {}): ChartHost {
  const chart = init(element, null, { renderer: 'canvas' });
  giveTooltipFont(chart, readChartTheme(element).font);
  let newest: (() => ChartOption) | null = null;
  if (options.group !== undefined) {
    chart.group = options.group;
    connect(options.group);
  }
  const stopBrush =
    options.brushed === undefined
      ? null
      : watchBrush({ element, timeAt: (x) => Number(chart.convertFromPixel({ xAxisIndex: 0 }, x)) }, options.brushed);
  if (options.picked !== undefined) {
    const { picked } = options;
    chart.on('click', ({ dataIndex, name }) => picked({ place: dataIndex ?? -1, name }));
  }
  const schedule = createDrawSchedule({
    ...browserClock,
    minIntervalMs: options.minIntervalMs ?? leastIntervalMs,
    draw() {
      if (newest !== null) chart.setOption(newest(), { replaceMerge: ['series'] });
    },
  });
  const stopWatching = watchVisibility(element, (visible) => schedule.setVisible(visible));
  const resize = new ResizeObserver(() => chart.resize());
  resize.observe(element);

  return {
    show(option) {
      newest = option;
      schedule.request();
    },
    close() {
      schedule.close();
      stopWatching();
      stopBrush?.();
      resize.disconnect();
      chart.dispose();
    },
  };
}

/** Visible = the document is, and the element is within the scrolled view. */
function watchVisibility(element: Element, changed: (visible: boolean) => void): () => void {
  let within = true;
  const tell = (): void => changed(within && document.visibilityState === 'visible');
  const observer = new IntersectionObserver((entries) => {
    within = entries.at(-1)?.isIntersecting ?? true;
    tell();
  });
  observer.observe(element);
  document.addEventListener('visibilitychange', tell);
  return () => {
    observer.disconnect();
    document.removeEventListener('visibilitychange', tell);
  };
}
