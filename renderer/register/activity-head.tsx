import { ArrowLeft, Copy, Pencil, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Entry } from '../../gdpr-register/entry.ts';
import { ownActivityId } from '../../gdpr-register/own-activity/own-activity-id.ts';
import { ExportFailure, ExportMenu } from '../exchange/export-menu.tsx';
import { useText } from '../i18n/use-text.ts';
import { activityViews } from './activity-store.ts';
import type { ActivityStore } from './activity-store.ts';
import { NewActivityDialog, titleOf } from './list/new-activity-dialog.tsx';
import type { EditSession } from './form/edit-session.ts';
import type { RegisterStore } from './register-store.ts';
import { StateBadge } from './state-badge.tsx';
import { HostButton } from '../ui/host-button.tsx';

export interface ActivityHeadProps {
  readonly store: RegisterStore;
  readonly open: ActivityStore;
  readonly drift: number;
}

export function ActivityHead({ store, open, drift }: ActivityHeadProps) {
  const text = useText();
  const { register: words } = text.words;
  const { activity, editing } = useStore(open.store);
  const current = activity?.current;
  return (
    <div className="activity-head">
      <div className="screen-head">
        <button
          type="button"
          className="button ghost icon"
          aria-label={words.backToList}
          title={words.backToList}
          onClick={() => void store.activityClosed()}
        >
          <ArrowLeft size={16} aria-hidden="true" />
        </button>
        <h1 className="activity-title" ref={focused} tabIndex={-1}>
          {current === undefined ? words.name : <Title saved={current.entry} editing={editing} />}
        </h1>
        {current !== undefined && <StateBadge state={current.state} />}
        {current !== undefined && editing === null && <HeadActions store={store} open={open} entry={current.entry} />}
      </div>
      <ExportFailure />
      {current !== undefined && editing === null && (
        <div className="activity-bar">
          <ViewChoice open={open} drift={drift} />
          <span className="sub">
            {text.fill(words.versionLine, {
              version: current.version,
              author: current.author,
              time: text.format.moment(current.savedMs),
            })}
          </span>
        </div>
      )}
    </div>
  );
}

/** What the form below it says, where it is open: that may be of another version than the newest. */
function Title({ saved, editing }: { readonly saved: Entry; readonly editing: EditSession | null }) {
  const { register: words } = useText().words;
  if (editing !== null) return <EditedTitle editing={editing} />;
  return titleOf(saved) || words.untitled;
}

function EditedTitle({ editing }: { readonly editing: EditSession }) {
  const { register: words } = useText().words;
  const entry = useStore(editing.store, ({ history }) => history.present);
  return titleOf(entry).trim() || words.untitled;
}

/** What opened it is gone: who uses the keyboard goes on from here. */
function focused(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
}

interface HeadActionsProps {
  readonly store: RegisterStore;
  readonly open: ActivityStore;
  readonly entry: Entry;
}

function HeadActions({ store, open, entry }: HeadActionsProps) {
  const { language, words: all } = useText();
  const { register: words } = all;
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="head-actions">
      {open.id === ownActivityId && (
        <HostButton className="button" title={words.rewriteHint} onClick={() => void open.rewriteAsked(language)}>
          <RefreshCw size={14} aria-hidden="true" />
          {words.rewrite}
        </HostButton>
      )}
      <ExportMenu id={open.id} />
      <HostButton className="button" onClick={() => setCopied(true)}>
        <Copy size={14} aria-hidden="true" />
        {words.copy}
      </HostButton>
      <button type="button" className="button primary" onClick={() => open.editAskedAt(null)}>
        <Pencil size={14} aria-hidden="true" />
        {words.edit}
      </button>
      {isCopied && <NewActivityDialog store={store} copied={entry} closed={() => setCopied(false)} />}
    </div>
  );
}

function ViewChoice({ open, drift }: Pick<ActivityHeadProps, 'open' | 'drift'>) {
  const text = useText();
  const { register: words } = text.words;
  const view = useStore(open.store, (state) => state.view);
  return (
    <div className="segments" role="group" aria-label={words.views}>
      {activityViews.map((one) => (
        <button
          key={one}
          type="button"
          className="segment"
          aria-pressed={view === one}
          onClick={() => open.viewChosen(one)}
        >
          {words.viewNames[one]}
          {one === 'drift' && drift > 0 && <span className="segment-count">{text.format.count(drift)}</span>}
        </button>
      ))}
    </div>
  );
}
