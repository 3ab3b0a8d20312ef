import { ipcMain, type IpcMainEvent, type WebContents } from 'electron';
import { isOwnSender } from './sender.ts';
import { channel } from '../contract/channel.ts';

/** Frames that may be on their way to a page before a slow page is sent only the newest. */
const maxUnacknowledged = 64;

/** What the host offers to one connection; the session parses every frame, nothing here looks into one. */
export interface Peer {
  receive(frame: unknown): void;
  /** The page has room again. */
  resume(): void;
  close(): void;
}

export interface Line {
  send(frame: unknown): void;
  isWritable(): boolean;
}

export type Connect = (line: Line) => Peer;

interface Connection {
  readonly id: string;
  readonly peer: Peer;
  unacknowledged: number;
}

/**
 * Joins the page's frames to the host: a connection for each page load, the earlier one closed first. Returns the way
 * to leave.
 */
export function joinTransport(contents: WebContents, connect: Connect): () => void {
  let current: Connection | null = null;

  function close(): void {
    current?.peer.close();
    current = null;
  }

  function open(id: string): Connection {
    close();
    const line: Line = {
      send(frame) {
        if (current?.id !== id || contents.isDestroyed()) return;
        current.unacknowledged += 1;
        contents.send(channel, id, frame);
      },
      isWritable: () => current?.id === id && current.unacknowledged < maxUnacknowledged,
    };
    current = { id, peer: connect(line), unacknowledged: 0 };
    return current;
  }

  function receive(event: IpcMainEvent, id: unknown, frame: unknown): void {
    if (!isOwnSender(event, contents) || typeof id !== 'string') return;
    const connection = current?.id === id ? current : open(id);
    if (frame !== null) return connection.peer.receive(frame);
    connection.unacknowledged = Math.max(0, connection.unacknowledged - 1);
    connection.peer.resume();
  }

  ipcMain.on(channel, receive);
  contents.on('render-process-gone', close);
  contents.on('destroyed', close);
  return () => {
    ipcMain.off(channel, receive);
    close();
  };
}
