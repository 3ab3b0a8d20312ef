import { createFrameQueue } from './frame-queue.ts';

/** Time and frames as a schedule sees them, so that tests own them. */
export interface DrawClock {
  readonly now: () => number;
  /** Runs `task` in the next frame that has time for it; returns the way to cancel it. */
  readonly onFrame: (task: () => void) => () => void;
  readonly after: (ms: number, task: () => void) => () => void;
}

export interface DrawScheduleDeps extends DrawClock {
  readonly minIntervalMs: number;
  readonly draw: () => void;
}

export const browserClock: DrawClock = {
  now: () => performance.now(),
  onFrame: createFrameQueue({
    now: () => performance.now(),
    requestFrame: (run) => void requestAnimationFrame(run),
  }),
  after(ms, task) {
    const id = setTimeout(task, ms);
    return () => clearTimeout(id);
  },
};

export interface DrawRequest {
  /** What somebody did is shown in the next frame, however short ago the last drawing was. */
  readonly atOnce?: boolean;
}

export interface DrawSchedule {
  /** There is something new to draw. The first is drawn in the next frame, later ones no closer than the interval. */
  request(how?: DrawRequest): void;
  /** Nothing is drawn while hidden; what was requested meanwhile is drawn, once, when seen again. */
  setVisible(visible: boolean): void;
  close(): void;
}

/** Newest wins: however often it is requested, one drawing waits at a time. */
export function createDrawSchedule(deps: DrawScheduleDeps): DrawSchedule {
  let visible = true;
  let wanted = false;
  let lastMs = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | null = null;

  function draw(): void {
    cancel = null;
    wanted = false;
    lastMs = deps.now();
    deps.draw();
  }

  function plan(): void {
    if (!visible || !wanted || cancel !== null) return;
    const waitMs = lastMs + deps.minIntervalMs - deps.now();
    cancel = waitMs <= 0 ? deps.onFrame(draw) : deps.after(waitMs, () => (cancel = deps.onFrame(draw)));
  }

  function stop(): void {
    cancel?.();
    cancel = null;
  }

  return {
    request({ atOnce = false } = {}) {
      wanted = true;
      if (atOnce) {
        stop();
        lastMs = Number.NEGATIVE_INFINITY;
      }
      plan();
    },
    setVisible(next) {
      visible = next;
      if (visible) plan();
      else stop();
    },
    close() {
      visible = false;
      stop();
    },
  };
}
