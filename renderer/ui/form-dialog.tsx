import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { ContractError } from '../../electron/contract/result.ts';
import { useText } from '../i18n/use-text.ts';
import { FormGaps, gapsText, useGaps } from './form-gaps.ts';
import { useFocusReturn } from './use-focus-return.ts';
import { HostButton } from './host-button.tsx';
import { NotDoneLine } from './not-done-line.tsx';

export type Submitted = 'done' | 'stay' | ContractError;

export interface FormDialogProps {
  readonly title: string;
  readonly description: string;
  /** The words of the button that sends the form. */
  readonly submit: string;
  readonly canSubmit: boolean;
  /** What is missing as long as it cannot be sent, where no single field is. */
  readonly missing?: string;
  /** Resolves with `done` once it is, which closes the dialog; `stay` where there is more to ask; else with why not. */
  readonly submitted: () => Promise<Submitted>;
  readonly closed: () => void;
  readonly children: ReactNode;
}

/** A form over the screen. Open as long as it is drawn; leaving it sends nothing. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, submit, canSubmit, submitted, closed, children } = props;
  const focusReturned = useFocusReturn();
  const text = useText();
  const gaps = useGaps();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<ContractError | null>(null);
  const send = async (): Promise<void> => {
    setSending(true);
    const answer = await submitted();
    setSending(false);
    setError(typeof answer === 'string' ? null : answer);
    if (answer === 'done') closed();
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || closed()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content className="dialog form-dialog" onCloseAutoFocus={focusReturned}>
          <Dialog.Title asChild>
            <h2>{title}</h2>
          </Dialog.Title>
          <Dialog.Description className="dialog-description">{description}</Dialog.Description>
          <form
            autoComplete="off"
            onSubmit={(event) => {
              event.preventDefault();
              if (canSubmit && !isSending) void send();
            }}
          >
            <FormGaps value={gaps.tell}>{children}</FormGaps>
            <NotDoneLine what={submit} error={error} />
            <div className="dialog-actions">
              {!canSubmit && <p className="sub grow">{gapsText(text, gaps.fields) ?? props.missing}</p>}
              <Dialog.Close type="button" className="button">
                {text.words.terms.cancel}
              </Dialog.Close>
              <HostButton type="submit" className="button primary" isOff={isSending} disabled={!canSubmit}>
                {submit}
              </HostButton>
            </div>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
