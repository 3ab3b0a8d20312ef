import { Check } from 'lucide-react';
import { useText } from '../i18n/use-text.ts';
import { purgePhases } from './purge-phase.ts';
import type { PurgePhase } from './purge-phase.ts';

/** Where a purge stands among what it comes through. */
export function PhaseRail({ phase, isDone }: { readonly phase: PurgePhase; readonly isDone: boolean }) {
  const { purge: words } = useText().words;
  const now = purgePhases.indexOf(phase);
  return (
    <ol className="phase-rail" aria-label={words.phasesLabel}>
      {purgePhases.map((one, place) => {
        const isPast = place < now || isDone;
        return (
          <li
            key={one}
            className={isPast ? 'phase past' : place === now ? 'phase now' : 'phase'}
            aria-current={place === now ? 'step' : undefined}
          >
            <span className="phase-mark" aria-hidden="true">
              {isPast ? <Check size={13} /> : place + 1}
            </span>
            {words.phases[one]}
          </li>
        );
      })}
    </ol>
  );
}
