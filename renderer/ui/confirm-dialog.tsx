import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useFocusReturn } from './use-focus-return.ts';

export interface ConfirmDialogProps {
  readonly title: string;
  /** What happens then, and what it costs. */
  readonly children: ReactNode;
  /** The words of the button that does it. */
  readonly confirm: string;
  /** `danger` only where something is lost. */
  readonly tone: 'primary' | 'danger';
  readonly confirmed: () => void;
  readonly closed: () => void;
}

/** Asks once before something is done. Open as long as it is drawn; leaving it is the default. */
export function ConfirmDialog({ title, children, confirm, tone, confirmed, closed }: ConfirmDialogProps) {
  const focusReturned = useFocusReturn();
  const { cancel } = useText().words.terms;
  return (
    <AlertDialog.Root open onOpenChange={(isOpen) => isOpen || closed()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="overlay" />
        <AlertDialog.Content className="dialog" onCloseAutoFocus={focusReturned}>
          <AlertDialog.Title asChild>
            <h2>{title}</h2>
          </AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div>{children}</div>
          </AlertDialog.Description>
          <div className="dialog-actions">
            <AlertDialog.Cancel className="button">{cancel}</AlertDialog.Cancel>
            <AlertDialog.Action className={`button ${tone}`} onClick={confirmed}>
              {confirm}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
