import { useState } from 'react';
import type { Activity } from '../../../electron/contract/calls/register.ts';
import type { ActivityDraft } from '../../../gdpr-register/activity-record.ts';
import { useText } from '../../i18n/use-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { ActivityStore } from '../activity-store.ts';

export interface FoundDraftsProps {
  readonly open: ActivityStore;
  readonly activity: Activity;
}

/** What was written and not saved, by this window or by another: to go on with, or to forget. */
export function FoundDrafts({ open, activity }: FoundDraftsProps) {
  return activity.drafts
    .toReversed()
    .map((draft) => (
      <FoundDraft key={draft.editor} open={open} draft={draft} isOlder={draft.base < activity.current.version} />
    ));
}

interface FoundDraftProps {
  readonly open: ActivityStore;
  readonly draft: ActivityDraft;
  /** A version was saved since it was begun. */
  readonly isOlder: boolean;
}

function FoundDraft({ open, draft, isOlder }: FoundDraftProps) {
  const text = useText();
  const { register: words } = text.words;
  const [isForgetting, setForgetting] = useState(false);
  return (
    <div className="found-draft tone-accent" role="status">
      <p>
        {text.fill(words.draftFound, { time: text.format.moment(draft.savedMs), version: draft.base })}
        {isOlder && ` ${words.draftOlder}`}
      </p>
      <span className="grow" />
      <button type="button" className="button small" onClick={() => open.draftAsked(draft)}>
        {words.draftContinue}
      </button>
      <button type="button" className="button ghost small" onClick={() => setForgetting(true)}>
        {words.draftForget}
      </button>
      {isForgetting && (
        <ConfirmDialog
          title={words.dropTitle}
          confirm={words.dropConfirm}
          tone="danger"
          confirmed={() => void open.draftDropped(draft)}
          closed={() => setForgetting(false)}
        >
          {words.dropText}
        </ConfirmDialog>
      )}
    </div>
  );
}
