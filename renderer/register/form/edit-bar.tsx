import { type LucideIcon, Redo2, Save, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { ActivityVersion } from '../../../gdpr-register/activity-record.ts';
import { CopyReport } from '../../about/copy-report.tsx';
import { errorText } from '../../i18n/error-text.ts';
import type { Text } from '../../i18n/text.ts';
import { useText } from '../../i18n/use-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { DraftState } from './draft-keeper.ts';
import type { EditSession } from './edit-session.ts';
import { HostButton } from '../../ui/host-button.tsx';
import { SteadyButton } from '../../ui/steady-button.tsx';

export interface EditBarProps {
  readonly session: EditSession;
  /** How many fields cannot be saved as they are. */
  readonly wrong: number;
  /** A version that was saved elsewhere since the form was opened. */
  readonly newer: ActivityVersion | null;
  readonly saveAsked: () => void;
  /** Goes to the first of them. */
  readonly wrongAsked: () => void;
  readonly left: () => void;
  readonly dropped: () => void;
}

/** Stays above the form: what became of the edits, and what can be done with them. */
export function EditBar({ session, wrong, newer, saveAsked, wrongAsked, left, dropped }: EditBarProps) {
  const text = useText();
  const { register: words } = text.words;
  const { history, draft } = useStore(session.store);
  return (
    <div className="edit-bar" role="toolbar" aria-label={words.editing}>
      <span className={draft.kind === 'failed' ? 'draft-said wrong' : 'draft-said'} role="status">
        {draftText(draft, text)}
      </span>
      {draft.kind === 'failed' && <CopyReport error={draft.error} />}
      {newer !== null && (
        <p className="edit-newer">{text.fill(words.newerVersion, { version: newer.version, author: newer.author })}</p>
      )}
      {wrong > 0 && (
        <button type="button" className="pill tone-bad edit-wrong" title={words.toWrong} onClick={wrongAsked}>
          {text.plural(words.wrongCount, wrong)}
        </button>
      )}
      <span className="grow" />
      <HistoryButtons session={session} />
      <DropButton isOff={history.past.length === 0} dropped={dropped} />
      <button type="button" className="button" onClick={left}>
        {words.leaveForm}
      </button>
      <HostButton className="button primary" title={words.saveHint} aria-keyshortcuts="Control+S" onClick={saveAsked}>
        <Save size={14} aria-hidden="true" />
        {words.save}
      </HostButton>
    </div>
  );
}

function HistoryButtons({ session }: Pick<EditBarProps, 'session'>) {
  const { register: words } = useText().words;
  const history = useStore(session.store, (state) => state.history);
  return (
    <>
      <HistoryButton
        icon={Undo2}
        label={words.undo}
        shortcut="Control+Z"
        isOff={history.past.length === 0}
        pressed={() => session.undone()}
      />
      <HistoryButton
        icon={Redo2}
        label={words.redo}
        shortcut="Control+Shift+Z"
        isOff={history.future.length === 0}
        pressed={() => session.redone()}
      />
    </>
  );
}

interface HistoryButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly shortcut: string;
  readonly isOff: boolean;
  readonly pressed: () => void;
}

function HistoryButton({ icon: Icon, label, shortcut, isOff, pressed }: HistoryButtonProps) {
  return (
    <SteadyButton
      type="button"
      className="button ghost icon"
      aria-label={label}
      title={label}
      aria-keyshortcuts={shortcut}
      isOff={isOff}
      onClick={pressed}
    >
      <Icon size={14} aria-hidden="true" />
    </SteadyButton>
  );
}

interface DropButtonProps {
  /** Nothing was written yet. */
  readonly isOff: boolean;
  readonly dropped: () => void;
}

function DropButton({ isOff, dropped }: DropButtonProps) {
  const { register: words } = useText().words;
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <SteadyButton type="button" className="button ghost" isOff={isOff} onClick={() => setAsked(true)}>
        {words.dropEdits}
      </SteadyButton>
      {isAsked && (
        <ConfirmDialog
          title={words.dropTitle}
          confirm={words.dropConfirm}
          tone="danger"
          confirmed={dropped}
          closed={() => setAsked(false)}
        >
          {words.dropText}
        </ConfirmDialog>
      )}
    </>
  );
}

function draftText(draft: DraftState, text: Text): string {
  const { register: words } = text.words;
  if (draft.kind === 'failed') {
    const { what, why } = errorText(text, draft.error);
    return text.fill(words.draftFailed, { why: `${what} ${why}` });
  }
  if (draft.kind === 'saved') return text.fill(words.draftSaved, { time: text.format.time(draft.atMs) });
  return draft.kind === 'waiting' ? words.draftWaiting : words.draftNone;
}
