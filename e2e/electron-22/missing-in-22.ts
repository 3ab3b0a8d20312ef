import { writeSync } from 'node:fs';
import { protocol } from 'electron';

/** What the shell uses and Electron 22 (Node 16) lacks, supplied here so that nothing in the product has to be guarded. */

interface Answer {
  readonly body: Uint8Array;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

class BufferedResponse implements Answer {
  readonly body: Uint8Array;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(body: Uint8Array, { status, headers }: Omit<Answer, 'body'>) {
    this.body = body;
    this.status = status;
    this.headers = headers;
  }
}

type Handler = (request: { readonly url: string }) => Promise<Answer>;

/** `protocol.handle` came with Electron 25. */
function handle(scheme: string, handler: Handler): void {
  protocol.registerBufferProtocol(scheme, (request, respond) => {
    void handler(request).then(({ body, status, headers }) =>
      respond({ data: Buffer.from(body), statusCode: status, headers: { ...headers } }),
    );
  });
}

function canParse(address: string): boolean {
  try {
    return Boolean(new URL(address));
  } catch {
    return false; // that it cannot be parsed is the answer
  }
}

/** Node 16 cannot become another program: it says what it was to become. */
function execve(program: string, args: readonly string[]): void {
  writeSync(process.stdout.fd, JSON.stringify([program, ...args]));
  process.exit();
}

Object.assign(process, { execve });
Object.assign(protocol, { handle });
Object.assign(globalThis, { Response: BufferedResponse });
Object.assign(URL, { canParse });
