import { Dialog } from 'radix-ui';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { ContractError } from '../../electron/contract/result.ts';
import { useText } from '../i18n/use-text.ts';
import { keepAuthor, readAuthor } from './kept-author.ts';
import type { Signature } from './register-store.ts';
import { SignedText } from './signed-text.tsx';
import { NotDoneLine } from '../ui/not-done-line.tsx';
import { useFocusReturn } from '../ui/use-focus-return.ts';
import { HostButton } from '../ui/host-button.tsx';

export interface SignedDialogProps {
  readonly title: string;
  /** What happens then. */
  readonly description: string;
  /** The words of the button that does it. */
  readonly confirm: string;
  /** null where nobody needs to say why. */
  readonly reason: string | null;
  readonly isBusy: boolean;
  readonly failure: ContractError | null;
  readonly signed: (signature: Signature) => void;
  readonly closed: () => void;
  /** What else is asked. */
  readonly children?: ReactNode;
}

/** Asks who does it, and why: a version of the register has both. */
export function SignedDialog(props: SignedDialogProps) {
  const focusReturned = useFocusReturn();
  const text = useText();
  const { register: words, terms } = text.words;
  const [author, setAuthor] = useState(() => readAuthor(localStorage));
  /** As it was typed; until then the reason is the one that is proposed, in the window's language. */
  const [typed, setTyped] = useState<string | null>(null);
  const reason = typed ?? props.reason ?? '';
  const submitted = (event: FormEvent): void => {
    event.preventDefault();
    keepAuthor(localStorage, author.trim());
    props.signed({ author: author.trim(), reason: reason.trim() });
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || props.closed()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog" onCloseAutoFocus={focusReturned}>
          <Dialog.Title asChild>
            <h2>{props.title}</h2>
          </Dialog.Title>
          <Dialog.Description className="dialog-description">{props.description}</Dialog.Description>
          <form className="dialog-form" onSubmit={submitted}>
            {props.children}
            <SignedText label={words.author} help={words.authorHelp} value={author} typed={setAuthor} most={200} />
            {props.reason !== null && (
              <SignedText label={words.reason} help={words.reasonHelp} value={reason} typed={setTyped} most={500} />
            )}
            <NotDoneLine what={props.confirm} error={props.failure} />
            <div className="dialog-actions">
              <Dialog.Close className="button" type="button">
                {terms.cancel}
              </Dialog.Close>
              <HostButton type="submit" className="button primary" isOff={props.isBusy}>
                {props.confirm}
              </HostButton>
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
