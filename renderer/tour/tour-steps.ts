import type { PipelineState } from '../../pipeline/domain/snapshot.ts';
import type { Tab } from '../frame/tabs.ts';

export const tourSteps = ['start', 'dashboards', 'register'] as const;
export type TourStep = (typeof tourSteps)[number];

/** What each step is about, as it stands in the window. */
export const tourAnchors: Readonly<Record<TourStep, string>> = {
  start: '.start-button',
  dashboards: '.navigation-tab[id$="trigger-dashboards"]',
  register: '.navigation-tab[id$="trigger-register"]',
};

/** Below them there is room. */
export const tourTabs = '.navigation-tabs';

/**
 * The line that says what the first step says: where it is, the step stands over it, since below the button is what one
 * sets.
 */
export const tourLine = '.pipeline > .hint';

export interface TourSurroundings {
  readonly state: PipelineState | null;
  readonly tab: Tab;
}

/** Whether what a step asks for has been done, so that the next one is due. */
export function isStepDone(step: TourStep, { state, tab }: TourSurroundings): boolean {
  if (step === 'start') return state === 'running';
  return step === 'dashboards' && tab === 'dashboards';
}

/** The step behind this one; null behind the last. */
export function stepAfter(step: TourStep): TourStep | null {
  return tourSteps[tourSteps.indexOf(step) + 1] ?? null;
}

/** The step that is due behind one that was done, past those that were done meanwhile; null behind the last. */
export function stepDueAfter(step: TourStep, around: TourSurroundings): TourStep | null {
  const after = stepAfter(step);
  return after !== null && isStepDone(after, around) ? stepDueAfter(after, around) : after;
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

interface Page {
  readonly width: number;
  readonly height: number;
}

/** A narrower window has no room for a strip. */
const leastStripPage = 900;
/** Lines of words that are more than the line has stand above it and below it. */
const stripRise = 8;

/** Where the first step stands as a strip over its line, in pixels; null where there is no room for that. */
export function placeStrip(line: Box, page: Page): Readonly<Record<string, number>> | null {
  if (page.width < leastStripPage || line.top < stripRise) return null;
  return { top: line.top - stripRise, left: line.left, width: line.right - line.left };
}

/** What the longest card needs below the tabs, where it is as wide as they are. */
const cardHeight = 320;
/** Tabs that show their names are wider than this. */
const leastTabs = 150;
/** Above the footer. */
const cardBottom = 44;

/**
 * Where the card of a step stands, in pixels. Below the button at the right edge; below the tabs, where they are wide and
 * leave room; else in the corner that a screen fills last. It never stands over the content's beginning, which is what a step
 * asks to look at.
 */
export function placeCard(
  step: TourStep,
  { anchor, tabs }: { readonly anchor: Box; readonly tabs: Box },
  page: Page,
): Readonly<Record<string, number>> {
  if (step === 'start') return { top: anchor.bottom + 10, right: Math.max(8, page.width - anchor.right) };
  const width = tabs.right - tabs.left;
  const isBelow = width > leastTabs && page.height - cardBottom - tabs.bottom > cardHeight;
  return isBelow ? { top: tabs.bottom + 16, left: tabs.left, width } : { right: 16, bottom: cardBottom };
}
