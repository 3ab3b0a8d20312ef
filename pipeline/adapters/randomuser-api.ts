import { EnvHttpProxyAgent } from 'undici';
import type { SourceConfig } from '../domain/config.ts';
import { PipelineError } from '../domain/errors.ts';
import { usersOf } from '../domain/source-progress.ts';
import type { Clock, SourceRecord, UserSource } from '../ports.ts';
import { errorInAnswer, truncatedAnswer } from './api/api-errors.ts';
import { receiveBody } from './api/receive.ts';
import { parseMessage, unwrapParsed } from './files/unwrap-message.ts';

export type RandomuserConfig = Extract<SourceConfig, { kind: 'randomuser' }>;

export interface RandomuserOptions {
  /** Ends after so many users; null = never. */
  readonly count: number | null;
  readonly clock: Clock;
  /** The longest that an answer may take, its body included. */
  readonly timeoutMs?: number;
  readonly maxBodyBytes?: number;
}

/**
 * The live API (P-SRC-13, P-SRC-14). It keeps its own pause between requests; a failure rejects with `source-refused` or
 * `source-unreachable`, and the caller reads again when it sees fit. A proxy in the environment is respected.
 */
export function openRandomuserApi(config: RandomuserConfig, options: RandomuserOptions): UserSource {
  const { clock } = options;
  const dispatcher = openDispatcher();
  const receiving = {
    dispatcher,
    clock,
    timeoutMs: options.timeoutMs ?? 30_000,
    maxBodyBytes: options.maxBodyBytes ?? 32 * 1024 ** 2,
  };
  const source = `randomuser-${new URL(config.url).host}`;
  let left = options.count ?? Number.MAX_SAFE_INTEGER;
  let notBeforeMs = -Infinity;
  let pending: readonly SourceRecord[] = [];

  async function request(wanted: number, signal: AbortSignal): Promise<readonly SourceRecord[]> {
    await clock.sleep(Math.max(0, notBeforeMs - clock.nowMs()), signal);
    signal.throwIfAborted();
    notBeforeMs = clock.nowMs() + config.intervalMs;
    const url = new URL(config.url);
    url.searchParams.set('results', String(wanted));
    const body = await receiveBody(url, receiving, signal);
    const parsed = parseMessage(body);
    if (parsed === undefined) throw truncatedAnswer(url);
    const error = errorInAnswer(parsed.json);
    if (error !== null) throw error;
    const createdMs = clock.nowMs();
    const users = [...unwrapParsed(body, parsed.json)].flat();
    return users.map(({ key, value }) => ({ key, value, source, position: null, createdMs }));
  }

  return {
    async read(max, signal) {
      signal.throwIfAborted();
      if (left === 0) return null;
      if (pending.length === 0) pending = await request(Math.min(max, left, config.resultsPerRequest), signal);
      const records = pending.slice(0, Math.min(max, left));
      pending = pending.slice(records.length);
      left -= records.length;
      return records;
    },
    progress: () => (options.count === null ? null : usersOf(options.count - left, options.count)),
    async close() {
      left = 0;
      pending = [];
      await dispatcher.destroy();
    },
  };
}

function openDispatcher(): EnvHttpProxyAgent {
  try {
    return new EnvHttpProxyAgent();
  } catch (cause) {
    // It may hold a password, so it is not repeated.
    throw new PipelineError(
      'config-invalid',
      'The proxy in the environment is not an address. Write HTTP_PROXY and HTTPS_PROXY as http://host:port, or unset them.',
      { cause },
    );
  }
}
