/*
 * Runs in the page, before its own code: `addInitScript` sends the function's text, so it may use nothing from outside.
 */
export interface Paint {
  readonly atMs: number;
  /** The sum of the whole numbers that were drawn on the canvas as texts of their own. */
  readonly drawn: number;
}

export interface FrameWatch {
  /** Milliseconds between one animation frame and the next. */
  frames: number[];
  /** When a chart first wrote figures; milliseconds since the page was asked for. */
  firstPaintingMs: number | null;
  /** Per canvas, its paintings. */
  readonly paints: WeakMap<HTMLCanvasElement, Paint[]>;
}

declare global {
  interface Window {
    vigieBench: FrameWatch;
  }
}

/**
 * Watches what is really drawn: the times of frames, and the figures that charts write on their canvases. A painting is
 * all that one canvas is given within one task.
 */
export function watchFrames(): void {
  const watch: FrameWatch = { frames: [], firstPaintingMs: null, paints: new WeakMap() };
  window.vigieBench = watch;
  const painting = new Map<HTMLCanvasElement, number>();
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (this: CanvasRenderingContext2D, ...text) {
    if (/^\d{1,3}(,\d{3})*$/.test(text[0])) {
      if (painting.size === 0) queueMicrotask(painted);
      painting.set(this.canvas, (painting.get(this.canvas) ?? 0) + Number(text[0].replaceAll(',', '')));
    }
    fillText.apply(this, text);
  };
  let lastMs = performance.now();
  requestAnimationFrame(frame);

  function painted(): void {
    watch.firstPaintingMs ??= performance.now();
    for (const [canvas, drawn] of painting) {
      const paints = watch.paints.get(canvas) ?? [];
      watch.paints.set(canvas, paints);
      paints.push({ atMs: Date.now(), drawn });
    }
    painting.clear();
  }

  function frame(nowMs: number): void {
    watch.frames.push(nowMs - lastMs);
    lastMs = nowMs;
    if (!document.hidden) requestAnimationFrame(frame);
  }
}
