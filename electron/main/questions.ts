import { dialog, type BrowserWindow } from 'electron';
import type { ClosingAnswer } from './closing.ts';
import type { ShellWords } from './words.ts';

/** What the shell asks in a box of the system. The window may be hidden: a question belongs to what is seen. */
export async function askToForce(window: BrowserWindow, words: ShellWords): Promise<boolean> {
  window.show();
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.forceTitle,
    detail: words.forceDetail,
    buttons: [words.keepWaiting, words.stopNow],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

const choices = ['keep-running', 'stop'] as const;

export async function askWhenClosed(window: BrowserWindow, words: ShellWords): Promise<ClosingAnswer | null> {
  const { response, checkboxChecked } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.closeTitle,
    detail: words.closeDetail,
    buttons: [words.keepRunning, words.stopAndLeave, words.cancel],
    defaultId: 0,
    cancelId: 2,
    checkboxLabel: words.remember,
    checkboxChecked: false,
  });
  const choice = choices[response];
  return choice === undefined ? null : { choice, isRemembered: checkboxChecked };
}
