import type { CallName, ItemOf, OutputOf, StreamName } from '../../electron/contract/api.ts';
import type { StreamListener } from '../../electron/contract/bridge.ts';
import type { Result } from '../../electron/contract/result.ts';
import type { Connection } from '../bridge.ts';
import type { Sight } from '../live/sight.ts';
import type { ConnectionState } from '../transport/connection-state.ts';
import { createListeners } from '../transport/listeners.ts';

/** A call that waits for the test to answer it. */
export interface PendingCall {
  readonly name: CallName;
  readonly input: unknown;
  answer(result: Result<unknown>): void;
}

/** A connection whose other end is the test. */
export function createFakeConnection(state: ConnectionState = 'open') {
  const states = createListeners<ConnectionState>();
  const calls: PendingCall[] = [];
  const streams: { name: StreamName; listener: StreamListener<StreamName>; stopped: boolean }[] = [];
  const { sight, see } = createFakeSight();
  let now = state;
  const connection: Connection = {
    transport: {
      get state() {
        return now;
      },
      onState: states.add,
      send: () => undefined,
      onFrame: () => () => undefined,
      onClose: () => () => undefined,
    },
    sight,
    bridge: {
      call: (name, input) =>
        new Promise((resolve) => {
          calls.push({ name, input, answer: (result) => resolve(result as Result<OutputOf<typeof name>>) });
        }),
      listen(name, _, listener) {
        const stream = { name, listener: listener as unknown as StreamListener<StreamName>, stopped: false };
        streams.push(stream);
        return () => void (stream.stopped = true);
      },
    },
  };
  return {
    connection,
    calls,
    streams,
    /** The open streams of a name get an item. */
    send<P extends StreamName>(name: P, item: ItemOf<P>): void {
      for (const stream of streams) if (stream.name === name && !stream.stopped) stream.listener.onItem(item);
    },
    become(next: ConnectionState): void {
      now = next;
      states.tell(next);
    },
    /** Somebody can see the page, or nobody. */
    see,
  };
}

function createFakeSight() {
  const changes = createListeners<undefined>();
  let isSeen = true;
  const sight: Sight = {
    get isSeen() {
      return isSeen;
    },
    onChange: changes.add,
  };
  return {
    sight,
    see(next: boolean): void {
      isSeen = next;
      changes.tell(undefined);
    },
  };
}

/** Lets what was answered be heard. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

export const refused: Result<never> = { ok: false, error: { code: 'invalid-input', message: 'No.', details: {} } };
