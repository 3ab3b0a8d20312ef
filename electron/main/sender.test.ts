import type { IpcMainEvent, WebContents } from 'electron';
import { expect, test } from 'vitest';
import { isOwnSender } from './sender.ts';

const main = { processId: 4, routingId: 2, url: 'app://vigie/index.html' };
const contents = { id: 7, mainFrame: main } as unknown as WebContents;

function isOwn(senderId: number, frame: object | null): boolean {
  return isOwnSender({ sender: { id: senderId }, senderFrame: frame } as unknown as IpcMainEvent, contents);
}

test('P-SHL-6: only the main frame of our window, showing our origin, is heard', () => {
  expect({
    own: isOwn(7, main),
    otherWindow: isOwn(8, main),
    innerFrame: isOwn(7, { ...main, routingId: 3 }),
    otherProcess: isOwn(7, { ...main, processId: 5 }),
    foreignOrigin: isOwn(7, { ...main, url: 'https://example.org/' }),
    gone: isOwn(7, null),
  }).toEqual({
    own: true,
    otherWindow: false,
    innerFrame: false,
    otherProcess: false,
    foreignOrigin: false,
    gone: false,
  });
});
