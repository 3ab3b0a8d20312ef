import type { CallName, ItemOf, OutputOf, Procedure, StreamName } from './api.ts';
import type { Bridge, Cancellation, StreamListener } from './bridge.ts';
import type { ContractError, Result } from './result.ts';
import { type ReplyFrame, replyFrameSchema, type Transport } from './wire.ts';

/** What is open under one id: a call waits for one frame, a subscription takes many. */
interface Open {
  onFrame(frame: ReplyFrame): void;
  onClose(): void;
}

const disconnected: ContractError = {
  code: 'disconnected',
  message:
    'The connection to Vigie is gone. It is made again by itself; what was asked for may or may not have happened.',
  details: {},
};
const cancelled: ContractError = { code: 'cancelled', message: 'The call was cancelled.', details: {} };

/** The window's end of the contract. What arrives is from the host, which has checked it; only the frame is parsed. */
export function createBridge(transport: Transport): Bridge {
  const connection = openConnection(transport);
  return {
    call: (name, input, signal) => call(connection, { name, input }, signal),
    listen: (name, input, listener) => listen(connection, { name, input }, listener),
  };
}

interface Connection {
  open(verb: 'call' | 'listen', request: Request, open: Open): number;
  forget(id: number): boolean;
  cancel(id: number): void;
}

interface Request {
  readonly name: Procedure;
  readonly input: unknown;
}

function openConnection(transport: Transport): Connection {
  const opened = new Map<number, Open>();
  let nextId = 1;
  transport.onFrame((received) => {
    const frame = replyFrameSchema.parse(received);
    // A frame for an id that is gone crossed its cancellation on the way.
    opened.get(frame.id)?.onFrame(frame);
  });
  // A transport may connect again: what is asked while it is away is answered by the transport itself.
  transport.onClose(() => {
    const failed = [...opened.values()];
    opened.clear();
    for (const open of failed) open.onClose();
  });
  return {
    open(verb, request, open) {
      const id = nextId++;
      opened.set(id, open);
      transport.send({ verb, id, name: request.name, input: request.input });
      return id;
    },
    forget: (id) => opened.delete(id),
    cancel(id) {
      if (opened.delete(id)) transport.send({ verb: 'cancel', id });
    },
  };
}

function call<P extends CallName>(
  connection: Connection,
  request: { readonly name: P; readonly input: unknown },
  signal: Cancellation | undefined,
): Promise<Result<OutputOf<P>>> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve({ ok: false, error: cancelled });
    const id = connection.open('call', request, {
      onFrame: (frame) => settle(toResult<OutputOf<P>>(frame)),
      onClose: () => settle({ ok: false, error: disconnected }),
    });
    signal?.addEventListener('abort', abort);
    function abort(): void {
      connection.cancel(id);
      settle({ ok: false, error: cancelled });
    }
    function settle(result: Result<OutputOf<P>>): void {
      connection.forget(id);
      signal?.removeEventListener('abort', abort);
      resolve(result);
    }
  });
}

function listen<P extends StreamName>(
  connection: Connection,
  request: { readonly name: P; readonly input: unknown },
  listener: StreamListener<P>,
): () => void {
  const id = connection.open('listen', request, {
    onFrame(frame) {
      if (frame.verb === 'item') return listener.onItem(frame.item as ItemOf<P>);
      connection.forget(frame.id);
      listener.onEnd(frame.verb === 'error' ? frame.error : null);
    },
    onClose: () => listener.onEnd(disconnected),
  });
  return () => connection.cancel(id);
}

function toResult<T>(frame: ReplyFrame): Result<T> {
  if (frame.verb === 'value') return { ok: true, value: frame.value as T };
  if (frame.verb === 'error') return { ok: false, error: frame.error };
  return { ok: false, error: { code: 'unexpected', message: `A call was answered with ${frame.verb}.`, details: {} } };
}
