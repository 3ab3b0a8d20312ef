import { WebSocket, type RawData } from 'ws';
import { z } from 'zod';
import { type Callable, createSession, type Session } from '../app/session.ts';
import { isToken } from '../app/token.ts';

export interface SocketSessionOptions {
  readonly app: Callable;
  readonly token: string;
  /** A connection that has not shown the token by then is closed. */
  readonly helloMs?: number;
}

const closeCodes = { unauthorised: 4401, badFrame: 4400 } as const;

/** With more than this waiting to be sent, streams wait: a slow tab then gets the newest, not everything. */
const maxBufferedBytes = 256 * 1024;
const helloSchema = z.strictObject({ token: z.string() });

/** One WebSocket: the first message shows the token, then the contract's frames go both ways, one JSON text each. */
export function attachSocket(socket: WebSocket, options: SocketSessionOptions): void {
  let session: Session | null = null;
  const hello = setTimeout(() => socket.close(closeCodes.unauthorised, 'no token'), options.helloMs ?? 5000);

  socket.on('message', (raw) => {
    // What was sent before the other end heard of the refusal.
    if (socket.readyState !== WebSocket.OPEN) return;
    const message = parseJson(raw);
    if (message === undefined) return socket.close(closeCodes.badFrame, 'not JSON');
    if (session !== null) return session.receive(message);
    clearTimeout(hello);
    const parsed = helloSchema.safeParse(message);
    if (!parsed.success || !isToken(parsed.data.token, options.token))
      return socket.close(closeCodes.unauthorised, 'wrong token');
    session = openSession(socket, options.app);
  });
  socket.on('close', () => {
    clearTimeout(hello);
    session?.close();
  });
  // The close that follows says all there is to say: the other end is gone.
  socket.on('error', () => socket.terminate());
}

function openSession(socket: WebSocket, app: Callable): Session {
  const session = createSession({
    app,
    isWritable: () => socket.bufferedAmount < maxBufferedBytes,
    send(frame) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame), () => session.resume());
    },
  });
  return session;
}

/** Undefined where it is not JSON text. */
function parseJson(raw: RawData): unknown {
  try {
    return JSON.parse(raw.toString());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
