import { Slider } from 'radix-ui';
import { useState } from 'react';
import type { Pace } from '../../pipeline/domain/config.ts';
import type { Text } from '../i18n/text.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp, useLive } from '../state/app-context.ts';
import { paceAt, paceSteps, stepOf } from './pace-scale.ts';

export function PaceSlider() {
  const { actions } = useApp();
  const text = useText();
  const kept = useLive(({ snapshot }) => snapshot?.pace ?? null);
  const [dragged, setDragged] = useState<number | null>(null);
  const step = dragged ?? (kept === null ? 0 : stepOf(kept));
  const shown = dragged === null ? kept : paceAt(dragged);
  const chosen = async (to: number): Promise<void> => {
    await actions.ask('pace.set', { pace: paceAt(to) });
    setDragged(null);
  };
  return (
    <div className="pace">
      <span className="sub">{text.words.pipeline.pace.label}</span>
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
        <Slider.Thumb
          className="slider-thumb"
          aria-label={text.words.pipeline.pace.label}
          aria-valuetext={shown === null ? undefined : paceText(shown, text)}
        />
      </Slider.Root>
      <b className="pace-words">{shown === null ? '' : paceText(shown, text)}</b>
    </div>
  );
}

function paceText(pace: Pace, text: Text): string {
  const words = text.words.pipeline.pace;
  if (pace === 'max') return words.max;
  return pace < 1 ? text.plural(words.everySeconds, Math.round(1 / pace)) : text.plural(words.aSecond, pace);
}
