import { type Dispatcher, fetch } from 'undici';
import type { Clock } from '../../ports.ts';
import { refusalOf, timedOut, tooMuch, toUnreachable } from './api-errors.ts';

export interface ReceiveOptions {
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  /** The longest that an answer may take, its body included. */
  readonly timeoutMs: number;
  readonly maxBodyBytes: number;
}

type Answer = Awaited<ReturnType<typeof fetch>>;

/** The body of an answer. Rejects with `source-refused` or `source-unreachable`, or as `signal` does when it aborts. */
export async function receiveBody(url: URL, options: ReceiveOptions, signal: AbortSignal): Promise<Buffer> {
  const { clock, timeoutMs } = options;
  const timeUp = new AbortController();
  const finished = new AbortController();
  const timer = clock.sleep(timeoutMs, AbortSignal.any([finished.signal, signal])).then(() => timeUp.abort());
  try {
    return await request(url, options, AbortSignal.any([timeUp.signal, signal]));
  } catch (thrown) {
    signal.throwIfAborted();
    throw timeUp.signal.aborted ? timedOut(timeoutMs) : toUnreachable(url, thrown);
  } finally {
    finished.abort();
    await timer;
  }
}

async function request(url: URL, options: ReceiveOptions, signal: AbortSignal): Promise<Buffer> {
  const { dispatcher, clock, maxBodyBytes } = options;
  const answer = await fetch(url, { dispatcher, signal, headers: { accept: 'application/json' } });
  const refusal = refusalOf(answer.status, answer.headers.get('retry-after'), clock.nowMs());
  if (refusal === null) return readBody(answer, maxBodyBytes);
  await answer.body?.cancel();
  throw refusal;
}

async function readBody(answer: Answer, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    bytes += part.length;
    if (bytes > maxBytes) throw tooMuch(maxBytes);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
