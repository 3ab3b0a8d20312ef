import { expect, test } from 'vitest';
import { isStepDone, placeCard, placeStrip, stepAfter, stepDueAfter, tourSteps } from './tour-steps.ts';

test('P-TUR-1: there are three steps, one after the other', () => {
  expect(tourSteps.map(stepAfter)).toEqual(['dashboards', 'register', null]);
});

test('P-TUR-1: a step is done once what it asks for is', () => {
  const around = { state: 'stopped', tab: 'pipeline' } as const;
  expect(tourSteps.map((step) => isStepDone(step, around))).toEqual([false, false, false]);
  expect(isStepDone('start', { ...around, state: 'running' })).toBe(true);
  expect(isStepDone('dashboards', { ...around, tab: 'dashboards' })).toBe(true);
});

test('P-TUR-1: what was done while an earlier step stood there is not asked for again', () => {
  expect(stepDueAfter('start', { state: 'running', tab: 'pipeline' })).toBe('dashboards');
  expect(stepDueAfter('start', { state: 'running', tab: 'dashboards' })).toBe('register');
  expect(stepDueAfter('register', { state: 'running', tab: 'register' })).toBeNull();
});

test('P-TUR-1: the card stands below the button at the right edge, below the tabs, or in the corner', () => {
  const button = { top: 60, left: 1060, right: 1200, bottom: 92 };
  const tab = { top: 240, left: 8, right: 188, bottom: 272 };
  const tabs = { top: 60, left: 8, right: 188, bottom: 398 };
  const wide = { width: 1280, height: 800 };
  expect(placeCard('start', { anchor: button, tabs }, wide)).toEqual({ top: 102, right: 80 });
  expect(placeCard('register', { anchor: tab, tabs }, wide)).toEqual({ top: 414, left: 8, width: 180 });
  const corner = { right: 16, bottom: 44 };
  expect(placeCard('register', { anchor: tab, tabs }, { ...wide, height: 700 })).toEqual(corner);
  expect(placeCard('register', { anchor: tab, tabs: { ...tabs, right: 44 } }, wide)).toEqual(corner);
});

test('P-TUR-1: the first step stands over the line that says how to begin, where there is room and it is in sight', () => {
  const line = { top: 108, left: 220, right: 1246, bottom: 143 };
  expect(placeStrip(line, { width: 1280, height: 800 })).toEqual({ top: 100, left: 220, width: 1026 });
  expect(placeStrip({ ...line, right: 840 }, { width: 860, height: 800 })).toBeNull();
  expect(placeStrip({ ...line, top: -40 }, { width: 1280, height: 800 })).toBeNull();
});
