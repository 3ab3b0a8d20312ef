import { useState } from 'react';

/** What had the focus before the first of several dialogs, of which one made way for the next. */
let outside: Element | null = null;

/**
 * For a dialog that is opened by no trigger of its own: gives the focus back to what had it, unless something else has it
 * by then; where that went with the dialog before, to what had it before that one. To be given to `onCloseAutoFocus`.
 */
export function useFocusReturn(): (event: Event) => void {
  const [before] = useState(() => {
    const { activeElement } = document;
    if (activeElement?.closest('[role="dialog"], [role="alertdialog"]') === null) outside = activeElement;
    return activeElement;
  });
  return (event) => {
    event.preventDefault();
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    const target = before?.isConnected === true ? before : outside;
    if (isLost && target instanceof HTMLElement) target.focus({ preventScroll: true });
  };
}
