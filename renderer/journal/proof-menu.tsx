import { FileCheck } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { mostAnchorText } from '../../gdpr-register/journal-anchor.ts';
import { useText } from '../i18n/use-text.ts';
import { useWish } from '../state/use-wish.ts';
import { saveFile } from '../ui/file-transfer.ts';
import { JsonChooser } from '../ui/json-chooser.tsx';
import { isAtWork } from './journal-check.ts';
import type { JournalStore } from './journal-store.ts';
import { HostButton } from '../ui/host-button.tsx';

/** What leaves the installation as proof of the journal, and an anchor that comes back to be compared. */
export function ProofMenu({ store }: { readonly store: JournalStore }) {
  const { proof: words } = useText().words.journal;
  const isBusy = useStore(store, ({ check }) => isAtWork(check));
  const chooser = useRef<HTMLInputElement>(null);
  const fileAsked = async (what: 'anchor' | 'audit'): Promise<void> => {
    const file = await store.fileAsked(what);
    if (file !== null) saveFile(file, document);
  };
  // No more of a file is read than an anchor can have: whatever else was chosen is none by its beginning.
  const anchorChosen = async (file: File): Promise<void> => store.compareAsked(file.name, await file.text());
  useWish('journal.compare', () => chooser.current?.click());
  return (
    <>
      <JsonChooser
        input={chooser}
        label={words.compare}
        mostBytes={mostAnchorText}
        chosen={(file) => void anchorChosen(file)}
      />
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger asChild>
          <HostButton className="button" whyNot={isBusy ? 'reading-journal' : null} title={words.menuHint}>
            <FileCheck size={14} aria-hidden="true" />
            {words.menu}
          </HostButton>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end" sideOffset={6}>
            <ProofItem name={words.anchor} text={words.anchorText} chosen={() => void fileAsked('anchor')} />
            <ProofItem name={words.compare} text={words.compareText} chosen={() => chooser.current?.click()} />
            <DropdownMenu.Separator className="menu-line" />
            <ProofItem name={words.audit} text={words.auditText} chosen={() => void fileAsked('audit')} />
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </>
  );
}

interface ProofItemProps {
  readonly name: string;
  readonly text: string;
  readonly chosen: () => void;
}

function ProofItem({ name, text, chosen }: ProofItemProps) {
  return (
    <DropdownMenu.Item className="menu-item explained" textValue={name} onSelect={chosen}>
      {name}
      <span className="sub">{text}</span>
    </DropdownMenu.Item>
  );
}
