import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { connectionsStoreOf, findListed } from '../settings/connections-store.ts';
import { useApp, useLive, useNavigation, useSettings } from '../state/app-context.ts';
import { isNew, pipelineStateOf } from '../state/selectors.ts';
import './tour.css';
import {
  isStepDone,
  placeCard,
  placeStrip,
  stepAfter,
  stepDueAfter,
  tourAnchors,
  tourLine,
  tourTabs,
  type TourStep,
  tourSteps,
} from './tour-steps.ts';

/** The first steps beside what they are about: of a directory where nothing was ever published, until they were left once. */
export function Tour() {
  const { overlays, settings } = useApp();
  const step = useStore(overlays, (state) => state.tour);
  const isDue = useIsDue();
  useEffect(() => {
    if (isDue) overlays.setState({ tour: 'start' });
  }, [overlays, isDue]);
  if (step === null) return null;
  const left = (): void => {
    // To the tab that is shown: another one would be shown by the focus alone.
    document.querySelector<HTMLElement>('.navigation-tab[data-state="active"]')?.focus({ preventScroll: true });
    overlays.setState({ tour: null });
    void settings.change({ tourLeft: true });
  };
  const toStep = (after: TourStep | null): void => {
    if (after === null) left();
    else overlays.setState({ tour: after });
  };
  return <TourCard step={step} toStep={toStep} left={left} />;
}

function useIsDue(): boolean {
  const isUnused = useLive(({ snapshot }) => snapshot !== null && isNew(snapshot));
  const tourLeft = useSettings((state) => state.settings?.tourLeft ?? true);
  // What the first step asks for is refused there.
  const isReadOnly = useStore(
    connectionsStoreOf(useApp().connection),
    ({ list }) => findListed(list, list?.inUse ?? null)?.connection.readOnly ?? true,
  );
  return isUnused && !tourLeft && !isReadOnly;
}

interface TourCardProps {
  readonly step: TourStep;
  readonly toStep: (after: TourStep | null) => void;
  readonly left: () => void;
}

function TourCard({ step, toStep, left }: TourCardProps) {
  const text = useText();
  const { tour: words } = text.words;
  const place = usePlace(step);
  useMarkOnRoot(place.isStrip ? 'strip' : step);
  useNextWhenDone(step, toStep);
  const at = tourSteps.indexOf(step) + 1;
  const isLast = stepAfter(step) === null;
  return (
    <section
      className={place.isStrip ? 'tour strip' : 'tour'}
      data-step={step}
      aria-label={words.title}
      style={place.style}
      onKeyDown={({ key }) => {
        if (key === 'Escape') left();
      }}
    >
      <div className="tour-said" aria-live="polite">
        <p className="sub">{text.fill(words.at, { at, all: tourSteps.length })}</p>
        <h2>{words.steps[step].title}</h2>
        <p>{words.steps[step].text}</p>
      </div>
      <div className="tour-buttons">
        {!isLast && (
          <button type="button" className="button small ghost" onClick={left}>
            {words.leave}
          </button>
        )}
        <button type="button" className="button small primary" onClick={() => toStep(stepAfter(step))}>
          {isLast ? words.done : words.next}
        </button>
      </div>
      <button type="button" className="button ghost small icon tour-close" aria-label={words.leave} onClick={left}>
        <X size={14} aria-hidden="true" />
      </button>
    </section>
  );
}

/** What a step speaks of may be anywhere, so that the root element says which it is. */
function useMarkOnRoot(mark: string): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['tour'] = mark;
    return () => void delete dataset['tour'];
  }, [mark]);
}

/** Goes on by itself when what the step asks for was done while it stood here. */
function useNextWhenDone(step: TourStep, toStep: TourCardProps['toStep']): void {
  const state = useLive(pipelineStateOf);
  const tab = useNavigation((navigation) => navigation.tab);
  const isDone = isStepDone(step, { state, tab });
  const seen = useRef({ step, wasDone: isDone });
  useEffect(() => {
    if (seen.current.step !== step) seen.current = { step, wasDone: isDone };
    if (isDone && !seen.current.wasDone) toStep(stepDueAfter(step, { state, tab }));
  });
}

/** Below the step's element, below the tabs or over its line, also when the window changes its size. */
function usePlace(step: TourStep) {
  const { language } = useText();
  const tab = useNavigation((navigation) => navigation.tab);
  const [place, setPlace] = useState<TourPlace>({ isStrip: false, style: {} });
  useLayoutEffect(() => {
    const measure = (): void => setPlace((before) => placeOf(step) ?? before);
    measure();
    addEventListener('resize', measure);
    // Of whatever is scrolled: the line goes with its screen.
    addEventListener('scroll', measure, true);
    return () => {
      removeEventListener('resize', measure);
      removeEventListener('scroll', measure, true);
    };
  }, [step, language, tab]);
  return place;
}

interface TourPlace {
  readonly isStrip: boolean;
  readonly style: Readonly<Record<string, number>>;
}

/** Null where what the step is about is not there. */
function placeOf(step: TourStep): TourPlace | null {
  const page = { width: innerWidth, height: innerHeight };
  const line = step === 'start' ? boxOf(tourLine) : undefined;
  const strip = line === undefined ? null : placeStrip(line, page);
  if (strip !== null) return { isStrip: true, style: strip };
  const anchor = boxOf(tourAnchors[step]);
  const tabs = boxOf(tourTabs);
  if (anchor === undefined || tabs === undefined) return null;
  return { isStrip: false, style: placeCard(step, { anchor, tabs }, page) };
}

function boxOf(selector: string): DOMRect | undefined {
  return document.querySelector(selector)?.getBoundingClientRect();
}
