import { connect, type Socket } from 'node:net';
import type { Bridge } from '../../contract/bridge.ts';
import { createBridge } from '../../contract/client.ts';
import type { Transport } from '../../contract/wire.ts';
import { readControl } from './control-file.ts';
import { maxReplyBytes, welcomeSchema } from './control-frames.ts';
import { readJsonLines, writeJsonLine } from './json-lines.ts';

/** A command line's connection to the owner of a data directory. */
export interface ControlClient {
  readonly bridge: Bridge;
  /** The version of the owner. */
  readonly version: string;
  close(): void;
}

/** Null where nobody listens, or nobody who takes the token: the owner is gone, starting, ending, or of an older version. */
export async function connectToOwner(dataDirectory: string): Promise<ControlClient | null> {
  const control = readControl(dataDirectory);
  if (control === null) return null;
  const line = openLine(connect(control.address), control.token);
  const version = await line.welcome;
  if (version === null) return null;
  return { bridge: createBridge(line.transport), version, close: () => line.socket.destroy() };
}

interface OpenLine {
  readonly socket: Socket;
  readonly transport: Transport;
  /** The owner's version; null where the connection ended without a welcome. */
  readonly welcome: Promise<string | null>;
}

function openLine(socket: Socket, token: string): OpenLine {
  const frames = new Set<(frame: unknown) => void>();
  const closes = new Set<() => void>();
  const welcome = Promise.withResolvers<string | null>();
  let welcomed = false;
  readJsonLines(socket, {
    maxBytes: () => maxReplyBytes,
    onValue(value) {
      if (welcomed) return frames.forEach((listener) => listener(value));
      const parsed = welcomeSchema.safeParse(value);
      if (!parsed.success) return void socket.destroy();
      welcomed = true;
      welcome.resolve(parsed.data.vigie);
    },
  });
  socket.on('connect', () => writeJsonLine(socket, { token }));
  // A connection that fails closes as well, and that is what counts.
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    welcome.resolve(null);
    for (const listener of closes) listener();
  });
  return { socket, transport: toTransport(socket, { frames, closes }), welcome: welcome.promise };
}

interface Listeners {
  readonly frames: Set<(frame: unknown) => void>;
  readonly closes: Set<() => void>;
}

/** What is sent after the end is answered at once, as if the connection had been lost then. */
function toTransport(socket: Socket, { frames, closes }: Listeners): Transport {
  return {
    send(frame) {
      if (!socket.destroyed) return void writeJsonLine(socket, frame);
      queueMicrotask(() => closes.forEach((listener) => listener()));
    },
    onFrame: (listener) => (frames.add(listener), () => void frames.delete(listener)),
    onClose: (listener) => (closes.add(listener), () => void closes.delete(listener)),
  };
}
