import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A way to a server that a test can spoil and mend. */
export interface TcpProxy {
  /** HOST:PORT, to be used in place of the server's. */
  readonly address: string;
  readonly port: number;
  /** What is open is torn, and what comes is torn too, as where a cable is cut and the port refuses. */
  cut(): void;
  /** What is open and what comes stands: it is accepted, and nothing goes either way, as behind a router that has died. */
  freeze(): void;
  /** Each piece of up to 64 kB takes so many milliseconds more, in both directions; connections that are open too. */
  slow(ms: number): void;
  /** As it was: what was frozen goes on, what was torn may come again. */
  mend(): void;
  close(): Promise<void>;
}

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

type Way = 'open' | 'cut' | 'frozen';

/** Passes on to `target` (HOST:PORT) what comes to a port of the loopback; `port`: which, otherwise a free one. */
export async function openTcpProxy(target: string, port = 0): Promise<TcpProxy> {
  const proxy = new Proxy(target);
  await proxy.listen(port);
  return proxy;
}

class Proxy implements TcpProxy {
  readonly #target: URL;
  readonly #pairs = new Set<Pair>();
  readonly #server = createServer((near) => this.#accept(near));
  readonly #waiting = new Set<() => void>();
  #way: Way = 'open';
  #delayMs = 0;

  constructor(target: string) {
    this.#target = new URL(`tcp://${target}`);
  }

  async listen(port: number): Promise<void> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get port(): number {
    const address = this.#server.address();
    if (typeof address !== 'object' || address === null) throw new Error('the proxy is closed');
    return address.port;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  cut(): void {
    this.#way = 'cut';
    for (const pair of this.#pairs) tear(pair);
  }

  freeze(): void {
    this.#way = 'frozen';
  }

  slow(ms: number): void {
    this.#delayMs = ms;
  }

  mend(): void {
    this.#way = 'open';
    this.#delayMs = 0;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const goOn of waiting) goOn();
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const pair of this.#pairs) tear(pair);
    this.mend();
    await closed;
  }

  #accept(near: Socket): void {
    if (this.#way === 'cut') {
      near.resetAndDestroy();
      return;
    }
    const far = connect(Number(this.#target.port), this.#target.hostname);
    const pair = { near, far };
    this.#pairs.add(pair);
    for (const socket of [near, far]) {
      // A torn connection is what this is for: the one who used it says so, and the other half goes with it.
      socket.on('error', () => tear(pair));
      socket.on('close', () => {
        tear(pair);
        this.#pairs.delete(pair);
      });
    }
    near.pipe(this.#gate()).pipe(far);
    far.pipe(this.#gate()).pipe(near);
  }

  /** Holds each piece for as long as the way asks. */
  #gate(): Transform {
    const pass = (piece: Buffer, done: (error: null, piece: Buffer) => void): void => {
      if (this.#way === 'frozen') this.#waiting.add(() => pass(piece, done));
      else if (this.#delayMs > 0) setTimeout(() => done(null, piece), this.#delayMs);
      else done(null, piece);
    };
    return new Transform({ transform: (piece: Buffer, _encoding, done) => pass(piece, done) });
  }
}

function tear({ near, far }: Pair): void {
  near.resetAndDestroy();
  far.resetAndDestroy();
}
