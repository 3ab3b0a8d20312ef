import { type BrushedSpan, watchBrush } from './chart-brush.ts';
import type { EChartsType } from 'echarts/core';
import { connect, init } from './chart-parts.ts';
import type { ChartOption } from './chart-option.ts';
import { readChartTheme } from './chart-theme.ts';
import { browserClock, createDrawSchedule } from './draw-schedule.ts';
import type { DrawRequest, DrawSchedule } from './draw-schedule.ts';
import { keepHoveredCountry } from './hovered-country.ts';
import { giveTooltipFont } from './tooltip-font.ts';

export interface ChartHostOptions {
  /** Charts of one group share their cursor. */
  readonly group?: string | undefined;
  /** Over time: a span was chosen by dragging. */
  readonly brushed?: ((span: BrushedSpan) => void) | undefined;
  /** What was clicked. */
  readonly picked?: ((mark: ChartMark) => void) | undefined;
}

/** A bar, a part or a country. */
export interface ChartMark {
  /** Its index in the data. */
  readonly place: number;
  readonly name: string;
}

export interface ChartHost {
  /** Draws the newest option soon; the ones between are never drawn. */
  show(option: () => ChartOption, how?: DrawRequest): void;
  close(): void;
}

/** Ten drawings a second at the most. The views come at a pace of their own: a second one here would only add delay. */
const minIntervalMs = 50;

/** Owns one ECharts canvas inside `element` from its first drawing to `close`. React only mounts it. */
export function createChartHost(element: HTMLElement, options: ChartHostOptions = {}): ChartHost {
  return new MountedChart(element, options);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The size comes from the observer, and the chart is made where it is first drawn: neither then makes the browser lay out
 * the page once for each chart, and a dozen that are mounted at once share frames.
 */
class MountedChart implements ChartHost {
  readonly #element: HTMLElement;
  readonly #options: ChartHostOptions;
  readonly #schedule: DrawSchedule;
  readonly #ends: (() => void)[];
  #chart: EChartsType | null = null;
  #newest: (() => ChartOption) | null = null;
  #size: Size = { width: 0, height: 0 };
  #drawn: () => void = () => {};

  constructor(element: HTMLElement, options: ChartHostOptions) {
    this.#element = element;
    this.#options = options;
    this.#schedule = createDrawSchedule({ ...browserClock, minIntervalMs, draw: () => this.#draw() });
    const sizes = new ResizeObserver((entries) => this.#resized(entries.at(-1)!.contentRect));
    sizes.observe(element);
    this.#ends = [() => sizes.disconnect()];
  }

  show(option: () => ChartOption, how?: DrawRequest): void {
    this.#newest = option;
    this.#request(how);
  }

  close(): void {
    this.#schedule.close();
    for (const end of this.#ends) end();
    this.#chart?.dispose();
  }

  /** Whole pixels, as a canvas has them. Told once at the start, too. */
  #resized({ width, height }: Size): void {
    const hadRoom = this.#hasRoom();
    this.#size = { width: Math.floor(width), height: Math.floor(height) };
    if (!this.#hasRoom()) return;
    if (!hadRoom) this.#request();
    if (
      this.#chart !== null &&
      (this.#size.width !== this.#chart.getWidth() || this.#size.height !== this.#chart.getHeight())
    )
      this.#chart.resize(this.#size);
  }

  #hasRoom(): boolean {
    return this.#size.width > 0 && this.#size.height > 0;
  }

  /** Not before there is something and a place for it: a drawing of nothing would hold off the first one by the interval. */
  #request(how?: DrawRequest): void {
    if (this.#newest !== null && this.#hasRoom()) this.#schedule.request(how);
  }

  #draw(): void {
    if (this.#newest === null) return;
    this.#chart ??= this.#open();
    this.#chart.setOption(this.#newest(), { replaceMerge: ['series'] });
    this.#drawn();
  }

  #open(): EChartsType {
    const { group, brushed, picked } = this.#options;
    const chart = init(this.#element, null, { renderer: 'canvas', ...this.#size });
    giveTooltipFont(chart, readChartTheme(this.#element).font);
    this.#drawn = keepHoveredCountry(chart);
    // Else each chart asks for ten frames more behind every drawing, and the page never rests between two of them.
    chart.getZr().setSleepAfterStill(1);
    if (group !== undefined) {
      chart.group = group;
      connect(group);
    }
    if (brushed !== undefined) {
      const timeAt = (x: number): number => Number(chart.convertFromPixel({ xAxisIndex: 0 }, x));
      this.#ends.push(watchBrush({ element: this.#element, timeAt }, brushed));
    }
    // Only now: a chart below the fold is drawn once, so that it is there when it is scrolled to.
    this.#ends.push(watchVisibility(this.#element, (seen) => this.#schedule.setVisible(seen)));
    if (picked !== undefined) chart.on('click', ({ dataIndex, name }) => picked({ place: dataIndex ?? -1, name }));
    return chart;
  }
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
