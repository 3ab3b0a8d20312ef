import type { RequestFrame } from '../../electron/contract/wire.ts';
import type { ConnectionState, WatchedTransport } from './connection-state.ts';
import { createListeners } from './listeners.ts';
import { disconnectedReply } from './disconnected-reply.ts';

/** The part of a WebSocket that is used, so that a test can give its own. */
export interface Socket {
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onclose: ((event: { readonly code: number }) => void) | null;
}

export interface WebTransportDeps {
  /** null = the page was opened without one. */
  readonly token: string | null;
  open(): Socket;
  /** Calls `run` after `delayMs`. */
  later(run: () => void, delayMs: number): void;
  /** 0 to 1: spreads the tries of many windows. */
  random(): number;
}

/** The host's way to say that the token is not its own. */
const wrongToken = 4401;
const firstDelayMs = 250;
const longestDelayMs = 8000;

/** Doubles from a quarter of a second to eight seconds, and takes off up to half of it by chance. */
function reconnectDelayMs(attempt: number, random: number): number {
  const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** attempt);
  return Math.round(ceiling * (1 - random / 2));
}

/**
 * The WebSocket client of the contract. Connects by itself and again after a loss; what was open when the connection
 * went is told by `onClose`, what is sent meanwhile is answered with `disconnected`.
 */
export function createWebTransport(deps: WebTransportDeps): WatchedTransport {
  const frames = createListeners<unknown>();
  const closes = createListeners<undefined>();
  const states = createListeners<ConnectionState>();
  let state: ConnectionState = 'connecting';
  let socket: Socket | null = null;
  let waiting: RequestFrame[] = [];
  let attempt = 0;

  function change(next: ConnectionState): void {
    if (next === state) return;
    state = next;
    states.tell(next);
  }

  function connect(token: string): void {
    const opened = deps.open();
    opened.onopen = () => {
      attempt = 0;
      socket = opened;
      opened.send(JSON.stringify({ token }));
      for (const frame of waiting.splice(0)) opened.send(JSON.stringify(frame));
      change('open');
    };
    opened.onmessage = (event) => frames.tell(JSON.parse(String(event.data)));
    opened.onclose = (event) => {
      socket = null;
      waiting = [];
      change(event.code === wrongToken ? 'refused' : 'offline');
      closes.tell(undefined);
      if (event.code !== wrongToken) deps.later(() => connect(token), reconnectDelayMs(attempt++, deps.random()));
    };
  }

  if (deps.token === null) state = 'refused';
  else connect(deps.token);
  return {
    get state() {
      return state;
    },
    onState: states.add,
    onFrame: frames.add,
    onClose: (listener) => closes.add(() => listener()),
    send: (frame) => {
      if (socket !== null) socket.send(JSON.stringify(frame));
      else if (state === 'connecting') waiting.push(frame);
      else if (frame.verb !== 'cancel') queueMicrotask(() => frames.tell(disconnectedReply(frame)));
    },
  };
}
