import { useEffect } from 'react';
import { useApp } from '../state/app-context.ts';
import { isCovered } from './covered.ts';
import { pressedAction } from './pressed-action.ts';
import { readPlatform } from './shortcut.ts';

/** Hears the keys of the whole window. A key whose action cannot be done now is left to whoever else wants it. */
export function WindowKeys() {
  const { windowActions, navigation } = useApp();
  useEffect(() => {
    const platform = readPlatform(navigator);
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isCovered()) return;
      const id = pressedAction(event, { platform, isTyping: isTyping(event.target), tab: navigation.getState().tab });
      const action = windowActions.find((one) => one.id === id);
      if (action === undefined || action.whyNot() !== null) return;
      event.preventDefault();
      if (!event.repeat) action.run();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [windowActions, navigation]);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
