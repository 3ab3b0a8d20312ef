import { Dialog } from 'radix-ui';
import { useStore } from 'zustand';
import { Mark } from '../frame/mark.tsx';
import { useText } from '../i18n/use-text.ts';
import { hostStoreOf } from '../settings/host-store.ts';
import { useApp } from '../state/app-context.ts';
import { useFocusReturn } from '../ui/use-focus-return.ts';
import { CopyWholeReport } from './copy-report.tsx';
import './about.css';

/** What this program is, where its data lie, and a report to send to whoever helps. */
export function AboutDialog({ closed }: { readonly closed: () => void }) {
  const { connection, overlays } = useApp();
  const text = useText();
  const { about: words, terms } = text.words;
  const host = useStore(hostStoreOf(connection), (state) => state.host);
  const focusReturned = useFocusReturn();
  const facts = [
    [words.version, host?.version],
    [words.runs, host === null ? undefined : `${words.hosts[host.host]}, ${host.platform}`],
    [words.dataDirectory, host?.dataDirectory],
    [words.licence, words.licenceText],
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
            <div>
              <dt>{words.others}</dt>
              <dd>
                <button type="button" className="button small" onClick={() => overlays.setState({ shown: 'licences' })}>
                  {words.licences}
                </button>
              </dd>
            </div>
          </dl>
          <div className="dialog-actions">
            <CopyWholeReport />
            <Dialog.Close className="button primary">{terms.close}</Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
