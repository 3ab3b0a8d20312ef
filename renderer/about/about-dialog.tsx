import { Copy } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { useStore } from 'zustand';
import { Mark } from '../frame/mark.tsx';
import { useText } from '../i18n/use-text.ts';
import { hostStoreOf } from '../settings/host-store.ts';
import { useApp } from '../state/app-context.ts';
import { useFocusReturn } from '../ui/use-focus-return.ts';
import './about.css';
import { toSystemReport } from './system-report.ts';

/** What this program is, where its data lie, and a report to send to whoever helps. */
export function AboutDialog({ closed }: { readonly closed: () => void }) {
  const { connection } = useApp();
  const text = useText();
  const { about: words, terms } = text.words;
  const host = useStore(hostStoreOf(connection), (state) => state.host);
  const focusReturned = useFocusReturn();
  const facts = [
    [words.version, host?.version],
    [words.runs, host === null ? undefined : `${words.hosts[host.host]}, ${host.platform}`],
    [words.dataDirectory, host?.dataDirectory],
    [words.licence, words.licenceText],
    [words.others, words.othersText],
  ] as const;
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || closed()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog about" onCloseAutoFocus={focusReturned}>
          <div className="about-head">
            <Mark />
            <Dialog.Title asChild>
              <h2>Vigie</h2>
            </Dialog.Title>
          </div>
          <Dialog.Description>{words.text}</Dialog.Description>
          <dl className="about-facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value ?? '–'}</dd>
              </div>
            ))}
          </dl>
          <div className="dialog-actions">
            <CopyReport />
            <Dialog.Close className="button primary">{terms.close}</Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function CopyReport() {
  const { connection, live, settings } = useApp();
  const { about: words, console: consoleWords } = useText().words;
  const [said, setSaid] = useState('');
  const copied = (): void => {
    const report = toSystemReport({
      host: hostStoreOf(connection).getState().host,
      live: live.getState(),
      settings: settings.getState(),
      browser: navigator.userAgent,
      nowMs: Date.now(),
    });
    navigator.clipboard.writeText(report).then(
      () => setSaid(words.copied),
      () => setSaid(consoleWords.copyRefused),
    );
  };
  return (
    <>
      <span className="sub grow" role="status">
        {said}
      </span>
      <button type="button" className="button" title={words.copyHint} onClick={copied}>
        <Copy size={14} aria-hidden="true" />
        {words.copy}
      </button>
    </>
  );
}
