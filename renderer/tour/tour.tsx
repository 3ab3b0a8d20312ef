import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { connectionsStoreOf, findListed } from '../settings/connections-store.ts';
import { useApp, useLive, useNavigation, useSettings } from '../state/app-context.ts';
import { pipelineStateOf } from '../state/selectors.ts';
import './tour.css';
import { isStepDone, placeCard, stepAfter, tourAnchors, type TourStep, tourSteps } from './tour-steps.ts';

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
  const next = (): void => {
    const after = stepAfter(step);
    if (after === null) left();
    else overlays.setState({ tour: after });
  };
  return <TourCard step={step} next={next} left={left} />;
}

function useIsDue(): boolean {
  const isNew = useLive(({ snapshot }) => snapshot !== null && snapshot.balance.published === 0);
  const tourLeft = useSettings((state) => state.settings?.tourLeft ?? true);
  // What the first step asks for is refused there.
  const isReadOnly = useStore(
    connectionsStoreOf(useApp().connection),
    ({ list }) => findListed(list, list?.inUse ?? null)?.connection.readOnly ?? true,
  );
  return isNew && !tourLeft && !isReadOnly;
}

interface TourCardProps {
  readonly step: TourStep;
  readonly next: () => void;
  readonly left: () => void;
}

function TourCard({ step, next, left }: TourCardProps) {
  const text = useText();
  const { tour: words } = text.words;
  const place = usePlace(step);
  useNextWhenDone(step, next);
  const at = tourSteps.indexOf(step) + 1;
  const isLast = stepAfter(step) === null;
  return (
    <section
      className="tour"
      data-step={step}
      aria-label={words.title}
      style={place}
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
        <button type="button" className="button small primary" onClick={next}>
          {isLast ? words.done : words.next}
        </button>
      </div>
      <button type="button" className="button ghost small icon tour-close" aria-label={words.leave} onClick={left}>
        <X size={14} aria-hidden="true" />
      </button>
    </section>
  );
}

/** Goes on by itself when what the step asks for was done while it stood here. */
function useNextWhenDone(step: TourStep, next: () => void): void {
  const state = useLive(pipelineStateOf);
  const tab = useNavigation((navigation) => navigation.tab);
  const isDone = isStepDone(step, { state, tab });
  const seen = useRef({ step, wasDone: isDone });
  useEffect(() => {
    if (seen.current.step !== step) seen.current = { step, wasDone: isDone };
    if (isDone && !seen.current.wasDone) next();
  });
}

/** Beside the step's element, also when the window changes its size. */
function usePlace(step: TourStep) {
  const { language } = useText();
  const [place, setPlace] = useState<ReturnType<typeof placeCard>>({});
  useLayoutEffect(() => {
    const measure = (): void => {
      const anchor = document.querySelector(tourAnchors[step])?.getBoundingClientRect();
      if (anchor !== undefined) setPlace(placeCard(step, anchor, { width: innerWidth, height: innerHeight }));
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [step, language]);
  return place;
}
