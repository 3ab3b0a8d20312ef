/**
 * Says on the root element whether the pointer or the keyboard was used last. Tabs and menus move the focus by script, and
 * then `:focus-visible` shows a ring even after a click.
 */
export function markInput({ documentElement }: Document): void {
  const mark = (input: 'pointer' | 'keyboard') => (): void => {
    documentElement.dataset['input'] = input;
  };
  documentElement.addEventListener('pointerdown', mark('pointer'), { capture: true, passive: true });
  documentElement.addEventListener('keydown', mark('keyboard'), { capture: true, passive: true });
}
