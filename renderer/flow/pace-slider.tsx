import { Slider } from 'radix-ui';
import { useState } from 'react';
import { cannotText } from '../actions/cannot-text.ts';
import type { Pace } from '../../pipeline/domain/config.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { useHindrance } from '../state/hindrance.ts';
import type { LiveState } from '../state/live-store.ts';
import { paceAt, paceSteps, stepOf } from './pace-scale.ts';
import { paceText } from '../i18n/pace-text.ts';

/** Where the slider was put, until the host shows it. */
interface Wish {
  readonly step: number;
  /** What the host may still show until it shows this one: what it had, and what was wished before. */
  readonly earlier: readonly (Pace | null)[];
  readonly isTaken: boolean;
}

export function PaceSlider() {
  const { actions } = useApp();
  const text = useText();
  const kept = useLive(paceOf);
  const why = useHindrance('changes');
  const [wish, setWish] = useState<Wish | null>(null);
  if (wish?.isTaken === true && !wish.earlier.includes(kept)) setWish(null);
  const step = wish?.step ?? (kept === null ? 0 : stepOf(kept));
  const shown = wish === null ? kept : paceAt(wish.step);
  const words = shown === null ? '–' : paceText(shown, text);
  const chosen = async (to: number): Promise<void> => {
    const pace = paceAt(to);
    const before = wish === null ? [] : [...wish.earlier, paceAt(wish.step)];
    const earlier = [...before, kept].filter((each) => each !== pace);
    const mine: Wish = { step: to, earlier, isTaken: false };
    setWish(mine);
    const isTaken = await actions.ask('pace.set', { pace });
    // A later wish stands.
    setWish((now) => (now !== mine ? now : isTaken ? { ...mine, isTaken } : null));
  };
  // Not `disabled`: it says why to whoever comes by the keyboard (P-STA-3).
  const off = why === null ? { title: undefined } : { 'aria-disabled': true, title: cannotText(text, why) };
  return (
    <div className="pace">
      <span className="sub">{text.words.pipeline.pace.label}</span>
      <b className="pace-words">{words}</b>
      <Slider.Root
        className="slider"
        title={off.title}
        max={paceSteps}
        value={[step]}
        // By the keyboard this comes behind the commit: the wish that waits for its answer stays that one.
        onValueChange={([to = 0]) => why === null && setWish((now) => moved(now, to))}
        onValueCommit={([to = 0]) => why === null && void chosen(to)}
      >
        <Slider.Track className="slider-track">
          <Slider.Range className="slider-range" />
        </Slider.Track>
        <Slider.Thumb
          className="slider-thumb"
          aria-label={text.words.pipeline.pace.label}
          aria-valuetext={words}
          {...off}
        />
      </Slider.Root>
    </div>
  );
}

function moved(wish: Wish | null, step: number): Wish {
  return wish?.step === step ? wish : { step, earlier: wish?.earlier ?? [], isTaken: false };
}

function paceOf({ snapshot }: LiveState): Pace | null {
  return snapshot?.pace ?? null;
}
