import { Download } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { OutputOf } from '../../electron/contract/api.ts';
import { useText } from '../i18n/use-text.ts';
import { saveFile } from '../ui/file-transfer.ts';
import { useFocusReturn } from '../ui/use-focus-return.ts';

export interface LetterDialogProps {
  readonly letter: OutputOf<'request.letter'>;
  readonly closed: () => void;
}

/** A letter as it will be printed, to read before it is saved. */
export function LetterDialog({ letter: { title, text, file }, closed }: LetterDialogProps) {
  const focusReturned = useFocusReturn();
  const { request, terms } = useText().words;
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || closed()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog wide" onCloseAutoFocus={focusReturned} aria-describedby={undefined}>
          <Dialog.Title asChild>
            <h2>{title}</h2>
          </Dialog.Title>
          <div className="request-letter" tabIndex={0} role="region" aria-label={title}>
            {text}
          </div>
          <div className="dialog-actions">
            <Dialog.Close className="button">{terms.close}</Dialog.Close>
            <button type="button" className="button primary" onClick={() => saveFile(file, document)}>
              <Download size={14} aria-hidden="true" />
              {request.letters.save}
            </button>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
