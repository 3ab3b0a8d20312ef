import { stateText, toneOf } from '../state/frame-text.ts';
import { useLive } from '../state/app-context.ts';
import { LiveText } from '../ui/live-text.tsx';

export function StatePill() {
  const tone = useLive(toneOf);
  return (
    <span className={`pill state-pill tone-${tone}`} data-testid="state">
      <LiveText write={stateText} />
    </span>
  );
}
