import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { Reading } from '../ui/reading.tsx';
import { ActivityHead } from './activity-head.tsx';
import type { ActivityStore } from './activity-store.ts';
import { ActivityCard } from './card/activity-card.tsx';
import { FoundDrafts } from './card/found-drafts.tsx';
import { DriftView } from './drift/drift-view.tsx';
import { EditScreen } from './form/edit-screen.tsx';
import type { RegisterStore } from './register-store.ts';
import { VersionsView } from './versions/versions-view.tsx';

export interface ActivityScreenProps {
  readonly store: RegisterStore;
  readonly activity: ActivityStore;
}

/** One activity: its card, its versions, what differs from the system, and its form. */
export function ActivityScreen({ store, activity: open }: ActivityScreenProps) {
  const { words, language } = useText();
  const { activity, failure, view, editing, begunAt } = useStore(open.store);
  const { checks, checkFailure } = useStore(store.store);
  const check = checks?.get(open.id) ?? null;
  return (
    <section className="screen register" aria-label={words.register.name}>
      <ActivityHead store={store} open={open} drift={check?.drift.length ?? 0} />
      {activity === null ? (
        <ErrorLine error={failure} lead={words.register.activityReadFailed} again={() => open.readAgain()} />
      ) : (
        <ErrorLine error={failure} />
      )}
      <ErrorLine error={checkFailure} lead={words.register.compareFailed} again={() => store.checkAsked(language)} />
      {activity === null && failure === null && <Reading words={words.register.loading} />}
      {activity !== null && editing !== null && (
        <EditScreen
          session={editing}
          begunAt={begunAt}
          current={activity.current}
          left={() => void open.formLeft()}
          dropped={() => void open.formDropped()}
        />
      )}
      {activity !== null && editing === null && (
        <>
          <FoundDrafts open={open} activity={activity} />
          {view === 'card' && (
            <ActivityCard entry={activity.current.entry} missingChosen={(place) => open.editAskedAt(place)} />
          )}
          {view === 'versions' && <VersionsView key={activity.current.version} store={open} activity={activity} />}
          {view === 'drift' && <DriftView store={store} open={open} drift={check?.drift ?? null} />}
        </>
      )}
    </section>
  );
}
