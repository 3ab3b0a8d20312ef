import { CircleAlert, CloudOff, X } from 'lucide-react';
import { useStore } from 'zustand';
import { CopyReport } from '../about/copy-report.tsx';
import { errorText, originalOf } from '../i18n/error-text.ts';
import { useText } from '../i18n/use-text.ts';
import { PurgeBanner } from '../purge/purge-banner.tsx';
import { useApp, useLive } from '../state/app-context.ts';
import { OriginalWords } from '../ui/original-words.tsx';
import { CrashBanner } from './crash-banner.tsx';
import { DamageBanner } from './damage-banner.tsx';
import { LineLink } from './line-link.tsx';

/** What needs attention, below every screen: it comes by itself, and there it moves nothing under the pointer. */
export function Banners() {
  const { damage } = useApp();
  const found = useStore(damage, (state) => state.found);
  return (
    <div className="banners">
      <ConnectionBanner />
      {found.map((one) => (
        <DamageBanner key={one.store} damage={one} />
      ))}
      <CrashBanner />
      <PurgeBanner />
      <NoticeBanner />
    </div>
  );
}

function ConnectionBanner() {
  const text = useText();
  const connection = useLive((state) => state.connection);
  // What is shown stands still while the connection is away, and so does its time.
  const shownMs = useLive((state) => (state.connection === 'offline' ? (state.snapshot?.atMs ?? null) : null));
  if (connection === 'open' || connection === 'connecting') return null;
  const { frame } = text.words;
  const offline =
    shownMs === null ? frame.offlineUnseen : text.fill(frame.offlineText, { time: text.format.time(shownMs) });
  return (
    <div className="banner tone-warn">
      <CloudOff size={16} aria-hidden="true" />
      <p className="grow" role="status">
        {connection === 'refused' ? frame.refusedText : offline}
      </p>
      <CopyReport error={{ code: connection === 'refused' ? 'refused' : 'disconnected' }} />
    </div>
  );
}

function NoticeBanner() {
  const { notices } = useApp();
  const text = useText();
  const error = useStore(notices, (state) => state.error);
  if (error === null) return null;
  const { what, why, next } = errorText(text, error);
  return (
    <div className="banner tone-bad">
      <CircleAlert size={16} aria-hidden="true" />
      <div className="grow">
        <p role="alert">
          <strong>{text.words.frame.notDone[error.call]}</strong> {what} {why} {next}
        </p>
        <OriginalWords words={originalOf(text, error)} />
      </div>
      <LineLink target={{ kind: 'refusal', call: error.call, error: error.code }} />
      <CopyReport error={error} />
      <button
        type="button"
        className="button ghost icon small"
        aria-label={text.words.terms.close}
        onClick={() => notices.setState({ error: null })}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
