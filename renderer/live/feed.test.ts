import { expect, test } from 'vitest';
import { createFeed } from './feed.ts';

function openClock() {
  const asked: (() => void)[] = [];
  let shown: (() => void) | null = null;
  const page = { hidden: false };
  return {
    page,
    clock: {
      requestFrame: (run: () => void) => void asked.push(run),
      isHidden: () => page.hidden,
      onShown(run: () => void) {
        shown = run;
        return () => void (shown = null);
      },
    },
    frame: () => asked.splice(0).forEach((run) => run()),
    show() {
      page.hidden = false;
      shown?.();
    },
    asked: () => asked.length,
    isWatched: () => shown !== null,
  };
}

test('of all that comes within a frame only the newest is handed on', () => {
  const { clock, frame, asked } = openClock();
  const delivered: number[] = [];
  const feed = createFeed<number>(clock, (item) => delivered.push(item));
  for (const item of [1, 2, 3]) feed.push(item);
  expect([asked(), delivered]).toEqual([1, []]);
  frame();
  frame();
  feed.push(4);
  frame();
  expect(delivered).toEqual([3, 4]);
});

test('while the page is hidden nothing is handed on, and the newest when it is seen again', () => {
  const { clock, frame, page, show } = openClock();
  const delivered: number[] = [];
  const feed = createFeed<number>(clock, (item) => delivered.push(item));
  feed.push(1);
  page.hidden = true;
  frame();
  feed.push(2);
  frame();
  expect(delivered).toEqual([]);
  show();
  frame();
  expect(delivered).toEqual([2]);
});

test('a closed feed is silent and no longer watches the page', () => {
  const { clock, frame, isWatched } = openClock();
  const delivered: number[] = [];
  const feed = createFeed<number>(clock, (item) => delivered.push(item));
  feed.push(1);
  feed.close();
  feed.push(2);
  frame();
  expect([delivered, isWatched()]).toEqual([[], false]);
});
