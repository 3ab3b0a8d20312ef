import { Slider } from 'radix-ui';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { paceAt, paceSteps, stepOf } from './pace-scale.ts';
import { paceText } from './pace-text.ts';

export function PaceSlider() {
  const { actions } = useApp();
  const text = useText();
  const kept = useLive(({ snapshot }) => snapshot?.pace ?? null);
  const [dragged, setDragged] = useState<number | null>(null);
  const step = dragged ?? (kept === null ? 0 : stepOf(kept));
  const shown = dragged === null ? kept : paceAt(dragged);
  const words = shown === null ? '' : paceText(shown, text);
  const chosen = async (to: number): Promise<void> => {
    await actions.ask('pace.set', { pace: paceAt(to) });
    setDragged(null);
  };
  return (
    <div className="pace">
      <span className="sub">{text.words.pipeline.pace.label}</span>
      <b className="pace-words">{words}</b>
      <Slider.Root
        className="slider"
        max={paceSteps}
        value={[step]}
        disabled={kept === null}
        onValueChange={([to = 0]) => setDragged(to)}
        onValueCommit={([to = 0]) => void chosen(to)}
      >
        <Slider.Track className="slider-track">
          <Slider.Range className="slider-range" />
        </Slider.Track>
        <Slider.Thumb className="slider-thumb" aria-label={text.words.pipeline.pace.label} aria-valuetext={words} />
      </Slider.Root>
    </div>
  );
}
