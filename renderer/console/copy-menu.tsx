import { Copy } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement } from 'react';
import type { Text } from '../i18n/text.ts';
import { useWish } from '../state/use-wish.ts';
import { saveBlob } from '../ui/file-transfer.ts';
import { SteadyButton } from '../ui/steady-button.tsx';
import type { ConsoleLine } from './console-line.ts';
import type { ConsoleStore } from './console-store.ts';
import { formatLines, lineFileName, lineFiles, type LineFormat, lineFormats } from './line-export.ts';
import type { LineWords } from './line-words.ts';

export interface CopyMenuProps {
  readonly store: ConsoleStore;
  readonly text: Text;
  readonly words: LineWords;
  readonly said: (what: string) => void;
  readonly isOff: boolean;
}

/** The lines that are shown, into the clipboard or a file. */
export function CopyMenu({ store, text, words, said, isOff }: CopyMenuProps): ReactElement {
  const w = text.words.console;
  const copied = (format: LineFormat): void => {
    const lines = shownLines(store);
    navigator.clipboard.writeText(formatLines(lines, format, words)).then(
      () => said(text.plural(w.copied, lines.length)),
      () => said(w.copyRefused),
    );
  };
  const saved = (format: LineFormat): void => {
    const lines = shownLines(store);
    const content = new Blob([formatLines(lines, format, words)], { type: lineFiles[format].mediaType });
    saveBlob(lineFileName(format, Date.now()), content, document);
    said(text.plural(w.saved, lines.length));
  };
  useWish('console.save', ({ format }) => saved(format));
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <SteadyButton className="button" isOff={isOff}>
          <Copy size={14} aria-hidden />
          {w.copy}
        </SteadyButton>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6}>
          {(['text', 'json'] as const).map((format) => (
            <DropdownMenu.Item key={format} className="menu-item" onSelect={() => copied(format)}>
              {w.copyAs[format]}
            </DropdownMenu.Item>
          ))}
          <DropdownMenu.Separator className="menu-line" />
          {lineFormats.map((format) => (
            <DropdownMenu.Item key={format} className="menu-item" onSelect={() => saved(format)}>
              {w.saveAs[format]}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function shownLines({ lines }: ConsoleStore): readonly ConsoleLine[] {
  const { shown } = lines;
  return Array.from({ length: shown.length }, (_, index) => shown.at(index)).filter((line) => line !== undefined);
}
