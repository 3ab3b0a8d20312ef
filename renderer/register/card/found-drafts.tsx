import type { Activity } from '../../../electron/contract/calls/register.ts';
import { useText } from '../../i18n/use-text.ts';
import type { ActivityStore } from '../activity-store.ts';

export interface FoundDraftsProps {
  readonly open: ActivityStore;
  readonly activity: Activity;
}

/** What was written and not saved, by this window or by another: to go on with, or to forget. */
export function FoundDrafts({ open, activity }: FoundDraftsProps) {
  const text = useText();
  const { register: words } = text.words;
  return activity.drafts.toReversed().map((draft) => (
    <div key={draft.editor} className="found-draft tone-accent" role="status">
      <p>
        {text.fill(words.draftFound, { time: text.format.moment(draft.savedMs), version: draft.base })}
        {draft.base < activity.current.version && ` ${words.draftOlder}`}
      </p>
      <span className="grow" />
      <button type="button" className="button small" onClick={() => open.editAsked(draft)}>
        {words.draftContinue}
      </button>
      <button type="button" className="button ghost small" onClick={() => void open.draftDropped(draft)}>
        {words.draftForget}
      </button>
    </div>
  ));
}
