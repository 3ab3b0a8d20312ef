import { Download } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { OutputOf } from '../../electron/contract/api.ts';
import type { ContractError } from '../../electron/contract/result.ts';
import { useText } from '../i18n/use-text.ts';
import { NotDoneLine } from '../ui/not-done-line.tsx';
import { HostButton } from '../ui/host-button.tsx';
import { LetterGaps } from './letter-gaps.tsx';
import { useFocusReturn } from '../ui/use-focus-return.ts';

export interface LetterDialogProps {
  /** What it is called in the language of the window; its own title is in that of the letter. */
  readonly name: string;
  readonly letter: OutputOf<'request.letter'>;
  /** Why it was not saved; null = nothing went wrong. */
  readonly error: ContractError | null;
  readonly saveAsked: () => void;
  readonly closed: () => void;
}

/** A letter as it will be printed, to read before it is saved. */
export function LetterDialog({ name, letter: { text, gaps }, error, saveAsked, closed }: LetterDialogProps) {
  const focusReturned = useFocusReturn();
  const { request, terms } = useText().words;
  const save = gaps.length === 0 ? request.letters.save : request.letters.saveWithGaps;
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || closed()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog wide" onCloseAutoFocus={focusReturned} aria-describedby={undefined}>
          <Dialog.Title asChild>
            <h2>{name}</h2>
          </Dialog.Title>
          <LetterGaps gaps={gaps} left={closed} />
          <div className="request-letter" tabIndex={0} role="region" aria-label={name}>
            {text}
          </div>
          <NotDoneLine what={save} error={error} />
          <div className="dialog-actions">
            <Dialog.Close className="button">{terms.close}</Dialog.Close>
            <HostButton className={gaps.length === 0 ? 'button primary' : 'button'} onClick={saveAsked}>
              <Download size={14} aria-hidden="true" />
              {save}
            </HostButton>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
