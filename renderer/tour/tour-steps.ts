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

interface Box {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the longest card needs. */
const cardHeight = 196;

/**
 * Where the card stands: below what is at the right edge, else beside it, within the window; `top` and `left` or `right` in
 * pixels.
 */
export function placeCard(
  step: TourStep,
  anchor: Box,
  page: { readonly width: number; readonly height: number },
): Readonly<Record<string, number>> {
  if (step === 'start') return { top: anchor.bottom + 10, right: Math.max(8, page.width - anchor.right) };
  return { top: Math.max(8, Math.min(anchor.top - 8, page.height - cardHeight)), left: anchor.right + 12 };
}
