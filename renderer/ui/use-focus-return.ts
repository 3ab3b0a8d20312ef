import { useState } from 'react';

/**
 * For a dialog that is opened by no trigger of its own: gives the focus back to what had it, unless something else has it
 * by then. Where that is gone, as an item of a menu or a dialog before, `FocusKeeper` knows what is beneath. To be given
 * to `onCloseAutoFocus`.
 */
export function useFocusReturn(): (event: Event) => void {
  const [before] = useState(() => document.activeElement);
  return (event) => {
    event.preventDefault();
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
}
