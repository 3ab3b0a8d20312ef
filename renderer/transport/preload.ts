import type { Transport } from '../../electron/contract/wire.ts';
import type { ConnectionState, WatchedTransport } from './connection-state.ts';
import { disconnectedReply } from './disconnected-reply.ts';
import { createListeners } from './listeners.ts';

/** The transport that the preload gave: open from the start, and gone for good when main is gone. */
export function watchPreloadTransport(transport: Transport): WatchedTransport {
  const states = createListeners<ConnectionState>();
  const frames = createListeners<unknown>();
  let state: ConnectionState = 'open';
  transport.onFrame(frames.tell);
  transport.onClose(() => {
    state = 'offline';
    states.tell(state);
  });
  return {
    get state() {
      return state;
    },
    onState: states.add,
    send: (frame) => {
      if (state === 'open') transport.send(frame);
      else if (frame.verb !== 'cancel') queueMicrotask(() => frames.tell(disconnectedReply(frame)));
    },
    onFrame: frames.add,
    onClose: (listener) => transport.onClose(listener),
  };
}
