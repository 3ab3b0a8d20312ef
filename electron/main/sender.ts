import type { IpcMainEvent, WebContents } from 'electron';
import { isOwnUrl } from './content-policy.ts';

/** P-SHL-6: a frame counts only when it comes from the main frame of our window, and that frame shows our origin. */
export function isOwnSender(event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>, contents: WebContents): boolean {
  const frame = event.senderFrame;
  if (frame === null || event.sender.id !== contents.id) return false;
  const { mainFrame } = contents;
  const isMain = frame.processId === mainFrame.processId && frame.routingId === mainFrame.routingId;
  return isMain && isOwnUrl(frame.url);
}
