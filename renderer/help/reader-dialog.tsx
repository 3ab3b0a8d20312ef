import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useFocusReturn } from '../ui/use-focus-return.ts';
import './help.css';

export interface ReaderDialogProps {
  readonly title: string;
  /** The name of the field above the list, what is typed in it, and who hears of it. */
  readonly search: string;
  readonly typed: string;
  readonly typedChanged: (typed: string) => void;
  /** What there is to read, each a button. */
  readonly list: ReactNode;
  /** What is read. */
  readonly children: ReactNode;
  readonly closed: () => void;
}

/** A dialog to read in: a list with a search on one side, and what was chosen in it on the other. */
export function ReaderDialog({ title, search, typed, typedChanged, list, children, closed }: ReaderDialogProps) {
  const focusReturned = useFocusReturn();
  const { terms } = useText().words;
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || closed()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog help" onCloseAutoFocus={focusReturned} aria-describedby={undefined}>
          <div className="help-side">
            <Dialog.Title asChild>
              <h2>{title}</h2>
            </Dialog.Title>
            <input
              type="search"
              className="field"
              aria-label={search}
              placeholder={search}
              value={typed}
              onChange={({ target }) => typedChanged(target.value)}
            />
            {list}
          </div>
          {children}
          <Dialog.Close className="button ghost small icon dialog-close" aria-label={terms.close} title={terms.close}>
            <X size={14} aria-hidden="true" />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
