import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useText } from '../i18n/use-text.ts';
import { hostStoreOf } from '../settings/host-store.ts';
import { useApp } from '../state/app-context.ts';
import { type ReportedError, toSystemReport } from './system-report.ts';

/** Copies the report of how things stand, with the error beside which it is; null = beside none. Its width stays what it is. */
export function CopyReport({ error }: { readonly error: ReportedError | null }) {
  const { connection, live, settings, navigation } = useApp();
  const host = useStore(hostStoreOf(connection), (state) => state.host);
  const { about: words, console: consoleWords } = useText().words;
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
    navigator.clipboard.writeText(report).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };
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
