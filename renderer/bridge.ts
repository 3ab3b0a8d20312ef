import type { Bridge } from '../electron/contract/bridge.ts';
import { createBridge } from '../electron/contract/client.ts';
import type { Transport } from '../electron/contract/wire.ts';
import { type Sight, watchSight } from './live/sight.ts';
import type { WatchedTransport } from './transport/connection-state.ts';
import { watchPreloadTransport } from './transport/preload.ts';
import { takeToken } from './transport/token.ts';
import { createWebTransport } from './transport/web.ts';
import type { Socket } from './transport/web.ts';

/** The transport is given by the shell's preload; absent in a browser. */
type HostPage = Window & { readonly vigieTransport?: Transport };

export interface Connection {
  readonly bridge: Bridge;
  readonly transport: WatchedTransport;
  readonly sight: Sight;
}

/** Connects to whichever host is behind this page: the shell by its preload, else the web host by WebSocket. */
export function connectToHost(page: HostPage): Connection {
  const given = page.vigieTransport;
  const transport = given === undefined ? connectByWeb(page) : watchPreloadTransport(given);
  return { bridge: createBridge(transport), transport, sight: watchSight(page.document) };
}

function connectByWeb(page: Window): WatchedTransport {
  const { location, history, sessionStorage } = page;
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const ownToken = (): string | null =>
    takeToken({
      hash: location.hash,
      kept: sessionStorage,
      clearHash: () => history.replaceState(null, '', location.pathname + location.search),
    });
  const token = ownToken();
  // The address of a host that was started again differs in its fragment alone: entering it loads nothing.
  page.addEventListener('hashchange', () => {
    if (ownToken() !== token) location.reload();
  });
  return createWebTransport({
    token,
    open: () => toSocket(new WebSocket(`${scheme}://${location.host}/session`)),
    later: (run, delayMs) => page.setTimeout(run, delayMs),
    random: Math.random,
  });
}

function toSocket(web: WebSocket): Socket {
  const socket: Socket = {
    send(text) {
      // While it closes, as that of a page which is left, the close that follows says all there is to say.
      if (web.readyState === WebSocket.OPEN) web.send(text);
    },
    close: () => web.close(),
    onopen: null,
    onmessage: null,
    onclose: null,
  };
  web.addEventListener('open', () => socket.onopen?.());
  web.addEventListener('message', (event) => socket.onmessage?.({ data: event.data }));
  web.addEventListener('close', (event) => socket.onclose?.({ code: event.code }));
  return socket;
}
