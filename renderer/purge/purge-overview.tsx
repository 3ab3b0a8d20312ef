import { useStore } from 'zustand';
import type { InputOf } from '../../electron/contract/api.ts';
import { HelpLink } from '../help/help-link.tsx';
import { useText } from '../i18n/use-text.ts';
import { ReadOnlyNote } from '../settings/read-only-note.tsx';
import { useLive } from '../state/app-context.ts';
import { isHeard } from '../state/selectors.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { AgeForm } from './age-form.tsx';
import { CountingLine } from './counting-line.tsx';
import { DueCard, type DueCardProps } from './due-card.tsx';
import { HoldSection } from './hold-section.tsx';
import { PersonForm } from './person-form.tsx';
import { PurgeList } from './purge-list.tsx';
import type { PurgeStore } from './purge-store.ts';

export interface PurgeOverviewProps {
  readonly store: PurgeStore;
  readonly opened: (id: string) => void;
}

/** What is due, the ways to a preview, what was purged, and what is held. */
export function PurgeOverview({ store, opened }: PurgeOverviewProps) {
  const { purge: words } = useText().words;
  const { live, isCounting, problem } = useStore(store);
  const open = async (made: Promise<string | null>): Promise<void> => {
    const id = await made;
    if (id !== null) opened(id);
  };
  const planAsked = (wish: InputOf<'purge.plan'>): void => void open(store.planAsked(wish));
  const known = useKnown(live !== null, problem === null);
  return (
    <section className="screen purge" aria-label={words.title}>
      <div className="screen-head">
        <h1>{words.title}</h1>
        <HelpLink page="purge" part="preview" />
        <span className="sub">{words.text}</span>
        <div className="head-actions">
          <CountingLine store={store} />
        </div>
      </div>
      <ReadOnlyNote />
      <ErrorLine error={problem} lead={words.countFailed} />
      <div className="purge-ways">
        <DueCard due={live?.due ?? null} known={known} isCounting={isCounting} previewAsked={() => planAsked({})} />
        <AgeForm isCounting={isCounting} planAsked={planAsked} />
        <PersonForm isCounting={isCounting} planAsked={(id) => void open(store.personPlanAsked(id))} />
      </div>
      <PurgeList purges={live?.purges ?? null} opened={opened} />
      <HoldSection />
    </section>
  );
}

/** What nothing that is due rests on. */
function useKnown(wasSaid: boolean, wasCounted: boolean): DueCardProps['known'] {
  const canHear = useLive(isHeard);
  if (!wasSaid) return 'not-yet';
  if (!canHear) return 'away';
  return wasCounted ? 'said' : 'refused';
}
