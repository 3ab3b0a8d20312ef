import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { hostStoreOf } from '../settings/host-store.ts';
import { useApp } from '../state/app-context.ts';
import { useWish } from '../state/use-wish.ts';
import { type ReportedError, toSystemReport } from './system-report.ts';

interface CopyReportProps {
  /** Beside which it is; null = beside none. */
  readonly error: ReportedError | null;
  /** What stands behind the report, in lines of text as it is: nothing of anybody. */
  readonly more?: () => string;
}

/** Copies the report of how things stand. Its width stays what it is. */
export function CopyReport({ error, more }: CopyReportProps) {
  return <CopyButton error={error} copy={useCopy(error, more)} />;
}

/** In the about box, where an action of the window may ask for it. */
export function CopyWholeReport() {
  const copy = useCopy(null);
  useWish('about.copy', copy.asked);
  return <CopyButton error={null} copy={copy} />;
}

/** Copies, and says what came of it. */
function useCopy(error: ReportedError | null, more?: () => string) {
  const { connection, live, settings, navigation } = useApp();
  const host = useStore(hostStoreOf(connection), (state) => state.host);
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const asked = (): void => {
    const report = toSystemReport({
      host,
      live: live.getState(),
      settings: settings.getState(),
      browser: navigator.userAgent,
      screen: navigation.getState().tab,
      error,
      nowMs: Date.now(),
    });
    navigator.clipboard.writeText(more === undefined ? report : `${report}\n${more()}`).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };
  return { asked, outcome };
}

function CopyButton({ error, copy }: Pick<CopyReportProps, 'error'> & { readonly copy: ReturnType<typeof useCopy> }) {
  const { about: words, console: consoleWords } = useText().words;
  const { asked, outcome } = copy;
  const Icon = outcome === 'copied' ? Check : Copy;
  const label = error === null ? words.copy : words.copyBeside;
  return (
    <>
      <button
        type="button"
        className={error === null ? 'button' : 'button small'}
        title={words.copyHint}
        onClick={asked}
      >
        <Icon size={14} aria-hidden="true" />
        {outcome === 'refused' ? consoleWords.copyRefused : label}
      </button>
      <span className="hidden-text" role="status">
        {outcome === 'copied' && words.copied}
        {outcome === 'refused' && consoleWords.copyRefused}
      </span>
    </>
  );
}
