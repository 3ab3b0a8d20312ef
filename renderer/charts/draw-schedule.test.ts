import { expect, test } from 'vitest';
import { createDrawSchedule } from './draw-schedule.ts';

/** A clock that stands still until it is told, with one frame and any number of timers. */
function openClock() {
  let nowMs = 0;
  let frames: (() => void)[] = [];
  let timers: { atMs: number; task: () => void }[] = [];
  const drawnAtMs: number[] = [];
  return {
    drawnAtMs,
    deps: {
      now: () => nowMs,
      onFrame(task: () => void) {
        frames.push(task);
        return () => void (frames = frames.filter((one) => one !== task));
      },
      after(ms: number, task: () => void) {
        const timer = { atMs: nowMs + ms, task };
        timers.push(timer);
        return () => void (timers = timers.filter((one) => one !== timer));
      },
      draw: () => void drawnAtMs.push(nowMs),
    },
    frame: () => frames.splice(0).forEach((task) => task()),
    forward(ms: number) {
      nowMs += ms;
      const due = timers.filter(({ atMs }) => atMs <= nowMs);
      timers = timers.filter((timer) => !due.includes(timer));
      for (const { task } of due) task();
    },
    pending: () => frames.length + timers.length,
  };
}

function open() {
  const clock = openClock();
  return { clock, schedule: createDrawSchedule({ ...clock.deps, minIntervalMs: 250 }) };
}

test('the first drawing comes in the next frame, later ones no closer than the interval, and always one more', () => {
  const { clock, schedule } = open();
  for (let ms = 0; ms < 1000; ms += 10) {
    schedule.request();
    clock.frame();
    clock.forward(10);
  }
  expect(clock.drawnAtMs).toEqual([0, 250, 500, 750]);
  clock.forward(250);
  clock.frame();
  expect(clock.drawnAtMs).toEqual([0, 250, 500, 750, 1250]);
  clock.forward(1000);
  clock.frame();
  expect(clock.drawnAtMs).toHaveLength(5);
});

test('nothing is drawn while hidden, and what was asked for meanwhile once when seen again', () => {
  const { clock, schedule } = open();
  schedule.request();
  schedule.setVisible(false);
  schedule.request();
  clock.frame();
  clock.forward(1000);
  clock.frame();
  expect([clock.drawnAtMs, clock.pending()]).toEqual([[], 0]);
  schedule.setVisible(true);
  clock.frame();
  clock.frame();
  expect(clock.drawnAtMs).toEqual([1000]);
});

test('P-SPD-3 what somebody did is drawn in the next frame, once, and holds off what comes by itself', () => {
  const { clock, schedule } = open();
  schedule.request();
  clock.frame();
  clock.forward(10);
  schedule.request();
  schedule.request({ atOnce: true });
  schedule.request();
  clock.frame();
  expect([clock.drawnAtMs, clock.pending()]).toEqual([[0, 10], 0]);
  schedule.request();
  clock.forward(249);
  clock.frame();
  expect(clock.drawnAtMs).toEqual([0, 10]);
  clock.forward(1);
  clock.frame();
  expect(clock.drawnAtMs).toEqual([0, 10, 260]);
});

test('a closed schedule draws nothing and leaves nothing behind', () => {
  const { clock, schedule } = open();
  schedule.request();
  clock.frame();
  schedule.request();
  schedule.close();
  schedule.request();
  clock.forward(1000);
  clock.frame();
  expect([clock.drawnAtMs, clock.pending()]).toEqual([[0], 0]);
});
