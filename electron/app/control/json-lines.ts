import type { Socket } from 'node:net';

export interface JsonLinesOptions {
  /** A longer line ends the connection; asked for anew with each piece that arrives. */
  maxBytes(): number;
  onValue(value: unknown): void;
}

const newline = 0x0a;

/**
 * Reads one JSON value a line from a socket. A line that is too long or no JSON destroys the socket, and nothing that
 * follows it is heard; a socket that was destroyed by `onValue` is not read on either.
 */
export function readJsonLines(socket: Socket, { maxBytes, onValue }: JsonLinesOptions): void {
  let pieces: Buffer[] = [];
  let length = 0;

  function take(piece: Buffer): boolean {
    pieces.push(piece);
    length += piece.length;
    return length <= maxBytes();
  }

  function hear(): boolean {
    const value = parseJson(Buffer.concat(pieces).toString('utf8'));
    pieces = [];
    length = 0;
    if (value === undefined) return false;
    onValue(value);
    return !socket.destroyed;
  }

  socket.on('data', (received: Buffer) => {
    let from = 0;
    for (let end = received.indexOf(newline); end !== -1; end = received.indexOf(newline, from)) {
      if (!take(received.subarray(from, end)) || !hear()) return void socket.destroy();
      from = end + 1;
    }
    if (!take(received.subarray(from))) socket.destroy();
  });
}

/** One line; false where the socket holds more than it likes. */
export function writeJsonLine(socket: Socket, value: unknown): boolean {
  return socket.write(`${JSON.stringify(value)}\n`);
}

/** Undefined where it is not JSON text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
