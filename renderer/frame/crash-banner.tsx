import { History, X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { CopyReport } from '../about/copy-report.tsx';
import { useText } from '../i18n/use-text.ts';
import { hostStoreOf } from '../settings/host-store.ts';
import { useApp } from '../state/app-context.ts';
import { LineLink } from './line-link.tsx';

/** Behind an end that was none in order: that it was so, and the way to what was wrong before it. Until it is closed. */
export function CrashBanner() {
  const { connection } = useApp();
  const text = useText();
  const { frame, terms } = text.words;
  const ended = useStore(hostStoreOf(connection), (state) => state.host?.endedUnexpectedly ?? null);
  const [isClosed, setClosed] = useState(false);
  if (ended === null || isClosed) return null;
  return (
    <div className="banner tone-warn">
      <History size={16} aria-hidden="true" />
      <p className="grow" role="status">
        <strong>{frame.crashed}</strong> {frame.crashedText}{' '}
        {ended.lines > 0 && text.plural(frame.crashedLines, ended.lines)}
      </p>
      <LineLink target={{ kind: 'crash' }} />
      <CopyReport error={{ code: 'ended-unexpectedly' }} />
      <button
        type="button"
        className="button ghost icon small"
        aria-label={terms.close}
        onClick={() => setClosed(true)}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
