import { expect, test } from 'vitest';
import { createFrameQueue } from './frame-queue.ts';

/** Frames that come when they are told to, and tasks that take their time. */
function open() {
  let nowMs = 0;
  const frames: (() => void)[] = [];
  const done: string[] = [];
  const onFrame = createFrameQueue({ now: () => nowMs, requestFrame: (run) => void frames.push(run) });
  return {
    done,
    ask: (name: string, ms = 0) =>
      onFrame(() => {
        nowMs += ms;
        done.push(name);
      }),
    onFrame,
    frame: () => frames.splice(0).forEach((run) => run()),
    asked: () => frames.length,
  };
}

test('P-SPD-1 what a frame has no time for comes in the next one, in the order it was asked for', () => {
  const { ask, frame, done, asked } = open();
  for (const name of ['a', 'b', 'c', 'd']) ask(name, 5);
  expect(asked()).toBe(1);
  frame();
  expect(done).toEqual(['a', 'b']);
  frame();
  expect([done, asked()]).toEqual([['a', 'b', 'c', 'd'], 0]);
});

test('P-SPD-1 what costs little shares a frame, and what takes longer than one has it alone', () => {
  const { ask, frame, done } = open();
  ask('long', 40);
  for (const name of ['a', 'b', 'c']) ask(name, 1);
  frame();
  expect(done).toEqual(['long']);
  frame();
  expect(done).toEqual(['long', 'a', 'b', 'c']);
});

test('what is cancelled is not run, also by what runs before it in the same frame', () => {
  const { ask, onFrame, frame, done } = open();
  const cancels: (() => void)[] = [];
  onFrame(() => cancels.forEach((cancel) => cancel()));
  cancels.push(ask('b'));
  ask('c');
  ask('a')();
  frame();
  expect(done).toEqual(['c']);
});

test('what is asked for within a frame comes in the next, and a task that throws keeps back no other', () => {
  const { ask, onFrame, frame, done } = open();
  onFrame(() => {
    ask('next');
    throw new Error('no ink');
  });
  ask('beside');
  expect(frame).toThrow('no ink');
  expect(done).toEqual([]);
  frame();
  expect(done).toEqual(['beside', 'next']);
});
