import type { LogDoor } from '../../pipeline/log.ts';
import { api, type CallName, type OutputOf } from '../contract/api.ts';
import type { Result } from '../contract/result.ts';
import type { Actor } from './actor.ts';
import { parseInput, toContractError } from './contract-failure.ts';
import type { App } from './app.ts';
import type { Handlers } from './handler-parts.ts';

export interface AnsweringParts {
  readonly handlers: Handlers;
  readonly log: Pick<LogDoor, 'warn'>;
  readonly closing: AbortSignal;
}

/** A purge that somebody pauses ends the call that runs it: nothing was refused. */
const endOnDemand = 'purge-paused';

/** Calls of one kind of caller. What is refused is also a line of the console, so that a message can lead to it. */
export function answerAs({ handlers, log, closing }: AnsweringParts): (actor: Actor) => App['call'] {
  return (actor) => async (name, input, signal) => {
    const ending = signal ? AbortSignal.any([signal, closing]) : closing;
    const result = await answer(handlers, { name, input, actor }, ending);
    if (!result.ok && !ending.aborted && result.error.code !== endOnDemand) {
      const { code, message } = result.error;
      log.warn('call-refused', { call: name, error: code, message });
    }
    return result;
  };
}

async function answer<P extends CallName>(
  handlers: Handlers,
  { name, input, actor }: { readonly name: P; readonly input: unknown; readonly actor: Actor },
  signal: AbortSignal,
): Promise<Result<OutputOf<P>>> {
  try {
    const handler = handlers[name] as (input: unknown, signal: AbortSignal, actor: Actor) => Promise<OutputOf<P>>;
    return { ok: true, value: await handler(parseInput(api[name].input, name, input), signal, actor) };
  } catch (thrown) {
    return { ok: false, error: toContractError(thrown) };
  }
}
