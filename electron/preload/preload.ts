import { contextBridge, ipcRenderer } from 'electron';
import type { Transport } from '../contract/wire.ts';
import { channel } from '../contract/channel.ts';

// A reload makes a new connection: what the host still sends for the earlier page is not for this one.
const connection = crypto.randomUUID();

const transport: Transport = {
  send(frame) {
    ipcRenderer.send(channel, connection, frame);
  },
  onFrame(listener) {
    function receive(_event: unknown, to: string, frame: unknown): void {
      if (to !== connection) return;
      ipcRenderer.send(channel, connection, null);
      listener(frame);
    }
    ipcRenderer.on(channel, receive);
    return () => void ipcRenderer.off(channel, receive);
  },
  // The page never outlives its host: the main process ends the window first.
  onClose() {
    return () => undefined;
  },
};

contextBridge.exposeInMainWorld('vigieTransport', transport);
