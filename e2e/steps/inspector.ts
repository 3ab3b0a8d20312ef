import { z } from 'zod';

/** A connection to a Node inspector, beside whatever else is attached to it. */
export interface Inspector {
  ask(method: string, params?: object): Promise<unknown>;
  onEvent(listener: (method: string, params: unknown) => void): void;
  close(): void;
}

const messageSchema = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

export async function openInspector(url: string): Promise<Inspector> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const listeners: ((method: string, params: unknown) => void)[] = [];
  let nextId = 1;
  socket.addEventListener('message', ({ data }) => {
    const { id, method, params, result, error } = messageSchema.parse(JSON.parse(String(data)));
    if (method !== undefined) for (const listener of listeners) listener(method, params);
    if (id === undefined) return;
    if (error === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(error.message));
    waiting.delete(id);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`no inspector at ${url}`)));
  });
  return {
    ask(method, params = {}) {
      const id = nextId++;
      const answer = Promise.withResolvers<unknown>();
      waiting.set(id, answer);
      socket.send(JSON.stringify({ id, method, params }));
      return answer.promise;
    },
    onEvent: (listener) => void listeners.push(listener),
    close: () => socket.close(),
  };
}

const memorySchema = z.object({ result: z.object({ value: z.number() }) });

/** Bytes that the main thread holds, on its heap and beside it, after everything that is garbage has gone. */
export async function heldBytes(inspectorUrl: string): Promise<number> {
  const inspector = await openInspector(inspectorUrl);
  try {
    await inspector.ask('HeapProfiler.collectGarbage');
    const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())';
    return memorySchema.parse(await inspector.ask('Runtime.evaluate', { expression })).result.value;
  } finally {
    inspector.close();
  }
}
