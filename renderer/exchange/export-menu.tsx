import { Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useStore } from 'zustand';
import { exportFormats } from '../../gdpr-register/export/export-formats.ts';
import { useText } from '../i18n/use-text.ts';
import { useApp } from '../state/app-context.ts';
import { ErrorLine } from '../ui/error-line.tsx';
import { saveFile } from '../ui/file-transfer.ts';
import { exchangeStoreOf, type ExportWish } from './exchange-store.ts';
import { HostButton } from '../ui/host-button.tsx';

export interface ExportMenuProps {
  /** One activity alone; null = the whole register. */
  readonly id: string | null;
}

/** Offers the register, or one activity, as a file of each format. */
export function ExportMenu({ id }: ExportMenuProps) {
  const store = exchangeStoreOf(useApp().connection);
  const isExporting = useStore(store.store, (state) => state.isExporting);
  const { words, language } = useText();
  const { exchange } = words;
  const chosen = async (format: ExportWish['format']): Promise<void> => {
    const file = await store.exportAsked({ format, language, ...(id === null ? {} : { id }) });
    if (file) saveFile(file, document);
  };
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <HostButton className="button" whyNot={isExporting ? 'exporting' : null} title={exchange.exportHint}>
          <Download size={14} aria-hidden="true" />
          {exchange.export}
        </HostButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6}>
          {exportFormats.map((format) => (
            <DropdownMenu.Item key={format} className="menu-item" onSelect={() => void chosen(format)}>
              {exchange.formats[format]}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** What went wrong with the last export. */
export function ExportFailure() {
  const store = exchangeStoreOf(useApp().connection);
  const { exportFailed } = useText().words.exchange;
  return <ErrorLine error={useStore(store.store, (state) => state.exportError)} lead={exportFailed} />;
}
