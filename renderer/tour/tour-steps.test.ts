import { expect, test } from 'vitest';
import { isStepDone, placeCard, stepAfter, tourSteps } from './tour-steps.ts';

test('P-TUR-1: there are three steps, one after the other', () => {
  expect(tourSteps.map(stepAfter)).toEqual(['dashboards', 'register', null]);
});

test('P-TUR-1: a step is done once what it asks for is', () => {
  const around = { state: 'stopped', tab: 'pipeline' } as const;
  expect(tourSteps.map((step) => isStepDone(step, around))).toEqual([false, false, false]);
  expect(isStepDone('start', { ...around, state: 'running' })).toBe(true);
  expect(isStepDone('dashboards', { ...around, tab: 'dashboards' })).toBe(true);
});

test('P-TUR-1: the card stands below the button at the right edge, and beside a tab', () => {
  const anchor = { top: 60, right: 1200, bottom: 92 };
  const tab = { top: 240, right: 188, bottom: 272 };
  expect(placeCard('start', anchor, { width: 1280, height: 800 })).toEqual({ top: 102, right: 80 });
  expect(placeCard('register', tab, { width: 1280, height: 800 })).toEqual({ top: 232, left: 200 });
  expect(placeCard('register', tab, { width: 640, height: 400 })).toEqual({ top: 204, left: 200 });
});
