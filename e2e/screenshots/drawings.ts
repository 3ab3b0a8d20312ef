import type { Page } from '@playwright/test';

/** What the page keeps for us: when its look changed last, and when each canvas was drawn last. */
interface Drawings {
  changedMs: number;
  readonly drawnMs: WeakMap<HTMLCanvasElement, number>;
}

type WatchedWindow = Window & { drawings?: Drawings };

/** From the page's beginning on. */
export async function watchDrawings(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const drawings: Drawings = { changedMs: 0, drawnMs: new WeakMap() };
    (window as WatchedWindow).drawings = drawings;
    // The charts begin each drawing with it.
    const clearRect = CanvasRenderingContext2D.prototype.clearRect;
    CanvasRenderingContext2D.prototype.clearRect = function clear(...place) {
      if (this.canvas instanceof HTMLCanvasElement) drawings.drawnMs.set(this.canvas, performance.now());
      clearRect.apply(this, place);
    };
    const changed = (): void => void (drawings.changedMs = performance.now());
    new MutationObserver(changed).observe(document, {
      subtree: true,
      attributeFilter: ['lang', 'data-theme', 'data-contrast'],
    });
    addEventListener('resize', changed);
  });
}

/** Waits for charts where some must come. */
export async function chartsShown(page: Page): Promise<void> {
  await page.locator('.chart canvas').first().waitFor();
  await chartsDrawn(page);
}

const patienceMs = 30_000;

/** Waits until every chart that is seen was drawn in the look that the page has now, and painted. */
export async function chartsDrawn(page: Page): Promise<void> {
  await page.evaluate(async (patience) => {
    const { drawings } = window as WatchedWindow;
    const endMs = performance.now() + patience;
    while ((await undrawn()).length > 0) {
      if (performance.now() > endMs) throw new Error(`A chart was not drawn: ${String((await undrawn())[0])}.`);
      await nextFrame();
    }
    await nextFrame();
    await nextFrame();

    /** What they describe. */
    async function undrawn(): Promise<readonly (string | null)[]> {
      const charts = [...document.querySelectorAll('.chart')];
      const seen = await Promise.all(charts.map(isSeen));
      return charts.filter((chart, place) => seen[place] && !isDrawn(chart)).map((chart) => chart.ariaLabel);
    }

    function isDrawn(chart: Element): boolean {
      const canvas = chart.querySelector('canvas');
      if (canvas === null || drawings === undefined) return false;
      const isNew = (drawings.drawnMs.get(canvas) ?? -1) >= drawings.changedMs;
      return isNew && canvas.width === Math.floor(chart.getBoundingClientRect().width) * devicePixelRatio;
    }

    /** Also of what a scrolled box cuts off. */
    function isSeen(element: Element): Promise<boolean> {
      return new Promise((resolve) => {
        const observer = new IntersectionObserver(([entry]) => {
          observer.disconnect();
          resolve(entry!.isIntersecting);
        });
        observer.observe(element);
      });
    }

    function nextFrame(): Promise<unknown> {
      return new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, patienceMs);
}
