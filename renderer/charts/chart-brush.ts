/** What of a chart a brush needs: where it is drawn, how its pointer moves, and which time a pixel is. */
export interface BrushedChart {
  readonly element: HTMLElement;
  /** ms since 1970. */
  timeAt(x: number): number;
}

export interface BrushedSpan {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Less than this is a click. */
const leastPixels = 6;

/** Dragging over a chart chooses a span of its time. Returns the way to stop. */
export function watchBrush({ element, timeAt }: BrushedChart, chosen: (span: BrushedSpan) => void): () => void {
  const mark = element.appendChild(document.createElement('div'));
  mark.className = 'chart-brush';
  mark.hidden = true;
  let fromX: number | null = null;
  const xOf = ({ clientX }: PointerEvent): number => {
    const { left, width } = element.getBoundingClientRect();
    return Math.min(width, Math.max(0, clientX - left));
  };
  const ended = new AbortController();
  const on = (
    type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    act: (event: PointerEvent) => void,
  ) => element.addEventListener(type, act, { signal: ended.signal });

  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    fromX = xOf(event);
    element.setPointerCapture(event.pointerId);
  });
  on('pointermove', (event) => {
    if (fromX === null) return;
    const [left, right] = [fromX, xOf(event)].toSorted((a, b) => a - b) as [number, number];
    mark.hidden = right - left < leastPixels;
    mark.style.left = `${left}px`;
    mark.style.width = `${right - left}px`;
  });
  on('pointerup', (event) => {
    if (fromX === null) return;
    const [left, right] = [fromX, xOf(event)].toSorted((a, b) => a - b) as [number, number];
    fromX = null;
    mark.hidden = true;
    if (right - left >= leastPixels) chosen({ fromMs: Math.floor(timeAt(left)), toMs: Math.ceil(timeAt(right)) });
  });
  on('pointercancel', () => {
    fromX = null;
    mark.hidden = true;
  });
  return () => {
    ended.abort();
    mark.remove();
  };
}
