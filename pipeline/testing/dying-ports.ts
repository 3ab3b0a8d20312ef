import { PipelineError } from '../domain/errors.ts';
import type { Log } from '../ports.ts';

export type CrashPoint = 'publish' | 'upsert' | 'commit' | 'none';
export interface Run {
  readonly die: CrashPoint;
  /** In which call of that step, and whether before or after it is done. */
  readonly call: number;
  readonly after: boolean;
  readonly maxRecords: number;
}

const crash = new PipelineError('unexpected', 'crashed here');

/** The port, which dies in the `call`th call of the method, before or after it is done. */
export function dying<T extends object>(port: T, method: keyof T, { call, after }: Run): T {
  let calls = 0;
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (name !== method || typeof member !== 'function') return member;
      return async (...args: unknown[]) => {
        calls += 1;
        if (calls === call && !after) throw crash;
        const result: unknown = await Reflect.apply(member, target, args);
        if (calls === call) throw crash;
        return result;
      };
    },
  });
}

/** The log, read in other batches, and left for dead before or after the `call`th commit. */
export function readIn(log: Log, { maxRecords, die, call, after }: Run): Log {
  return new Proxy(log, {
    get(target, name) {
      if (name !== 'subscribe') return Reflect.get(target, name) as unknown;
      return async function* (options: Parameters<Log['subscribe']>[0]) {
        let deliveries = 0;
        for await (const delivery of target.subscribe({ ...options, maxRecords })) {
          deliveries += 1;
          if (die === 'commit' && after && deliveries > call) throw crash;
          yield delivery;
          if (die === 'commit' && !after && deliveries === call) throw crash;
        }
      };
    },
  });
}

/** Resolves however the work died here; what else goes wrong is thrown. */
export async function survive(running: Promise<unknown>): Promise<void> {
  await running.catch((error: unknown) => {
    // A stage says of it on which edge it was.
    if (error !== crash && (error as Error).cause !== crash) throw error;
  });
}
